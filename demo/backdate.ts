import postgres from 'postgres'

/**
 * Moves what was just filed back to the weeks after each session, as the owner of the database: the portal's own role
 * cannot rewrite a version or the audit. The offset comes from the report's address, so it is the same every time; the
 * hours are those in which an office of the event's place is at work.
 */
export async function backdate(address: string): Promise<void> {
  const sql = postgres(address, { max: 1, onnotice: () => undefined })
  try {
    await sql`
      create temporary table filed as
      select r.id, (s.held_on + interval '1 day' * (1 + abs(hashtext(r.slug)) % 13) + interval '1 minute' * (660 + abs(hashtext(r.slug)) % 330))
        at time zone e.time_zone as at
      from reports r join sessions s on s.id = r.session_id join events e on e.id = s.event_id`
    await sql`
      update reports r set created_at = f.at - interval '2 days', updated_at = least(f.at + interval '3 days', now()), submitted_at = case when submitted_at is null then null else f.at end,
        published_at = case when published_at is null then null else least(f.at + interval '3 days', now()) end
      from filed f where f.id = r.id`
    await sql`
      update versions v set published_at = least(f.at + interval '1 day' * (3 + 20 * (v.number - 1)), now()) from filed f where f.id = v.report_id`
    await sql`
      update revisions v set saved_at = f.at - interval '5 minutes' * (20 - v.number) from filed f where f.id = v.report_id`
    await sql`
      update audit_entries a set at = least(f.at + interval '1 minute' * place + interval '1 day' *
        case when published > 0 then 3 + 20 * (published - 1) when of_report.action in ('add-comment', 'return') then 1 else 0 end, now()) from
        (select id, report_id, action, row_number() over so_far as place, count(*) filter (where action = 'publish') over so_far as published
          from audit_entries where report_id is not null window so_far as (partition by report_id order by at, id)) of_report
        join filed f on f.id = of_report.report_id
      where a.id = of_report.id`
    await sql`update comments c set created_at = f.at + interval '1 day' from filed f where f.id = c.report_id`
  } finally {
    await sql.end()
  }
}
