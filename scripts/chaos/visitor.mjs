const named = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
const plain = (html) =>
  html
    .replace(/&#(x[0-9a-f]+|\d+);/gi, (_, code) =>
      String.fromCodePoint(code[0] === 'x' ? Number.parseInt(code.slice(1), 16) : Number(code)),
    )
    .replace(/&(amp|lt|gt|quot);/g, (sign) => named[sign])

/** Somebody who asks without a browser, as a form or a script would; signed in where the cookie says so. */
export function makeVisitor(origin, cookie, statuses) {
  async function ask(path, { body, headers = {} } = {}) {
    const response = await fetch(`${origin}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Origin: origin, Cookie: cookie, ...headers },
      body,
      redirect: 'manual',
    })
    statuses.push(response.status)
    return { response, text: await response.text() }
  }
  const form = (path, fields) =>
    ask(path, {
      body: new URLSearchParams(fields).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    })

  return {
    /** The revision that an editor page is made from, and what it shows in one question of paragraphs. */
    async open(path, question) {
      const { text } = await ask(path)
      const base = Number(/name="base"[^>]*value="(\d+)"/.exec(text)?.[1])
      const area = new RegExp(`<textarea[^>]*name="${question}"[^>]*>([^<]*)</textarea>`).exec(text)
      return { base, words: plain(area?.[1] ?? '').replace(/^\n/, ''), html: text }
    },
    form,
    json: (path, { base, key, fields }) =>
      ask(path, {
        body: JSON.stringify({ fields }),
        headers: { 'Content-Type': 'application/json', 'If-Match': `"${base}"`, 'Idempotency-Key': key },
      }),
  }
}

/** The same, signed in as an account of the demo. */
export async function signInVisitor(origin, account, statuses) {
  const stranger = makeVisitor(origin, '', statuses)
  const { response } = await stranger.form('/en/sign-in/as', { account })
  const cookies = response.headers.getSetCookie().map((one) => one.split(';')[0])
  return makeVisitor(origin, cookies.join('; '), statuses)
}
