import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Draft, emptyDraft } from '@/forms/answer'
import { parseFields } from '@/forms/fields'
import { type Field, fillFields } from '@/forms/filled-fields'
import { mergeDrafts } from '@/reports/merge'
import type { Filled } from './page-fields'
import { afterAttempt, changedIn, formOfKinds, joined, nextAttempt, standingsOf } from './standing'

const form = formOfKinds({ discussion: 'paragraphs', title: 'text', speakers: 'people' })
const text = (key: string, value: string): Field[] => [[key, value]]
const page = (discussion: string, title = 'T'): Filled => ({
  discussion: text('discussion', discussion),
  title: text('title', title),
})

test('only what changed is sent, from the revision it grew from', () => {
  const standings = standingsOf(page('a'), 3)
  expect(nextAttempt(form, standings, page('a'), 'k')).toBeNull()
  expect(nextAttempt(form, standings, page('b'), 'k')).toEqual({
    key: 'k',
    base: 3,
    fields: { discussion: text('discussion', 'b') },
    shown: { discussion: text('discussion', 'b') },
  })
})

test('after a save the rest stands on the new revision, and what was typed meanwhile is a change', () => {
  const standings = standingsOf(page('a'), 3)
  const attempt = nextAttempt(form, standings, page('b'), 'k')!
  const after = afterAttempt(standings, attempt, { revision: 4, theirs: {} })
  expect(changedIn(after, page('b'))).toEqual([])
  expect(nextAttempt(form, after, page('b!'), 'k')!.base).toBe(4)
})

test('others’ words that the page does not show are never sent away', () => {
  const standings = standingsOf(page('a\n\nb'), 3)
  const attempt = nextAttempt(form, standings, page('A\n\nb'), 'k')!
  const theirs = { discussion: text('discussion', 'A\n\nb\n\nc'), title: text('title', 'Theirs') }
  const after = afterAttempt(standings, attempt, { revision: 5, theirs })
  expect(after.title).toEqual({
    base: 5,
    known: text('title', 'T'),
    theirs: text('title', 'Theirs'),
    grew: 3,
  })
  const next = nextAttempt(form, after, page('AA\n\nb'), 'k')!
  expect(next).toMatchObject({ base: 5, fields: { discussion: text('discussion', 'AA\n\nb\n\nc') } })
  expect(next.fields).not.toHaveProperty('title')
})

test('what both changed goes out as it grew, so that the server keeps both', () => {
  const standings = standingsOf(page('a'), 3)
  const attempt = nextAttempt(form, standings, page('a', 'Mine'), 'k')!
  const after = afterAttempt(standings, attempt, {
    revision: 5,
    theirs: { discussion: text('discussion', 'theirs') },
  })
  expect(joined(form, 'discussion', after.discussion!, text('discussion', 'mine'))).toBeNull()
  expect(nextAttempt(form, after, page('mine', 'Mine'), 'k')).toMatchObject({
    base: 3,
    fields: { discussion: text('discussion', 'mine') },
  })
})

test('a question that clashed stays where it was, and the others go on', () => {
  const standings = standingsOf(page('a'), 3)
  const attempt = nextAttempt(form, standings, page('mine', 'New'), 'k')!
  const after = afterAttempt(standings, attempt, { revision: 6, theirs: {}, clashes: ['discussion'] })
  expect(changedIn(after, page('mine', 'New'))).toEqual([])
  expect(nextAttempt(form, after, page('mine, more', 'Newer'), 'k')).toMatchObject({
    base: 3,
    fields: { discussion: text('discussion', 'mine, more') },
  })
  expect(nextAttempt(form, after, page('mine', 'Newer'), 'k')!.base).toBe(6)
})

/** A server that saves as the real one does, with every content it ever had. */
function serverWith(first: string) {
  const drafts: Draft[] = [{ ...emptyDraft(), typed: { discussion: first } }]
  const held: string[] = []
  const put = (base: number, fields: Filled) => {
    const read = parseFields(form, Object.values(fields).flat(), drafts[base]!)
    if (!('draft' in read)) throw new Error('unreadable')
    const current = drafts.at(-1)!
    const merged = mergeDrafts(form, drafts[base]!, current, read.draft)
    if (merged.clashes.length > 0) held.push(String(read.draft.typed.discussion))
    drafts.push(merged.draft)
    const revision = drafts.length - 1
    const differs = merged.draft.typed.discussion !== read.draft.typed.discussion
    const theirs =
      differs && merged.clashes.length === 0 ? fillFields(form, ['discussion'], merged.draft) : {}
    return { revision, theirs, clashes: merged.clashes }
  }
  return { put, held, ever: () => [...drafts.map(({ typed }) => String(typed.discussion)), ...held] }
}

test('whatever two pages type in whatever order, every word of both was in some revision', () => {
  const step = fc.record({
    who: fc.nat(1),
    does: fc.constantFrom('type', 'type', 'append', 'save'),
    at: fc.nat(2),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const server = serverWith('one\n\ntwo\n\nthree')
      const pages = [0, 1].map(() => ({
        shows: 'one\n\ntwo\n\nthree',
        standings: standingsOf({ discussion: text('discussion', 'one\n\ntwo\n\nthree') }, 0),
      }))
      const typed: string[] = []
      const save = (who: number) => {
        const one = pages[who]!
        const attempt = nextAttempt(form, one.standings, { discussion: text('discussion', one.shows) }, 'k')
        if (attempt)
          one.standings = afterAttempt(one.standings, attempt, server.put(attempt.base, attempt.fields))
      }
      steps.forEach(({ who, does, at }, number) => {
        const one = pages[who]!
        const word = `w${number}`
        const paragraphs = one.shows.split('\n\n')
        if (does === 'save') save(who)
        else {
          typed.push(word)
          if (does === 'append') paragraphs.push(word)
          else paragraphs[at % paragraphs.length] += ` ${word}`
          one.shows = paragraphs.join('\n\n')
        }
      })
      save(0)
      save(1)
      const ever = server.ever().join('\n')
      for (const word of typed) expect(ever.split(/\s+/)).toContain(word)
    }),
    { numRuns: 300 },
  )
})

test('whether a section is completed is saved as it was said, and what others said of another stays', () => {
  const asking = formOfKinds({}, ['done.talk', 'done.end'])
  const said = (talk: string): Filled => ({ 'done.talk': text('done.talk', talk), 'done.end': [] })
  const standings = standingsOf({ 'done.talk': [], 'done.end': [] }, 1)
  const attempt = nextAttempt(asking, standings, said('yes'), 'k')!
  expect(attempt.fields).toEqual({ 'done.talk': text('done.talk', 'yes') })
  const theirs = { 'done.end': text('done.end', 'yes') }
  const after = afterAttempt(standings, attempt, { revision: 2, theirs })
  expect(joined(asking, 'done.end', after['done.end']!, [])).toEqual(theirs['done.end'])
  expect(nextAttempt(asking, after, said('no'), 'k')).toMatchObject({
    base: 2,
    fields: { 'done.talk': text('done.talk', 'no') },
  })
})
