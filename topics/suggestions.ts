import 'server-only'
import { sql } from 'drizzle-orm'
import { publicDatabase } from '@/db/client'
import type { Words } from '@/forms/words'
import { listTopics } from './published'

/** A report's own words: paragraphs of its title and its text, in one language. */
export type Wording = { title: string; text: string; language: string }

/** A topic that a report may be about, and where its words say so: the passage with what was found in it, in order. */
export type Suggestion = {
  id: string
  name: Words
  score: number
  phrase: string
  passage: { text: string; isFound: boolean }[]
}

/** A topic is proposed where it stands out beside the best one; more than these are no choice any more. */
const mostSuggestions = 4
const leastPart = 0.3
/** A word that stands once in a long text says nothing of what the session was about. */
const leastScore = 0.06
/** Weights of the parts of a search vector: any word of the text, its stems, names, the title. */
const weights = '{0.1, 0.15, 0.3, 1}'
const [start, stop] = ['\ue001', '\ue002']

type Asked = { id: string; term: string; isShort: boolean; isPhrase: boolean }

/**
 * What stands for a topic in a language: its names and phrases there and in English, each once. Of several words the stems
 * count; a single word counts as it is written, because stems join what differs (access, accessibility).
 */
const termsOf = (
  topic: { id: string; name: Words; terms: Record<string, string[]> },
  language: string,
): Asked[] => {
  const tongues = [...new Set(['en', language])]
  const all = tongues.flatMap((one) => [topic.name[one as 'en'] ?? '', ...(topic.terms[one] ?? [])])
  return [...new Set(all.filter((term) => term.trim() !== ''))].map((term) => ({
    id: topic.id,
    term,
    isPhrase: /[\s-]/.test(term.trim()),
    // AI and IoT are written so; in other letters they are words of some language.
    isShort: /^[A-Z][A-Za-z0-9]{1,4}$/.test(term) && /[A-Z0-9].*[A-Z0-9]/.test(term),
  }))
}

/** How much a term says: several words hardly ever stand by chance, a short one often does. */
const specificity = (term: string): number => (/[\s-]/.test(term.trim()) ? 1 : term.length > 6 ? 0.8 : 0.5)

/** Topics whose names or phrases the words of a report hold, the likeliest first. Nothing is kept: they are worked out anew. */
export async function suggestTopics({ title, text, language }: Wording): Promise<Suggestion[]> {
  const topics = (await listTopics()).filter(({ isRetired }) => !isRetired)
  const asked = topics.flatMap((topic) => termsOf(topic, language))
  const whole = `${title}\n${text}`.slice(0, 200_000)
  const rows = await publicDatabase().execute<{ id: string; term: string; rank: number; found: string }>(sql`
    with given as materialized (select public.search_vector(${language}, ${title}, '', ${text.slice(0, 200_000)}) as words),
    asked as materialized (
      select id, term, "isShort", case when "isPhrase"
        then phraseto_tsquery(public.search_configuration(${language}), public.search_text(term)) || words
        else words end as query
      from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb)
        as asked (id text, term text, "isShort" boolean, "isPhrase" boolean)
      cross join lateral (select phraseto_tsquery('public.report_any', public.search_terms(term)) as words) plain)
    select id, term, ts_rank(${weights}::real[], words, query) as rank,
      ts_headline(public.search_configuration(${language}), ${whole}, query,
        ${`StartSel=${start}, StopSel=${stop}, MaxFragments=1, MaxWords=16, MinWords=8`}) as found
    from asked, given
    where numnode(query) > 0 and words @@ query
      and (not "isShort" or ${whole} ~ ('(^|[^[:alnum:]])' || term || '([^[:alnum:]]|$)'))`)
  const byTopic = Map.groupBy(rows, ({ id }) => id)
  const scored = topics.flatMap(({ id, name }): Suggestion[] => {
    const hits = (byTopic.get(id) ?? [])
      .map((hit) => ({ ...hit, worth: hit.rank * specificity(hit.term) }))
      .sort((a, b) => b.worth - a.worth)
    const [best] = hits
    if (!best) return []
    const score = hits.reduce((sum, { worth }, place) => sum + worth / (place + 1), 0)
    return [{ id, name, score, phrase: best.term, passage: passageOf(best.found) }]
  })
  const ranked = scored.sort((a, b) => b.score - a.score)
  const least = Math.max(leastScore, (ranked[0]?.score ?? 0) * leastPart)
  return ranked.filter(({ score }) => score >= least).slice(0, mostSuggestions)
}

const passageOf = (found: string): Suggestion['passage'] =>
  found
    .replace(/\s+/g, ' ')
    .split(start)
    .flatMap((part, place) => {
      if (place === 0) return [{ text: part, isFound: false }]
      const [inside = '', after = ''] = part.split(stop)
      return [
        { text: inside, isFound: true },
        { text: after, isFound: false },
      ]
    })
    .filter(({ text }) => text !== '')
