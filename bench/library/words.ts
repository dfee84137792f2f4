import postgres from 'postgres'

/** Every report has one word of all, one of twenty and one of a thousand, in its title; and the index is as after a night. */
export async function fillWithWords(address: string): Promise<void> {
  const sql = postgres(address, { max: 1, onnotice: () => undefined })
  try {
    await sql`update versions set search = public.search_vector('en', title || ' word' || abs(hashtext(report_id::text)) % 20,
      '', 'mountains rare' || abs(hashtext(report_id::text)) % 1000 || ' were discussed at length by those who live there')`
    await sql`vacuum analyze versions`
  } finally {
    await sql.end()
  }
}
