import { describe, expect, test } from 'vitest'
import { locales } from '@/messages/locales'
import { checkWording, fillIn, placesOf, templateKinds } from './kinds'
import { defaultWording } from './templates'

const each = templateKinds.flatMap((kind) => locales.map((locale) => ({ kind, locale })))

describe('the words of a mail', () => {
  test.each(each)('that the portal has for $kind in $locale can be used as they are', ({ kind, locale }) => {
    const wording = defaultWording(kind, locale)
    expect(checkWording(kind, wording)).toEqual([])
    const values = Object.fromEntries(placesOf(kind).map((name) => [name, `<${name}>`]))
    const filled = fillIn(wording, values)
    expect(`${filled.subject}${filled.body}`).not.toMatch(/[{}]/)
  })

  test('are filled in once: what a value says is never looked into again', () => {
    const words = { subject: 'About {title}', body: '{note}\n\n{link}' }
    const values = { title: '{link}', note: '{title} $& $1', link: 'https://portal.example' }
    expect(fillIn(words, values)).toEqual({
      subject: 'About {link}',
      body: '{title} $& $1\n\nhttps://portal.example',
    })
  })

  test('leave no gap where a value is empty', () => {
    const words = { subject: 'x', body: 'a\n\n{comments}\n\n{due}\n\nb' }
    expect(fillIn(words, { comments: '', due: '' }).body).toBe('a\n\nb')
  })

  test('cannot name a place that is not filled in, leave out the link, or keep a loose brace', () => {
    expect(checkWording('reminder', { subject: '{password}', body: 'Write. {' })).toEqual([
      { at: 'subject', problem: 'unknown-place', name: 'password' },
      { at: 'body', problem: 'brace', name: '{' },
      { at: 'body', problem: 'missing-place', name: 'link' },
    ])
    expect(checkWording('reminder', { subject: ' ', body: `{link}${'x'.repeat(10_001)}` })).toEqual([
      { at: 'subject', problem: 'empty' },
      { at: 'body', problem: 'too-long' },
    ])
  })
})
