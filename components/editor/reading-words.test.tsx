import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { emptyDraft } from '@/forms/answer'
import { questionFor } from '@/forms/form'
import { readDraft } from '@/forms/reading/draft'
import { formOf } from '@/forms/released'
import messages from '@/messages/en.json'
import { useReadingWords } from './reading-words'

const form = formOf('standard')
const participants = questionFor(form, 'participants')!
const women = questionFor(form, 'women')!

function Said({
  concept,
  text,
  way,
}: {
  concept: 'participants' | 'women'
  text: string
  way: 'number' | 'share'
}) {
  const question = concept === 'women' ? women : participants
  const typed = { way, typed: text }
  const draft = { ...emptyDraft('en'), typed: { [question.key]: typed } }
  return useReadingWords()(question, typed, readDraft(form, draft, {}).answers[question.key]).join('|')
}
const said = (
  text: string,
  concept: 'participants' | 'women' = 'participants',
  way: 'number' | 'share' = 'number',
) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <Said concept={concept} text={text} way={way} />
    </NextIntlClientProvider>,
  )

describe('a number that was typed is read back', () => {
  test.each([
    ['20 participants | ٢٠ | ２０ | 20 participantes | 20 участников | 20人', '20 participants'],
    [
      'about 20 | ~20 | c. 20 | approx. 20 | environ 20 | unos 20 | около 20 | 大约20 | حوالي 20 | cerca de 20 | une vingtaine',
      'about 20 participants',
    ],
    ['15-25 | 15–25 | 15 to 25 | entre 15 et 25 | 15 до 25 | من 15 إلى 25', '15 to 25 participants'],
    ['100+ | more than 100 | más de 100 | plus de 100', 'at least 100 participants'],
    ['1,200 | 1.200 | 1 200', '1,200 participants'],
    ['0 | none', 'No participants'],
    ['30 onsite and 15 online', '45 participants · 30 in the room · 15 online'],
  ])('%s', (texts, words) => {
    for (const text of texts.split(' | ')) expect(said(text), text).toBe(`Read as: ${words}`)
  })

  test('a proportion of women, and what is no number', () => {
    expect(said('40%', 'women', 'share')).toBe('Read as: 40% women')
    expect(said('a third', 'women', 'share')).toBe('Read as: between 30% and 40% women')
    for (const text of ['n/a', 'N/A', 'a lot']) expect(said(text)).toBe('')
  })
})
