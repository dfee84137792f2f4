import { fill, makePerson, type Session } from './draft'
import type { Edition } from './editions'
import { rooms, sessionKinds, startTimes } from './editions'
import { prose } from './prose'
import type { Random } from './random'
import { type ReportLanguage, subjects } from './subjects'

const after = (time: string, minutes: number): string => {
  const [hours = 0, past = 0] = time.split(':').map(Number)
  const total = hours * 60 + past + minutes
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

const languageOf = (random: Random): ReportLanguage => {
  const chance = random.next()
  return chance < 0.58 ? 'en' : chance < 0.75 ? 'es' : chance < 0.9 ? 'fr' : 'ar'
}

/** The sessions of an edition, in programme order. */
export function makeProgramme(edition: Edition, random: Random): Session[] {
  return sessionKinds.flatMap((kind) =>
    Array.from({ length: kind.amount }, (_, index): Session => {
      const subject = random.pick(subjects)
      const other = random.pick(subjects)
      const language = languageOf(random)
      const from = random.pick(startTimes)
      return {
        code: `${kind.prefix} ${index + 1}`,
        type: kind.type,
        title: fill(random.pick(prose[language].titles), { subject, language }, edition.place),
        theme: random.pick(edition.themes),
        heldOn: random.pick(edition.days),
        from,
        to: after(from, kind.minutes),
        place: random.pick(rooms),
        language,
        subject,
        second: other !== subject && random.happens(0.6) ? other : null,
        organizer: makePerson(random),
      }
    }),
  )
}
