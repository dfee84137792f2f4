import type { HeadOfReport } from '@/components/records/report-head'
import type { Answer, Answers, TimeAnswer } from '@/forms/answer'
import { type Concept, type Form, questionFor } from '@/forms/form'
import type { Reading } from '@/forms/reading/draft'
import { openAnswers } from '@/reports/publish'
import type { WorkingCopy } from '@/reports/queries'

/** The head and the answers of a report as its next version would have them; what is missing is taken from the programme. */
export function asPublic(
  report: WorkingCopy,
  form: Form,
  reading: Reading,
): { head: HeadOfReport; answers: Answers } {
  const answers = openAnswers(form, reading.answers)
  const to = (concept: Concept): Answer | undefined => answers[questionFor(form, concept)?.key ?? '']
  const text = (concept: Concept): string | null => {
    const answer = to(concept)
    return typeof answer === 'string' ? answer : null
  }
  const time = to('time')
  const { from, to: until } = typeof time === 'object' && 'from' in time ? time : ({} as Partial<TimeAnswer>)
  return {
    answers,
    head: {
      title: text('title') ?? report.sessionTitle,
      language: report.draft.language,
      type: text('sessionType') ?? report.type,
      code: report.code,
      heldOn: text('heldOn') ?? report.heldOn,
      startsAt: from ?? null,
      endsAt: until ?? null,
      timeZone: report.timeZone,
      place: report.place,
      eventName: report.eventName,
      eventPlace: report.eventPlace,
      theme: report.theme,
      subtheme: report.subtheme,
    },
  }
}
