import { colours, linesOf, makeSheet, shortened } from './svg'

const width = 1200
const height = 630
const edge = 64

type Card = {
  /** The name of the portal, and what kind of session it was, when and where: in the language of the card. */
  portal: string
  line: string
  title: string
  code: string
  eventName: string
  address: string
  isFromRight: boolean
}

/** A report as the picture that stands beside a link to it: its symbol, title, session and address. */
export function reportCard(card: Card): string {
  const sheet = makeSheet(width, height, card.isFromRight)
  sheet.rect(0, 0, width, 12, colours.ink)
  sheet.text(edge, 96, shortened(`${card.code} · ${card.eventName}`, 60), {
    size: 30,
    weight: 600,
    fill: colours.lake,
  })
  let y = 180
  for (const line of linesOf(card.title, 40, 4)) {
    sheet.text(edge, y, shortened(line, 44), { size: 54, weight: 600, isHeading: true })
    y += 68
  }
  sheet.text(edge, Math.max(y + 6, 440), shortened(card.line, 80), { size: 26, fill: colours.ink2 })
  sheet.line(edge, 516, width - edge, 516, colours.ruleStrong, { width: 2 })
  sheet.text(edge, 572, card.portal, { size: 28, weight: 600, isHeading: true })
  sheet.text(width - edge, 572, shortened(card.address, 60), { size: 24, fill: colours.ink2, anchor: 'end' })
  return sheet.finish(card.title, card.line)
}
