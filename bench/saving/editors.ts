import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { makeVisitor } from '../../scripts/chaos/visitor.mjs'
import type { openWorld } from '../../scripts/chaos/world.mjs'

export type World = Awaited<ReturnType<typeof openWorld>>
type Visitor = ReturnType<typeof makeVisitor>
export type Editor = { visitor: Visitor; user: string; report: string; base: number; prose: string[] }

/** What came of many saves: milliseconds of each, how many answered otherwise than 200, and how long all took. */
export type Run = { times: number[]; refused: number; seconds: number }

const sentence = 'What is paid for by the public belongs to the public, said the second speaker. '

/** A report of ordinary length: six paragraphs of 700 characters in the discussion, and two more answers. */
export const prose = (): string[] => Array.from({ length: 6 }, (_, n) => `${n}: ${sentence.repeat(9).trim()}`)

async function startReport(world: World, number: number): Promise<Editor> {
  const { cookie, user, session } = await world.addOrganizer(number)
  const visitor = makeVisitor(world.origin, cookie, [])
  const { response } = await visitor.form('/en/my/start', { session })
  const report = /reports\/([0-9a-f-]{36})/.exec(response.headers.get('location') ?? '')![1]!
  const editor: Editor = { visitor, user, report, base: 1, prose: prose() }
  const more = { wayForward: sentence.repeat(12), 'keyIssues.0': sentence, 'keyIssues.1': sentence }
  await save(editor, { discussion: editor.prose.join('\n\n'), ...more })
  return editor
}

/** Members that organize a session each and have begun its report. */
export async function startReports(world: World, count: number): Promise<Editor[]> {
  const editors: Editor[] = []
  for (let number = 0; number < count; number++) editors.push(await startReport(world, number))
  return editors
}

/** One save as the editor's script makes it, and whether it was acknowledged. */
async function save(editor: Editor, fields: Record<string, string>): Promise<boolean> {
  const { response, text } = await editor.visitor.json(`/en/my/reports/${editor.report}/save`, {
    base: editor.base,
    key: randomUUID(),
    fields,
  })
  if (response.status !== 200) return false
  editor.base = (JSON.parse(text) as { saved: number }).saved
  return true
}

/** The editor changes one paragraph and saves the answer. */
async function change(editor: Editor, paragraph: number, run: Run): Promise<void> {
  const started = performance.now()
  editor.prose[paragraph] += ' And so it was written down.'
  if (!(await save(editor, { discussion: editor.prose.join('\n\n') }))) run.refused++
  run.times.push(performance.now() - started)
}

async function timed(work: (run: Run) => Promise<unknown>): Promise<Run> {
  const run: Run = { times: [], refused: 0, seconds: 0 }
  const started = performance.now()
  await work(run)
  return { ...run, seconds: (performance.now() - started) / 1_000 }
}

/** Everybody saves a report of their own, one save straight after the other. */
export const saveAtOnce = (editors: Editor[], times: number): Promise<Run> =>
  timed((run) =>
    Promise.all(
      editors.map(async (editor) => {
        for (let time = 0; time < times; time++) await change(editor, time % 6, run)
      }),
    ),
  )

/** Everybody writes without pause, so that each saves every two seconds, not all in the same moment. */
export const saveAsTyped = (editors: Editor[], times: number): Promise<Run> =>
  timed((run) =>
    Promise.all(
      editors.map(async (editor, place) => {
        await wait((2_000 * place) / editors.length)
        for (let time = 0; time < times; time++) {
          const next = wait(2_000)
          await change(editor, time % 6, run)
          await next
        }
      }),
    ),
  )

/** Everybody saves one report, each an answer that grew from what they saw last: every save waits for a row and merges. */
export async function saveTogether(world: World, editors: Editor[], times: number): Promise<Run> {
  const { report, base } = editors[0]!
  for (const { user } of editors) await world.letWrite(report, user)
  const questions = ['keyIssues.0', 'keyMessages.0', 'callToAction.0', 'wayForward', 'discussion']
  return timed((run) =>
    Promise.all(
      editors.map(async (editor, place) => {
        const together = { ...editor, report, base }
        for (let time = 0; time < times; time++) {
          const started = performance.now()
          const name = questions[place % questions.length]!
          await save(together, { [name]: `${place} wrote this, ${time} times.` })
          run.times.push(performance.now() - started)
        }
      }),
    ),
  )
}

/** How long a portal that has nothing to do takes to answer, one request straight after the other. */
export async function answerNothing(world: World, times: number): Promise<number[]> {
  const taken: number[] = []
  for (let time = 0; time < times; time++) {
    const started = performance.now()
    await (await fetch(`${world.origin}/health/live`)).arrayBuffer()
    taken.push(performance.now() - started)
  }
  return taken
}

/** Each alone, to compare with. */
export async function saveAlone(editor: Editor, times: number): Promise<number[]> {
  const run = await timed(async (alone) => {
    for (let time = 0; time < times; time++) await change(editor, time % 6, alone)
  })
  return run.times
}
