import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { readTyped } from '@/app/[locale]/admin/typed'
import { missing } from '@/app/missing'
import { Button } from '@/components/forms/button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea, TextField } from '@/components/forms/field'
import { Notice } from '@/components/forms/notice'
import { enterLocale } from '@/messages/enter'
import { findPublished } from '@/reports/published-record'
import { longestCorrection } from '@/reports/reader-corrections'

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const known = ['wrong.empty', 'wrong.too-long', 'right.too-long', 'email.unreadable'] as const

async function readProblems(searchParams: Props['searchParams']) {
  const asked = [(await searchParams).problem ?? []].flat()
  return known.filter((one) => asked.includes(one))
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  await enterLocale(params)
  const report = await findPublished((await params).slug)
  const t = await getTranslations('correction')
  const site = await getTranslations('site')
  if (!report) return {}
  const title = `${t('title', { code: report.code })} – ${site('name')}`
  return { title: (await readProblems(searchParams)).length > 0 ? `${t('problem')}: ${title}` : title }
}

async function readFields(page: string): Promise<Record<string, string>> {
  const typed = await readTyped(page)
  return typed === '' ? {} : (JSON.parse(typed) as Record<string, string>)
}

/** Where a reader says what is wrong in a public report, without an account. It reaches the secretariat alone. */
export default async function CorrectionPage({ params, searchParams }: Props) {
  const locale = await enterLocale(params)
  const { slug } = await params
  const report = await findPublished(slug)
  if (!report) return missing(locale)
  const t = await getTranslations('correction')
  const back = `/${locale}/reports/${slug}`
  const page = `/${locale}/correction/${slug}`
  const problems = await readProblems(searchParams)
  const problemOf = (field: string) => {
    const found = problems.find((one) => one.startsWith(field))
    return found && t(`problems.${found.replace('.', '-') as 'wrong-empty'}`, { most: longestCorrection })
  }
  const typed = problems.length > 0 ? await readFields(page) : {}
  return (
    <>
      <p className="back-link">
        <a href={back}>{t('back')}</a>
      </p>
      {problems.length > 0 && (
        <ErrorSummary
          heading={t('problem')}
          problems={problems.map((one) => {
            const field = one.split('.')[0]!
            return { href: `#${field}`, text: problemOf(field)! }
          })}
        />
      )}
      <h1>{t('title', { code: report.code })}</h1>
      <p className="lede" lang={report.language} dir="auto">
        {report.title}
      </p>
      {(await searchParams).sent !== undefined ? (
        <Notice kind="done" role="status" heading={t('sent.heading')}>
          <p>{t('sent.text')}</p>
        </Notice>
      ) : (
        <>
          <p>{t('who', { event: report.eventName })}</p>
          <form method="post" action={`${page}/send`} noValidate>
            <TextArea
              name="wrong"
              rows={5}
              label={t('wrong')}
              hint={t('wrongHint', { most: longestCorrection })}
              problem={problemOf('wrong')}
              value={typed.wrong}
            />
            <TextArea
              name="right"
              rows={5}
              label={t('right')}
              hint={t('rightHint')}
              problem={problemOf('right')}
              value={typed.right}
            />
            <TextField
              name="email"
              type="email"
              width="medium"
              autoComplete="email"
              spellCheck={false}
              lang="en"
              label={t('email')}
              hint={t('emailHint')}
              problem={problemOf('email')}
              value={typed.email}
            />
            <Button>{t('send')}</Button>
          </form>
        </>
      )}
    </>
  )
}
