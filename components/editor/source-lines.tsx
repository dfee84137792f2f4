import { useTranslations } from 'next-intl'

/** Lines of a pasted text with their numbers, word for word. `span` counts from 1 and has both ends. */
export function SourceLines({
  lines,
  span: [first, last],
}: {
  lines: readonly string[]
  span: [number, number]
}) {
  const t = useTranslations('notes')
  return (
    <ol className="source-lines" aria-label={t('lines', { first, last, count: last - first + 1 })}>
      {lines
        .slice(first - 1, last)
        .map((line, place) => ({ line, number: first + place }))
        .filter(({ line }) => line.trim() !== '')
        .map(({ line, number }) => (
          <li key={number} value={number} dir="auto">
            {line}
          </li>
        ))}
    </ol>
  )
}
