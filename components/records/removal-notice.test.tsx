import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { questionsOf } from '@/forms/form'
import { formOf } from '@/forms/released'
import messages from '@/messages/en.json'
import { maskAnswers } from '@/reports/redactions'
import { RemovalNotice } from './removal-notice'

const form = formOf('standard')
const mark = '[Removed.]'
/** An answer of each kind in the shape that it is kept in, as far as the kind of the question tells. */
const answers = Object.fromEntries(
  questionsOf(form).map(({ key, kind }) => [key, kind === 'people' ? [{ name: 'Ilma Tarrow' }] : ['x']]),
)

const said = (questionKey: string, isWhole: boolean) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <RemovalNotice
        form={form}
        removals={[
          { version: 2, questionKey, isWhole, reason: 'A reason.', redactedAt: new Date('2026-11-30') },
        ]}
      />
    </NextIntlClientProvider>,
  )

test.each(questionsOf(form).map(({ key, kind }) => ({ key, kind })))(
  'of $key, which is of $kind, a mark is spoken of only where one stands',
  ({ key }) => {
    const left = maskAnswers(form, answers, [{ questionKey: key, words: null, mark }])
    const hasMark = JSON.stringify(left[key] ?? '').includes(mark)
    expect(said(key, true).includes('a mark stands in its place')).toBe(hasMark)
    expect(said(key, true).includes('its place is empty')).toBe(!hasMark)
    expect(said(key, false)).toContain('a mark stands in its place')
  },
)
