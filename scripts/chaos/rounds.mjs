import { setTimeout as wait } from 'node:timers/promises'
import { makeBrowser } from './browser.mjs'
import { makeRandom } from './random.mjs'
import {
  checkLedger,
  enter,
  keepLedger,
  openReport,
  readyText,
  signIn,
  startTyping,
  until,
} from './writer.mjs'

/** What happens while somebody types, and what becomes of the page: it lives on, is closed, or its browser is killed. */
const cuts = [
  { fault: 'network', page: ['lives', 'closed', 'killed'] },
  { fault: 'session', page: ['lives', 'closed', 'killed'] },
  { fault: 'portal', page: ['lives', 'closed', 'killed'] },
  { fault: 'browser', page: ['killed'] },
  { fault: 'tab', page: ['closed'] },
]

/** Younger words than this may be lost when a page goes. */
const promise = 2_000

/** Does what the round is about, while words are typed, and says from when on nothing more was typed. */
async function cut(state, { fault, fate, for: length }) {
  const { world } = state
  if (fault === 'network') await state.context.setOffline(true)
  if (fault === 'session') await world.endSessions('organizer')
  if (fault === 'portal') await world.killPortal()
  if (fault !== 'browser' && fault !== 'tab') await wait(length)
  const at = performance.now()
  if (fate === 'closed') await state.page.close()
  if (fate === 'killed') await state.browser.kill()
  return at
}

async function mend(state, { fault, fate }) {
  if (fault === 'portal') await state.world.startPortal()
  if (fate === 'killed') state.context = await state.browser.open()
  else if (fault === 'network') await state.context.setOffline(false)
  if (fault === 'session' && fate === 'lives') {
    const other = await state.context.newPage()
    await signIn(other, state.world.origin, 'organizer')
    await other.close()
    await state.page.bringToFront()
  }
}

async function openEditor(state, section = '') {
  // A browser whose last page is closed ends.
  const spare = state.context.pages()[0]
  // A busy machine's browser may open no tab any more; whoever writes closes it then, and opens it again.
  state.page = await state.context.newPage().catch(async () => {
    await state.context.close().catch(() => undefined)
    state.context = await state.browser.open()
    return state.context.newPage()
  })
  for (const page of state.context.pages()) if (page !== state.page && page !== spare) await page.close()
  keepLedger(state.page, state.ledger)
  const { origin } = state.world
  await enter(state.page, origin, 'organizer', `/en/my/reports/${state.report}/edit${section}`)
  return readyText(state.page)
}

/** Puts all that the page offers from this device into the report, as a person does: one text after the other. */
async function takeOffered({ page }) {
  const used = new Set()
  for (;;) {
    const offer = page.locator('.left-text').first()
    const isThere = await offer.waitFor({ timeout: 10_000 }).then(
      () => true,
      () => false,
    )
    if (!isThere) return
    await offer.getByRole('button', { name: 'Compare' }).click()
    const words = await offer.textContent()
    if (used.has(words)) throw new Error(`A text that was used is offered again: ${words}`)
    used.add(words)
    const shown = page.waitForEvent('load')
    await offer.getByRole('button', { name: 'Use this text' }).click()
    await shown
  }
}

async function runRound(state, number) {
  const { world, report } = state
  // What is typed draws from a stream of its own, so that a round is planned alike however fast the machine is.
  const random = makeRandom(state.seed * 1_000 + number)
  const chosen = random.pick(cuts)
  const fate = random.pick(chosen.page)
  const round = {
    fault: chosen.fault,
    fate,
    after: random.between(2_000, 8_000),
    for: random.between(300, 5_000),
  }
  const text = await openEditor(state, random.pick(state.sections))
  if ((await text.inputValue()).length > 2_000 || random.chance(0.2)) await text.fill('')
  await text.press('ControlOrMeta+End')
  const since = await world.newestRevision(report)
  const typing = startTyping(state.page, `r${number}`, makeRandom(state.seed * 1_000 + number + 500_000))
  await wait(round.after)
  const at = await cut(state, round)
  if (round.fate === 'lives') await typing.stop()
  await mend(state, round)
  await typing.stop()

  const isDue = round.fate === 'lives' ? () => true : (word) => word.at < at - promise
  const due = typing.words.filter(isDue).map(({ word }) => word)
  const missing = async () => {
    const saved = [...(await world.revisionsAfter(report, since)).values()].join('\n')
    return due.filter((word) => !saved.includes(word))
  }
  if (round.fate === 'lives') await until(async () => (await missing()).length === 0, 60)
  let lost = await missing()
  const unsaved = lost
  if (round.fate !== 'lives') {
    await openEditor(state)
    if (lost.length > 0) {
      await takeOffered(state)
      await until(async () => (await missing()).length === 0, 20)
      lost = await missing()
    }
  }
  const what = `${round.fault}, page ${round.fate}`
  console.log(
    `round ${number}: ${what}: typed ${due.length}, from the device ${unsaved.length - lost.length}, lost ${lost.length}`,
  )
  return { typed: due.length, lost }
}

/** Types in a real browser while the network, the session, the portal or the browser fails. */
export async function runRounds({ world, browserPath, rounds, seed }) {
  const state = { world, seed, ledger: { acknowledged: [], failures: [] } }
  state.browser = makeBrowser(browserPath)
  state.context = await state.browser.open()
  state.page = await state.context.newPage()
  state.report = await openReport(state.page, world.origin)
  await state.page.goto(`${world.origin}/en/my/reports/${state.report}/edit`)
  const text = await readyText(state.page)
  const section = await text.evaluate((area) => area.closest('section').id.replace('section-', ''))
  state.sections = ['', `/${section}`]

  let typed = 0
  const lost = []
  for (let number = 1; number <= rounds; number++) {
    const round = await runRound(state, number)
    typed += round.typed
    lost.push(...round.lost)
  }
  const faults = [...state.ledger.failures, ...(await checkLedger(state))]
  console.log(
    `${state.ledger.acknowledged.length} saves were acknowledged; ${faults.length} of them are not as they were said to be.`,
  )
  for (const fault of faults) console.log(`  ${fault}`)
  if (lost.length > 0) console.log(`  lost: ${lost.join(' ')}`)
  return { typed, lost: lost.length, faults: faults.length }
}
