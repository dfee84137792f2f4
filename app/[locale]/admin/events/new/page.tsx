import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { enterAsAdmin, oneOf, readQuery } from '@/app/[locale]/admin/enter'
import { missing } from '@/app/missing'
import { Button } from '@/components/forms/button'
import { Radios } from '@/components/forms/choices'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextField } from '@/components/forms/field'
import { EventFields } from '@/components/secretariat/event-fields'
import { findEventSettings, listForums } from '@/events/event-queries'
import { nextEdition, parseEvent } from '@/events/event-wish'
import { canAddForum } from '@/events/policy'
import { findForm } from '@/forms/released'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const refusals = ['slug', 'slug-taken', 'year', 'year-taken', 'forum', 'forum-name', 'forum-taken'] as const
const fieldOf: Record<(typeof refusals)[number], string> = {
  slug: 'slug',
  'slug-taken': 'slug',
  year: 'year',
  'year-taken': 'year',
  forum: 'forum',
  'forum-name': 'forumName',
  'forum-taken': 'forumSlug',
}

async function enterNew(params: Props['params']) {
  const entered = await enterAsAdmin(params)
  return canAddForum(entered.member) ? entered : missing(entered.locale)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await enterNew(params)
  const t = await getTranslations('eventMaking')
  return { title: t('new') }
}

/** Adds an event, by itself or as the next edition of another, which fills in what is the same. */
export default async function NewEventPage({ params, searchParams }: Props) {
  const { locale, member } = await enterNew(params)
  const t = await getTranslations('eventMaking')
  const query = await readQuery(searchParams)
  const source = await findEventSettings(member, query.from ?? '')
  const isBack = query.problem !== undefined
  const next = source && {
    ...nextEdition(source, source.year),
    year: String(source.year + 1),
    slug: source.slug.replace(String(source.year), String(source.year + 1)),
    forum: source.forumId,
  }
  const typed = isBack ? query : (next ?? { form: 'standard', dueTime: '23:59' })
  const read = isBack ? parseEvent(query, (key) => findForm(key) !== null) : null
  const problems = read && 'problems' in read ? read.problems : []
  const refusal = oneOf(refusals, query.problem)
  const refused = refusal && { field: fieldOf[refusal], text: t(`refusals.${refusal}`) }
  const problemAt = (field: string) => (refused?.field === field ? refused.text : undefined)
  const value = (name: string) => (typed as Record<string, string>)[name]
  const forums = await listForums(member)
  return (
    <div className="desk">
      <p className="back-link">
        <a href={source ? `/${locale}/admin/events/${source.slug}/settings` : `/${locale}/admin`}>
          {source ? t('back', { event: source.name }) : t('backToDesk')}
        </a>
      </p>
      {(refused || problems.length > 0) && (
        <ErrorSummary
          heading={t('problem')}
          problems={[
            ...(refused ? [{ href: `#${refused.field}`, text: refused.text }] : []),
            ...problems.map(({ field, code }) => ({ href: `#${field}`, text: t(`problems.${code}`) })),
          ]}
        />
      )}
      <h1>{source ? t('cloneOf', { event: source.name }) : t('new')}</h1>
      {source && <p className="lede">{t('copied')}</p>}
      <form method="post" action={`/${locale}/admin/events/new/add`} noValidate>
        <input type="hidden" name="from" value={source?.slug ?? ''} />
        <Radios
          name="forum"
          legend={t('fields.forum')}
          value={value('forum') ?? (forums.length === 1 ? forums[0]!.id : undefined)}
          problem={problemAt('forum')}
          options={[
            ...forums.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> })),
            {
              value: 'new',
              label: t('fields.newForum'),
              reveal: (
                <>
                  <TextField
                    name="forumName"
                    label={t('fields.forumName')}
                    width="medium"
                    value={value('forumName')}
                    problem={problemAt('forumName')}
                  />
                  <TextField
                    name="forumSlug"
                    label={t('fields.forumSlug')}
                    hint={t('hints.forumSlug')}
                    width="medium"
                    spellCheck={false}
                    value={value('forumSlug')}
                    problem={problemAt('forumSlug')}
                  />
                </>
              ),
            },
          ]}
        />
        <TextField
          name="year"
          label={t('fields.year')}
          hint={t('hints.year')}
          width="short"
          inputMode="numeric"
          value={value('year')}
          problem={problemAt('year')}
        />
        <TextField
          name="slug"
          label={t('fields.slug')}
          hint={t('hints.slug')}
          width="medium"
          spellCheck={false}
          value={value('slug')}
          problem={problemAt('slug')}
        />
        <EventFields typed={typed} problems={problems} />
        <p className="button-row">
          <Button>{t('add')}</Button>
        </p>
      </form>
    </div>
  )
}
