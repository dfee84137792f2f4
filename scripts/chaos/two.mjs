import { randomUUID } from 'node:crypto'
import { makeBrowser } from './browser.mjs'
import { makeRandom } from './random.mjs'
import { signInVisitor } from './visitor.mjs'
import { checkLedger, enter, keepLedger, openReport, readyText, until } from './writer.mjs'

/** Every so many interleavings, two real browsers write; the others are quicker without. */
const everyBrowser = 5

/** A clash is no fault; anything else that is refused, or fails, is. */
const isFault = (status) => status >= 400 && status !== 409

/** A new word somewhere: at the end of a paragraph that is there, or as a paragraph of its own. */
function write(words, word, random) {
  const paragraphs = words.split('\n\n').filter((text) => text.trim() !== '')
  if (paragraphs.length === 0 || (paragraphs.length < 8 && random.chance(0.4))) paragraphs.push(word)
  else paragraphs[random.between(0, paragraphs.length - 1)] += ` ${word}`
  return paragraphs.join('\n\n')
}

async function interleaveByRequests({ random, report, question, visitors }, number) {
  const path = `/en/my/reports/${report}`
  const typed = []
  const writers = await Promise.all(
    visitors.map(async (visitor) => ({ visitor, ...(await visitor.open(`${path}/edit`, question)) })),
  )
  async function save(writer) {
    const { visitor, base, words } = writer
    if (random.chance(0.5)) {
      const fields = { base, request: randomUUID(), at: '', do: 'stay', [question]: words }
      const { response } = await visitor.form(`${path}/save`, fields)
      const to = response.headers.get('location') ?? ''
      const held = /conflict\?held=(\d+)/.exec(to)?.[1]
      if (held) await settle(visitor, held)
    } else {
      const sent = { base, key: randomUUID(), fields: { [question]: words } }
      const { text } = await visitor.json(`${path}/save`, sent)
      // Its answer is lost, and it is sent again; then it goes on from what the server has.
      if (random.chance(0.3)) await visitor.json(`${path}/save`, sent)
      const held = JSON.parse(text).clash?.held
      if (held && random.chance(0.5)) await settle(visitor, held)
    }
    Object.assign(writer, await visitor.open(`${path}/edit`, question))
  }
  async function settle(visitor, held) {
    const { base, html } = await visitor.open(`${path}/conflict?held=${held}`, question)
    const fields = { held, base }
    for (const [name] of html.matchAll(/choice\.[A-Za-z0-9.]+/g)) {
      if (name in fields) continue
      fields[name] = random.pick(['mine', 'theirs', 'both', 'new'])
      if (fields[name] !== 'new') continue
      const word = `i${number}n${held}w${typed.length}x`
      typed.push(word)
      fields[name.replace('choice', 'new')] = word
    }
    await visitor.form(`${path}/resolve`, fields)
  }
  const steps = random.between(4, 10)
  for (let step = 0; step < steps; step++) {
    const writer = random.pick(writers)
    if (random.chance(0.6)) {
      const word = `i${number}w${step}x`
      typed.push(word)
      writer.words = write(writer.words, word, random)
    } else await save(writer)
  }
  // Both at once at the end, so that they meet.
  await Promise.all(writers.map(save))
  return typed
}

async function interleaveInBrowsers({ random, report, world, pages }, number) {
  const typed = []
  const areas = []
  for (const { page, role } of pages) {
    await enter(page, world.origin, role, `/en/my/reports/${report}/edit`)
    areas.push(await readyText(page))
  }
  const steps = random.between(4, 8)
  for (let step = 0; step < steps; step++) {
    const area = random.pick(areas)
    const word = `i${number}w${step}x`
    typed.push(word)
    await area.focus()
    await area.press(random.pick(['ControlOrMeta+End', 'ControlOrMeta+Home', 'PageUp', 'ArrowUp']))
    await area.pressSequentially(random.chance(0.3) ? `\n\n${word}` : ` ${word} `)
    if (random.chance(0.6)) await area.blur()
  }
  await Promise.all(areas.map((area) => area.blur()))
  return typed
}

/** Two people write one report, in any order; every word of both is in some revision, and the server never fails. */
export async function runTwo({ world, browserPath, interleavings, seed }) {
  const random = makeRandom(seed)
  const [statuses, ledger] = [[], { acknowledged: [], failures: [] }]
  const pages = []
  for (const role of ['organizer', 'reviewer']) {
    const browser = makeBrowser(browserPath)
    const context = await browser.open()
    const page = await context.newPage()
    page.on('response', (response) => statuses.push(response.status()))
    keepLedger(page, ledger)
    pages.push({ page, role, browser })
  }
  const report = await openReport(pages[0].page, world.origin)
  await world.addEditor(report, 'reviewer')
  await enter(pages[0].page, world.origin, 'organizer', `/en/my/reports/${report}/edit`)
  const question = await (await readyText(pages[0].page)).getAttribute('name')
  const visitors = await Promise.all(pages.map(({ role }) => signInVisitor(world.origin, role, statuses)))
  const state = { world, random, report, question, visitors, pages }

  let typed = 0
  const lost = []
  for (let number = 1; number <= interleavings; number++) {
    const since = await world.newestRevision(report)
    const interleave = number % everyBrowser === 0 ? interleaveInBrowsers : interleaveByRequests
    const words = await interleave(state, number)
    const missing = async () => {
      const all = [...(await world.revisionsAfter(report, since)).values()].join('\n')
      return words.filter((word) => !all.includes(word))
    }
    await until(async () => (await missing()).length === 0, interleave === interleaveInBrowsers ? 30 : 0)
    const gone = await missing()
    typed += words.length
    lost.push(...gone)
    if (gone.length > 0) console.log(`interleaving ${number}: lost ${gone.join(' ')}`)
  }
  const tally = Object.entries(Object.groupBy(statuses, (status) => status)).map(
    ([status, all]) => `${status} × ${all.length}`,
  )
  console.log(`Answers: ${tally.join(', ')}.`)
  const faults = [
    ...statuses.filter(isFault).map((status) => `an answer was ${status}`),
    ...ledger.failures,
    ...(await checkLedger({ world, report, ledger })),
  ]
  for (const fault of new Set(faults)) console.log(`  ${fault}`)
  return { typed, lost: lost.length, faults: faults.length }
}
