import { createHash } from 'node:crypto'
import { disclosedAnswers } from '@/figures/disclosure'
import { formOf } from '@/forms/released'
import { wordsIn } from '@/forms/words'
import type { Book, BookBlock, BookReport, BookWords } from './book-blocks'
import { citation } from './citation'
import { openQuestionsOf, questionBlocks } from './report-blocks'
import { licence, referenceOf } from './report-json'

/** One report as a document of its own, for Word and PDF: its facts, every public question, and how to cite it. `permanent` is absolute. */
export function makeReportDocument(report: BookReport, permanent: string, say: BookWords): Book {
  const form = formOf(report.formKey)
  const shown = disclosedAnswers(form, report.answers)
  const { theme, subtheme, topics, changeNote } = report
  const publishedOn = report.publishedAt.toISOString().slice(0, 10)
  const span = [report.startsAt, report.endsAt]
    .map((time) => time?.slice(0, 5))
    .filter(Boolean)
    .join(' – ')
  const facts: [string, string | null][] = [
    [say.text('facts.session'), [report.code, say.type(report.type)].join(' · ')],
    [say.text('facts.held'), [say.day(report.heldOn), span, report.place].filter(Boolean).join(' · ')],
    [say.text('facts.theme'), [theme, subtheme].filter(Boolean).join(' · ')],
    [say.text('facts.topics'), say.list(topics.map(({ name }) => wordsIn(name, say.language)))],
    [
      say.text('facts.version'),
      say.text('facts.versionOf', {
        number: report.version,
        current: report.currentVersion,
        day: say.day(publishedOn),
      }),
    ],
    [say.text('facts.change'), changeNote],
    [say.text('facts.address'), permanent],
  ]
  const body: BookBlock[] = [
    { kind: 'facts', rows: facts.flatMap(([term, value]) => (value ? [[term, value]] : [])) },
    ...openQuestionsOf(form).flatMap((question) => questionBlocks(question, shown, report.language, say, 2)),
  ]
  const hash = createHash('sha256')
    .update(JSON.stringify([report.title, body]))
    .digest('hex')
  const about: Book['about'] = [
    [say.text('cite'), citation(referenceOf(report, form, permanent))],
    [say.text('licence'), `${licence.name}, ${licence.address}`],
    [say.text('asOf'), say.day(publishedOn)],
    [say.text('hash'), hash],
  ]
  const closing: BookBlock[] = [
    { kind: 'heading', level: 2, text: say.text('aboutReport') },
    { kind: 'facts', rows: about },
  ]
  return {
    title: report.title,
    titleLanguage: report.language,
    subtitle: `${report.code} · ${report.eventName} · ${report.eventPlace}`,
    language: say.language,
    blocks: [...body, ...closing],
    about,
    hash,
  }
}
