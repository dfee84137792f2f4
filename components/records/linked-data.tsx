/** What a page is about, for machines: JSON-LD, where those who index pages look for it. React keeps it from ending its element. */
export const LinkedData = ({ of }: { of: object }) => (
  <script type="application/ld+json">{JSON.stringify(of)}</script>
)
