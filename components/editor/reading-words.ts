import { useLocale, useTranslations } from 'next-intl'
import type { Answer, Count, TimeAnswer, Typed } from '@/forms/answer'
import type { Question } from '@/forms/form'
import { dayIn } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { nounOf, useCountWords } from '../records/count-words'
import { absenceOf } from '../records/missing-value'

const words = new Intl.Segmenter(undefined, { granularity: 'word' })
const tallyWords = (text: string): number => {
  let tally = 0
  for (const { isWordLike } of words.segment(text)) if (isWordLike) tally++
  return tally
}

/** How what was typed is understood, where the writer could not see it from what they typed. */
export function useReadingWords(): (
  question: Question,
  typed: Typed | undefined,
  answer: Answer | undefined,
) => string[] {
  const t = useTranslations('editor.read')
  const countWords = useCountWords()
  const locale = useLocale() as Locale
  return (question, typed, answer) => {
    if (answer === undefined || typed === undefined) return []
    if (question.kind === 'count') {
      const count = answer as Count
      const isChosen = count.kind === 'not-recorded' || count.kind === 'not-applicable'
      return isChosen && (typed as { way?: string }).way === count.kind
        ? []
        : [t('as', { answer: countWords(nounOf(question.concept), count) })]
    }
    const absence = absenceOf(answer)
    if (absence) return [t(absence.kind)]
    if (question.kind === 'date') return [t('as', { answer: dayIn(locale, answer as string, 'full') })]
    if (question.kind === 'time') {
      const { from, to } = answer as TimeAnswer
      const before = typed as { from?: string; to?: string }
      if (from === before.from && (to ?? '') === (before.to ?? '')) return []
      return [t('as', { answer: to ? t('times', { from, to }) : from })]
    }
    if (question.kind !== 'paragraphs') return []
    const paragraphs = answer as string[]
    return [t('written', { paragraphs: paragraphs.length, words: tallyWords(paragraphs.join('\n')) })]
  }
}
