import { useLocale, useTranslations } from 'next-intl'
import type { Answer, Count, TimeAnswer, Typed, TypedOf } from '@/forms/answer'
import type { Question } from '@/forms/form'
import { readNumber } from '@/forms/reading/number'
import { dayIn } from '@/messages/days'
import type { Locale } from '@/messages/locales'
import { type Noun, nounOf, useCountWords } from '../records/count-words'
import { absenceOf } from '../records/missing-value'

const words = new Intl.Segmenter(undefined, { granularity: 'word' })
const tallyWords = (text: string): number => {
  let tally = 0
  for (const { isWordLike } of words.segment(text)) if (isWordLike) tally++
  return tally
}

/** What a typed number says of a part of it, as "30 onsite and 15 online" does. */
function partsIn(typed: Typed, whole: Noun): [Noun, Count][] {
  const reading = readNumber((typed as TypedOf['count']).typed ?? '')
  const parts = 'count' in reading ? (reading.parts ?? {}) : {}
  const named = (['onsite', 'online', 'women'] as const).map((noun) => [noun, parts[noun]] as const)
  return named.flatMap(([noun, part]): [Noun, Count][] => (part && noun !== whole ? [[noun, part]] : []))
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
      if (isChosen && (typed as { way?: string }).way === count.kind) return []
      const noun = nounOf(question.concept)
      const said = [countWords(noun, count), ...partsIn(typed, noun).map((part) => countWords(...part))]
      return [t('as', { answer: said.join(' · ') })]
    }
    const absence = absenceOf(answer)
    if (absence) return [t(absence.kind)]
    // A day that was chosen from those of the event stands there in words.
    if (question.kind === 'date' && typed === answer) return []
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
