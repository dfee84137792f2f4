import type { Answers } from '@/forms/answer'
import type { Question } from '@/forms/form'
import { type LocalMoment, localOf, momentOf } from '@/importer/programme/zone'

type Read = 'skipped-hour' | 'repeated-hour'
type ClockCheck = { code: Read; questionKey: string; values: { time: string; day: string } }

const anHour = 3_600_000

/** Times of day that the clock of the place leaves out, or shows twice, on that day. Nobody can tell which was meant but the writer. */
export function checkClock(
  questions: readonly Question[],
  answers: Answers,
  { timeZone, heldOn }: { timeZone: string; heldOn: string },
): ClockCheck[] {
  const written = answers[questions.find(({ concept }) => concept === 'heldOn')?.key ?? '']
  const day = typeof written === 'string' ? written : heldOn
  return questions.flatMap((question): ClockCheck[] => {
    const answer = answers[question.key]
    if (question.kind !== 'time' || typeof answer !== 'object' || !('from' in answer)) return []
    const { from, to } = answer as { from: string; to?: string }
    return [from, ...(to ? [to] : [])].flatMap((time): ClockCheck[] => {
      const code = readingsOf({ day, time }, timeZone)
      return code ? [{ code, questionKey: question.key, values: { time, day } }] : []
    })
  })
}

function readingsOf(local: LocalMoment, timeZone: string): Read | null {
  const moment = momentOf(local, timeZone)
  const shows = (at: Date) => {
    const { day, time } = localOf(at, timeZone)
    return day === local.day && time === local.time
  }
  if (!shows(moment)) return 'skipped-hour'
  const again = [-anHour, anHour].some((by) => shows(new Date(moment.getTime() + by)))
  return again ? 'repeated-hour' : null
}
