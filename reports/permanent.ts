/** What names a report for ever: its forum, the year of the event and the session's own slug there, such as `of-64`. */
export type Permanent = { forumSlug: string; eventYear: number; sessionSlug: string }

/** The permanent address of a report, without the origin: /igf/2017/of/64. It is in no language and never changes. */
export function permanentPath({ forumSlug, eventYear, sessionSlug }: Permanent): string | null {
  const [type, ...number] = sessionSlug.split('-')
  return number.length === 0 ? null : `/${forumSlug}/${eventYear}/${type}/${number.join('-')}`
}
