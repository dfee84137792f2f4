import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { enterAsAdmin, oneOf, readQuery } from '@/app/[locale]/admin/enter'
import { readTyped } from '@/app/[locale]/admin/typed'
import { missing } from '@/app/missing'
import { Button } from '@/components/forms/button'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { Notice } from '@/components/forms/notice'
import { CorrectionFacts } from '@/components/secretariat/correction-facts'
import { findReaderCorrection, type ReaderCorrection } from '@/reports/correction-queries'

type Props = {
  params: Promise<{ locale: string; correction: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const refusals = [
  'words-needed',
  'words-too-long',
  'no-address',
  'closed-already',
  'other-state',
  'stale',
] as const

async function enterCorrection(params: Props['params']) {
  const { locale, member } = await enterAsAdmin(params)
  const correction = await findReaderCorrection(member, (await params).correction)
  return correction ? { locale, correction } : missing(locale)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { correction } = await enterCorrection(params)
  const t = await getTranslations('readerCorrections')
  return { title: t('one', { code: correction.code }) }
}

/** What one reader said, beside the report, and the ways to close it. */
export default async function CorrectionPage({ params, searchParams }: Props) {
  const { locale, correction } = await enterCorrection(params)
  const t = await getTranslations('readerCorrections')
  const query = await readQuery(searchParams)
  const refused = oneOf(refusals, query.refused)
  const at = oneOf(['answered', 'declined', 'corrected'] as const, query.at) ?? 'corrected'
  const path = `/${locale}/admin/corrections/${correction.id}`
  const typed = await readTyped(path)
  return (
    <div className="desk">
      <p className="back-link">
        <a href={`/${locale}/admin/corrections`}>{t('backToList')}</a>
      </p>
      {refused && (
        <ErrorSummary heading={t('problem')} problems={[{ href: `#${at}`, text: t(`refused.${refused}`) }]} />
      )}
      <h1>{t('one', { code: correction.code })}</h1>
      {query.done !== undefined && (
        <Notice kind="done" role="status">
          <p>{t('done')}</p>
        </Notice>
      )}
      <CorrectionFacts correction={correction} />
      {correction.closedAt === null && (
        <Closings
          correction={correction}
          path={path}
          typed={{ [at]: typed }}
          problem={refused ? { [at]: t(`refused.${refused}`) } : {}}
        />
      )}
    </div>
  )
}

type ClosingsProps = {
  correction: ReaderCorrection
  path: string
  typed: Record<string, string>
  problem: Record<string, string>
}

async function Closings({ correction, path, typed, problem }: ClosingsProps) {
  const t = await getTranslations('readerCorrections')
  return (
    <>
      <section aria-labelledby="correct-heading">
        <h2 id="correct-heading">{t('correct.heading')}</h2>
        <p>{t('correct.text')}</p>
        {correction.status === 'published' ? (
          <form method="post" action={`${path}/close`} id="corrected">
            <input type="hidden" name="closing" value="corrected" />
            <input type="hidden" name="revision" value={correction.revision} />
            <input type="hidden" name="words" value="" />
            <p>
              <Button>{t('correct.button')}</Button>
            </p>
          </form>
        ) : (
          <p>{t('correct.notNow')}</p>
        )}
      </section>
      {(['answered', 'declined'] as const)
        .filter((closing) => closing === 'declined' || correction.email !== null)
        .map((closing) => (
          <section key={closing} aria-labelledby={`${closing}-heading`}>
            <h2 id={`${closing}-heading`}>{t(`${closing}.heading`)}</h2>
            <form method="post" action={`${path}/close`} noValidate>
              <input type="hidden" name="closing" value={closing} />
              <TextArea
                name="words"
                id={closing}
                rows={5}
                label={t(`${closing}.label`)}
                hint={t(`${closing}.hint`)}
                value={typed[closing]}
                problem={problem[closing]}
              />
              <p>
                <Button kind="quiet">{t(`${closing}.button`)}</Button>
              </p>
            </form>
          </section>
        ))}
    </>
  )
}
