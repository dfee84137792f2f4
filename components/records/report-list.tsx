import { useLocale, useTranslations } from 'next-intl'
import { disclosed } from '@/figures/disclosure'
import { wordsIn } from '@/forms/words'
import { dayIn } from '@/messages/days'
import { type Locale, ownNames } from '@/messages/locales'
import type { ListedReport } from '@/reports/published'
import { nounOf, useCountWords } from './count-words'
import { seatRow } from './seat-row'
import { SmallSeats } from './seats'

/** Words of a report around what was looked for. */
export type Excerpt = readonly { text: string; isFound: boolean }[]

type Props = {
  reports: readonly ListedReport[]
  excerpts?: Map<string, Excerpt>
  from?: number
  level?: 2 | 3
}

/** Reports in order, each by its symbol in the margin: what it is called, what, when and where it was, who was there. */
export function ReportList({ reports, excerpts, from = 1, level = 3 }: Props) {
  return (
    <ol className="report-list" start={from}>
      {reports.map((report) => (
        <li key={report.slug} className="report-row">
          <ReportRow report={report} excerpt={excerpts?.get(report.slug)} level={level} />
        </li>
      ))}
    </ol>
  )
}

function ReportRow({
  report,
  excerpt,
  level,
}: {
  report: ListedReport
  excerpt: Excerpt | undefined
  level: 2 | 3
}) {
  const t = useTranslations('types')
  const locale = useLocale() as Locale
  const Heading = `h${level}` as const
  const { slug, code, title, type, language, heldOn, eventName, topics } = report
  return (
    <>
      <p className="report-row-symbol">
        <bdi>{code}</bdi>
      </p>
      <div className="report-row-body">
        <Heading className="report-row-title">
          <a href={`/${locale}/reports/${slug}`}>
            <bdi lang={language}>{title}</bdi>
          </a>
        </Heading>
        <p className="report-row-line">
          {t(type as 'other')} · <bdi>{eventName}</bdi> ·{' '}
          <time dateTime={heldOn}>{dayIn(locale, heldOn)}</time>
          {language !== locale && (
            <>
              {' '}
              · <span lang={language}>{ownNames[language as Locale] ?? language}</span>
            </>
          )}
        </p>
        {excerpt && <ExcerptLine excerpt={excerpt} language={language} />}
        {topics.length > 0 && (
          <p className="report-row-topics">{topics.map(({ name }) => wordsIn(name, locale)).join(' · ')}</p>
        )}
        <CountsLine report={report} />
      </div>
    </>
  )
}

function ExcerptLine({ excerpt, language }: { excerpt: Excerpt; language: string }) {
  let end = 0
  return (
    <p className="report-row-excerpt" lang={language} dir="auto">
      …{' '}
      {excerpt.map(({ text, isFound }) => {
        end += text.length
        return isFound ? <mark key={end}>{text}</mark> : text
      })}{' '}
      …
    </p>
  )
}

/** Who was there in a few words; nothing where the report has no number, because the report itself says why. */
function CountsLine({ report }: { report: ListedReport }) {
  const t = useTranslations('counts')
  const words = useCountWords()
  const shown = disclosed({ participants: report.participants, women: report.women })
  const isFew = shown.participants?.kind === 'few'
  const told = (['participants', 'women'] as const).flatMap((concept) => {
    const count = shown[concept]
    return count && !(isFew && concept === 'women') ? [words(nounOf(concept), count)] : []
  })
  if (told.length === 0) return null
  const row = isFew ? null : seatRow(report.participants, report.women)
  return (
    <p className="report-row-counts">
      {row && <SmallSeats row={row} />}
      <span>{told.join(t('between'))}</span>
    </p>
  )
}
