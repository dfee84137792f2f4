/** What names one submission in a mail, on a page and on the telephone: the report, and the revision that was sent. */
export const referenceOf = ({ slug, revision }: { slug: string; revision: number }): string =>
  `${slug}, ${revision}`
