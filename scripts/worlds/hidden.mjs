import postgres from 'postgres'

/** A word that stands in nothing published, so that an answer which has it gives something away. */
export const hiddenWord = 'Zanzibarquay'

/**
 * Puts into a database what the public must not notice: a report in every unpublished state on each session without one, a
 * correction under way on every fourth published report, comments, held revisions, and a form that is not released.
 * @returns the addresses of the first.
 */
export async function addHidden(address) {
  const sql = postgres(address, { max: 1, onnotice: () => undefined })
  try {
    const hidden = await sql`
      insert into reports (session_id, event_id, slug, form_key, created_by, status, revision, submitted_at)
      select s.id, s.event_id, e.slug || '-' || s.slug, e.form_key, (select id from users order by email limit 1),
        (array['draft', 'submitted', 'returned'])[1 + abs(hashtext(s.id::text)) % 3], 1, now()
      from sessions s join events e on e.id = s.event_id left join reports r on r.session_id = s.id
      where r.id is null and s.cancelled_at is null
      returning id, slug`
    const content = sql`jsonb_build_object('typed', jsonb_build_object('title', ${hiddenWord}::text, 'keyIssues', jsonb_build_array(${`${hiddenWord} is here.`}::text)),
      'topics', jsonb_build_array('privacy'), 'language', 'en')`
    await sql`
      insert into revisions (report_id, number, origin, content, saved_by)
      select id, 1, 'start', ${content}, created_by from reports where id in ${sql(hidden.map(({ id }) => id))}`
    const corrected = await sql`
      update reports set status = 'draft', revision = revision + 1
      where status = 'published' and abs(hashtext(id::text)) % 4 = 0 returning id`
    await sql`
      insert into revisions (report_id, number, origin, content, saved_by)
      select id, revision, 'form', ${content}, created_by from reports where id in ${sql(corrected.map(({ id }) => id))}`
    await sql`
      insert into comments (report_id, revision, question_key, body, author_id)
      select id, 1, 'keyIssues', ${hiddenWord}, created_by from reports limit 50`
    await sql`
      insert into forms (key, based_on, content, created_by)
      select 'hidden', 'igf-2017', ${sql.json({ name: { en: hiddenWord }, sections: [] })}, id from users order by email limit 1`
    return hidden.map(({ slug }) => slug)
  } finally {
    await sql.end()
  }
}
