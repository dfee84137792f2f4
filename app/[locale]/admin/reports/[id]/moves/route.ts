import { z } from 'zod'
import { staffDoor } from '@/app/[locale]/admin/door'
import { keepTyped } from '@/app/[locale]/admin/typed'
import { absent, seeOther } from '@/auth/door'
import { readIsoDay } from '@/forms/reading/iso-day'
import { moveReport } from '@/reports/commands'
import type { Move } from '@/reports/policy'

const fields = z.strictObject({
  move: z.enum(['return', 'publish', 'decline', 'reconsider', 'correct', 'drop', 'withdraw', 'restore']),
  revision: z.string().regex(/^\d{1,9}$/),
  note: z.string().optional(),
  due: z.string().max(40).optional(),
  confirmed: z.literal('yes').optional(),
})

/** Moves that the page of the move asks about first, because the public sees what comes of them. */
const asked: readonly Move[] = ['publish', 'decline', 'withdraw', 'restore']

/** The moves of the secretariat. Whatever was typed goes back to the page of the move when it cannot be made. */
export const POST = staffDoor({ fields, kilobytes: 48 }, async ({ member, fields, locale, params }) => {
  const { move, revision, note = '', due: typed = '', confirmed } = fields
  const path = `/${locale}/admin/reports/${encodeURIComponent(params.id ?? '')}`
  const page = `${path}/moves/${move}`
  const back = (refused: string) => seeOther(`${page}?refused=${refused}`, keepTyped(page, note))
  const day = readIsoDay(typed)
  if (typed.trim() !== '' && day === null) return back('due-unreadable')
  if (asked.includes(move) && confirmed === undefined) return back('not-confirmed')
  const outcome = await moveReport(member, params.id ?? '', move, {
    revision: Number(revision),
    note,
    due: day === null ? null : { day, time: '23:59' },
  })
  if ('absent' in outcome) return absent({ locale, isJson: false })
  if ('moved' in outcome) return seeOther(`${path}?done=${move}`)
  if ('problems' in outcome) return seeOther(`${path}?refused=problems#checks`)
  if ('stale' in outcome) return back('stale')
  return outcome.refused === 'other-state' ? seeOther(`${path}?refused=other-state`) : back(outcome.refused)
})
