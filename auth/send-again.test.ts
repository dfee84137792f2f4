import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { emptyDatabase, makeUser } from '@/db/testing'
import { settings } from '@/settings'
import { signInAsDemo } from './commands'
import { sessionCookie } from './cookies'
import { absent, memberDoor } from './door'

const here = settings().origin.origin
const fields = z.strictObject({ note: z.string().optional(), base: z.string().optional() })
const door = memberDoor({ fields, json: fields }, absent)

let cookie = ''
beforeEach(async () => {
  await emptyDatabase()
  await makeUser({ email: 'ilma@example.org' })
  const signedIn = await signInAsDemo('ilma@example.org', '', null)
  cookie = 'token' in signedIn ? `${sessionCookie().name}=${signedIn.token}` : ''
})

function send(body: string, type = 'application/x-www-form-urlencoded'): Promise<Response> {
  const headers = { 'content-type': type, 'sec-fetch-site': 'same-origin', cookie }
  const request = new Request(`${here}/en/my/x`, { method: 'POST', body, headers })
  return door(request, { params: Promise.resolve({ locale: 'en' }) })
}

test('what was typed stands under an answer that did not take it, to be copied', async () => {
  const answers = [await send('nobody=Two%0Alines+%3Cb%3E'), await send('note=Two%0Alines+%3Cb%3E&base=31')]
  expect(answers.map(({ status }) => status)).toEqual([400, 404])
  for (const answer of answers) {
    const page = await answer.text()
    expect(page).toContain('Copy it before you leave this page.')
    expect(page).toContain('<textarea readonly rows="6" dir="auto">\nTwo\nlines &#60;b&#62;</textarea>')
    expect(page).not.toContain('31</textarea>')
  }
})

test('where nothing was typed, and to a script, nothing more is said', async () => {
  const bare = await absent({ locale: 'en', isJson: false }).text()
  expect(await (await send('note=+&base=31')).text()).toBe(bare)
  const toScript = await send(JSON.stringify({ note: 'x', nobody: 'Two lines' }), 'application/json')
  expect(await toScript.text()).not.toContain('Two lines')
})
