import type { Form } from '@/forms/form'
import { layOut } from './blocks'
import { isDayFirst } from './day-order'
import { Findings } from './findings'
import { gather } from './gather'
import { readHeld } from './gather-when'
import { readHead, readSession } from './head'
import { findLabels } from './labels'
import { type Line, linesOf, plainText } from './lines'
import { type OwnForm, readOwnForm } from './own-form'
import { widthOf } from './parse/texts'
import type { Proposal } from './proposal'
import { readProse } from './prose'
import { recogniseForm } from './recognise'

/** What was written into a form of the portal; of the lines above its questions only the session is taken. */
function proposeOwn({ form, head, blocks }: OwnForm, text: string): Proposal {
  const findings = new Findings(isDayFirst(text))
  gather(blocks, findings, 0)
  readSession(head, findings)
  return { form: form.key, ...findings.result(text) }
}

/** The number of a page, which belongs to no answer. */
const isFurniture = (words: string) =>
  /^(?:(?:page|página|pág|pag|страница|стр|صفحة|الصفحة)\.?\s\p{Nd}{1,3}(?:\s?(?:of|de|sur|\/|из|من)\s?\p{Nd}{1,3})?|第\s?\d{1,3}\s?页)$/iu.test(
    words,
  )

const page =
  /[-–—|·(]\s*(?:page|página|pág|p|страница|صفحة)\.?\s*\p{Nd}{1,3}(?:\s*(?:of|de|sur|\/|из|من)\s*\p{Nd}{1,3})?\)?$/iu

/** "IGF 2020 reports — page 2 of 2": a line with the number of its page; of several alike the first stays. */
function withoutRunningHeads(lines: Line[]): Line[] {
  const seen = new Set<string>()
  return lines.filter(({ words }, index) => {
    if (words.length > 200 || !page.test(words)) return true
    const head = words.replace(page, '')
    const isFirst = index === 0 && !seen.has(head)
    seen.add(head)
    return isFirst
  })
}

/**
 * What a filled-in report says, field by field, with the lines of the text behind each field. Pure: the same text and
 * forms give the same proposal. It never throws; a text without any label gives what its first lines tell.
 */
export function propose(given: string, forms: readonly Form[]): Proposal {
  const text = plainText(given)
  const own = readOwnForm(text, forms)
  if (own) return proposeOwn(own, text)
  const lines = withoutRunningHeads(linesOf(text)).filter(({ words }) => !isFurniture(words))
  const labels = findLabels(lines, forms)
  const layout = layOut(lines, labels)
  const findings = new Findings(isDayFirst(text))
  gather(layout.blocks, findings, widthOf(lines))
  readHead(layout, findings)
  readHeld(lines, findings)
  const form = recogniseForm(labels, text, findings.fields.event, forms)
  if (!form) readProse(layout, findings)
  return { form, ...findings.result(text) }
}
