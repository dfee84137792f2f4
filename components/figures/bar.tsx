/** One bar of a table, in parts of the largest one: `part` filled, `whole` outlined around it where there is one. */
export function Bar({ part, whole }: { part: number; whole: number | null }) {
  const width = (share: number) => `${Math.round(share * 10_000) / 100}%`
  return (
    <svg className="bar mirrored" width="100%" height="14" aria-hidden="true">
      {whole !== null && <rect className="bar-whole" x="0.5" y="0.5" width={width(whole)} height="13" />}
      <rect className="bar-part" width={width(part)} height="14" />
    </svg>
  )
}
