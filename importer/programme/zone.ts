/** A day and a time of day on the clock of a time zone. */
export type LocalMoment = { day: string; time: string }

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(timeZone, made)
  return made
}

/** What the clock of a time zone shows at a moment. */
export function localOf(moment: Date, timeZone: string): LocalMoment {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  )
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` }
}

export function isZone(timeZone: string): boolean {
  try {
    return formatOf(timeZone) !== undefined
  } catch {
    return false
  }
}

const millisecondsOf = ({ day, time }: LocalMoment) => Date.parse(`${day}T${time}:00Z`)

/** The moment at which the clock of a time zone shows this; in the hour that is left out in spring, what it would have been. */
export function momentOf(local: LocalMoment, timeZone: string): Date {
  const wanted = millisecondsOf(local)
  let guess = wanted
  for (let round = 0; round < 2; round++) guess += wanted - millisecondsOf(localOf(new Date(guess), timeZone))
  return new Date(guess)
}

/** `2017-12-20T16:10:00+01:00` on the clock of the event; `isMoved` where the text's own clock shows another time. */
export function readStamp(stamp: string, timeZone: string): (LocalMoment & { isMoved: boolean }) | null {
  const found = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(
    stamp.trim(),
  )
  if (!found) return null
  const [, day, time, offset] = found as unknown as [string, string, string, string | undefined]
  const moment = new Date(`${day}T${time}:00${offset?.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2') ?? 'Z'}`)
  if (Number.isNaN(moment.getTime())) return null
  if (!offset) return { day, time, isMoved: false }
  const local = localOf(moment, timeZone)
  return { ...local, isMoved: local.day !== day || local.time !== time }
}

/** A time of day so many minutes later; past midnight it begins again. */
export function laterBy(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const total = (((hour * 60 + minute + minutes) % 1440) + 1440) % 1440
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}
