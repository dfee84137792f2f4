import '@/components/secretariat/secretariat.css'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { oneOf } from '@/app/[locale]/admin/enter'
import { enterRunEvent } from '@/app/[locale]/admin/events/[slug]/run'
import { readTyped } from '@/app/[locale]/admin/typed'
import { missing } from '@/app/missing'
import { Button } from '@/components/forms/button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea, TextField } from '@/components/forms/field'
import { Notice } from '@/components/forms/notice'
import { MailText } from '@/components/secretariat/mail-text'
import { listOwnTemplates } from '@/mail/admin-queries'
import { fillIn, mailKinds, placesOf, type Wording } from '@/mail/kinds'
import { defaultWording } from '@/mail/templates'
import { ownNames } from '@/messages/locales'
import { settings } from '@/settings'
import { exampleValues, namedTemplate } from './enter'

type Props = {
  params: Promise<{ locale: string; slug: string; kind: string; language: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const problemCodes = ['empty', 'too-long', 'unknown-place', 'brace', 'missing-place'] as const

async function enterTemplate(params: Props['params']) {
  const entered = await enterRunEvent(params)
  const named = namedTemplate(await params)
  if (!named) return missing(entered.locale)
  return { ...entered, ...named }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind, language } = await enterTemplate(params)
  const t = await getTranslations('templates')
  return { title: t('one', { kind: t(`kinds.${kind}`), language: ownNames[language] }) }
}

/** The words of one mail in one language: to change, to put back, and as they come out. */
export default async function TemplatePage({ params, searchParams }: Props) {
  const { member, event, path, kind, language } = await enterTemplate(params)
  const t = await getTranslations('templates')
  const query = await searchParams
  const page = `${path}/mails/${kind}/${language}`
  const own = (await listOwnTemplates(member, event.id)).find(
    (row) => row.kind === kind && row.locale === language,
  )
  const standing: Wording = own ?? defaultWording(kind, language)
  const typed = parseTyped(await readTyped(page))
  const shown = typed ?? standing
  const problems = [query.problem ?? []].flat().flatMap((told) => {
    const [at = '', code = '', name = ''] = told.split(' ')
    const problem = oneOf(problemCodes, code)
    const where = oneOf(['subject', 'body'] as const, at)
    if (!problem || !where) return []
    return [
      {
        at: where,
        href: `#${where}`,
        text: t(`problems.${problem}`, { where: t(where), name: `{${name}}` }),
      },
    ]
  })
  const of = (at: 'subject' | 'body') => problems.find((one) => one.at === at)?.text
  const done = oneOf(['save', 'reset'] as const, String(query.done))
  const preview = fillIn(standing, exampleValues(event.name, settings().origin, language))
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`${path}/mails`}>{t('backToList')}</a>
      </p>
      {problems.length > 0 && <ErrorSummary heading={t('problem')} problems={problems} />}
      <h1>{t('one', { kind: t(`kinds.${kind}`), language: ownNames[language] })}</h1>
      {done && (
        <Notice kind="done" role="status">
          <p>{t(`done.${done}`)}</p>
        </Notice>
      )}
      <p>{t('places')}</p>
      <ul>
        {placesOf(kind).map((name) => (
          <li key={name}>
            <bdi className="code">{`{${name}}`}</bdi> {t(`placeNames.${name as 'code'}`)}
            {(mailKinds[kind].must as readonly string[]).includes(name) && <> · {t('must')}</>}
          </li>
        ))}
      </ul>
      <form method="post" action={`${page}/save`}>
        <TextField
          name="subject"
          label={t('subject')}
          lang={language}
          value={shown.subject}
          problem={of('subject')}
        />
        <TextArea
          name="body"
          label={t('body')}
          lang={language}
          rows={16}
          value={shown.body}
          problem={of('body')}
        />
        <p className="button-row">
          <Button name="wish" value="save">
            {t('save')}
          </Button>
          {own && (
            <Button kind="quiet" name="wish" value="reset">
              {t('reset')}
            </Button>
          )}
        </p>
      </form>
      <h2>{t('preview')}</h2>
      <p lang={language} dir="auto">
        <b>{preview.subject}</b>
      </p>
      <MailText body={preview.body} locale={language} />
    </div>
  )
}

function parseTyped(kept: string): Wording | null {
  if (kept === '') return null
  const { subject, body } = JSON.parse(kept) as Wording
  return { subject, body }
}
