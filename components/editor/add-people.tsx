import { useTranslations } from 'next-intl'
import type { TypedPerson } from '@/forms/answer'
import type { PeopleQuestion } from '@/forms/form'
import type { NamedPerson } from '@/forms/people-in-draft'
import { wordsIn } from '@/forms/words'
import type { PeopleList } from '@/importer/people/list'
import { Button } from '../forms/button'
import { ErrorSummary } from '../forms/error-summary'
import { TextArea, TextField } from '../forms/field'
import './add-people.css'
import { ListToConfirm } from './list-to-confirm'
import { LookUpField } from './look-up-field'
import { GroupField, TookPartField } from './people-control'

type Known = { [Part in 'position' | 'organisation' | 'group' | 'country']: string | null } & { name: string }

type Props = {
  path: string
  /** The role in the editor. */
  back: string
  locale: string
  role: PeopleQuestion
  revision: number
  /** Those of other roles of this report. */
  already: readonly NamedPerson[]
  /** What was looked for in earlier reports, and who was found. */
  search: { name: string; people: readonly Known[]; organisations: readonly string[] }
  list: ({ id: string; text: string } & PeopleList) | null
  problem: string | undefined
  /** What was typed of somebody whose name is missing. */
  typed: Pick<TypedPerson, 'position' | 'group' | 'country' | 'tookPart'>
}

/** Every way of adding people to a role, the quickest first. Each works without script. */
export function AddPeople(props: Props) {
  const { path, back, locale, role, revision, list, problem, typed } = props
  const t = useTranslations('peopleEditor')
  const here = `${path}/people/${role.key}`
  const unread = list?.unread ?? []
  const ofName = problem === 'name' ? t('nameNeeded') : undefined
  const ofList =
    problem === 'list-empty' ? t('listNeeded') : problem === 'list-too-long' ? t('listTooLong') : undefined
  const problems = [
    ...(ofName ? [{ href: '#name-by-hand', text: ofName }] : []),
    ...(ofList ? [{ href: '#list', text: ofList }] : []),
    ...unread.map((line) => ({ href: '#list', text: t('unread', { line }) })),
  ]
  return (
    <>
      <p className="back-link">
        <a href={back}>{t('back')}</a>
      </p>
      {problems.length > 0 && <ErrorSummary heading={t('problems')} problems={problems} />}
      <h1>{t('heading', { role: wordsIn(role.label, locale) })}</h1>
      {list && list.people.length > 0 && (
        <ListToConfirm action={`${here}/confirm`} revision={revision} list={list} />
      )}
      <Already action={`${here}/add`} {...props} />
      <Search here={here} {...props} />
      <section aria-labelledby="by-hand">
        <h2 id="by-hand">{t('byHand')}</h2>
        <form method="post" action={`${here}/add`} noValidate autoComplete="off">
          <input type="hidden" name="base" value={revision} />
          <TextField name="name" id="name-by-hand" label={t('name')} problem={ofName} spellCheck={false} />
          <TextField name="position" label={t('position')} value={typed.position} />
          <LookUpField
            address={`/${locale}/my/names`}
            of="organisation"
            name="organisation"
            label={t('organisation')}
            words={{ asWritten: t('asWritten', { name: '{name}' }), found: t('fromEarlier') }}
          />
          <GroupField name="group" value={typed.group} />
          <TextField name="country" label={t('country')} hint={t('countryHint')} value={typed.country} />
          <TookPartField name="tookPart" value={typed.tookPart} />
          <Button kind="quiet">{t('addThis')}</Button>
        </form>
      </section>
      <section aria-labelledby="paste">
        <h2 id="paste">{t('paste')}</h2>
        <form method="post" action={`${here}/list`} noValidate autoComplete="off">
          <TextArea
            name="list"
            label={t('list')}
            hint={t('listHint')}
            problem={ofList ?? (unread.map((line) => t('unread', { line })).join(' ') || undefined)}
            value={list?.text}
            rows={8}
          />
          <Button kind="quiet">{t('readList')}</Button>
        </form>
      </section>
    </>
  )
}

function Already({ action, already, revision }: Props & { action: string }) {
  const t = useTranslations('peopleEditor')
  if (already.length === 0) return null
  return (
    <section aria-labelledby="already">
      <h2 id="already">{t('already')}</h2>
      <form method="post" action={action} className="people-found">
        <input type="hidden" name="base" value={revision} />
        <ul>
          {already.map(({ questionKey, position, person }) => (
            <li key={`${questionKey}:${position}`}>
              <Said {...person} />
              <Button kind="quiet" name="copy" value={`${questionKey}:${position}`}>
                {t('addNamed', { name: person.name || person.organisation || '' })}
              </Button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  )
}

/** Found in what is published already, so nothing is told here that not everybody may read. */
function Search({ here, search, revision }: Props & { here: string }) {
  const t = useTranslations('peopleEditor')
  const { name, people, organisations } = search
  const found: TypedPerson[] = [
    ...people.map((person) => withoutNulls(person)),
    ...organisations.map((organisation) => ({ organisation })),
  ]
  return (
    <section aria-labelledby="search">
      <h2 id="search">{t('search')}</h2>
      <form method="get" action={`${here}#search`} className="people-search">
        <TextField name="name" type="search" label={t('searchName')} hint={t('searchHint')} value={name} />
        <Button kind="quiet">{t('searchButton')}</Button>
      </form>
      {name !== '' && <p role="status">{t('found', { count: found.length, name })}</p>}
      <ul className="people-found">
        {found.map((person) => (
          <li key={Object.values(person).join(' · ')}>
            <Said {...person} />
            <form method="post" action={`${here}/add`}>
              <input type="hidden" name="base" value={revision} />
              {Object.entries(person).map(([part, text]) => (
                <input key={part} type="hidden" name={part} value={text} />
              ))}
              <Button kind="quiet">
                {t('addNamed', { name: person.name || person.organisation || '' })}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

const withoutNulls = (known: Known): TypedPerson =>
  Object.fromEntries(Object.entries(known).filter(([, text]) => text !== null && text !== ''))

function Said({ name, position, organisation }: TypedPerson) {
  return (
    <p>
      <bdi>{name || organisation}</bdi>
      <span className="person-affiliation">
        {[position, name && organisation].filter(Boolean).map((part) => (
          <span key={part}>
            {' · '}
            <bdi>{part}</bdi>
          </span>
        ))}
      </span>
    </p>
  )
}
