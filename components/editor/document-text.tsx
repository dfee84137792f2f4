import { useTranslations } from 'next-intl'
import type { ProposedRow } from '@/reports/proposal'

/** The text of a document with the number of each line. Lines behind an answer are marked, and named by what they became. */
export function DocumentText({
  text,
  rows,
  nameOf,
}: {
  text: string
  rows: readonly ProposedRow[]
  nameOf: (row: ProposedRow) => string
}) {
  const t = useTranslations('notes')
  const lines = text.split('\n').map((words, index) => ({ words, number: index + 1 }))
  const isIn =
    (number: number) =>
    ({ lines: [first, last] }: ProposedRow) =>
      first <= number && number <= last
  return (
    <section className="document-text" aria-labelledby="document-heading">
      <h2 id="document-heading">{t('documentHeading')}</h2>
      <ol className="source-lines">
        {lines
          .filter(({ words }) => words.trim() !== '')
          .map(({ words, number }) => {
            const behind = rows.filter(isIn(number))
            return (
              <li key={number} id={`line-${number}`} value={number}>
                {behind
                  .filter(({ lines: [first] }) => first === number)
                  .map((row) => (
                    <a key={row.question.key} className="line-name" href={`#proposed-${row.question.key}`}>
                      {nameOf(row)}
                    </a>
                  ))}
                <span dir="auto">{behind.length > 0 ? <mark>{words}</mark> : words}</span>
              </li>
            )
          })}
      </ol>
    </section>
  )
}
