const named = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
const plain = (html) =>
  html
    .replace(/&#(x[0-9a-f]+|\d+);/gi, (_, code) =>
      String.fromCodePoint(code[0] === 'x' ? Number.parseInt(code.slice(1), 16) : Number(code)),
    )
    .replace(/&(amp|lt|gt|quot);/g, (sign) => named[sign])

/** Somebody signed in who asks without a browser, as a form or a script would. */
export async function makeVisitor(origin, role, statuses) {
  let cookie = ''
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

  const { response } = await form('/en/sign-in/as', { account: role })
  cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return {
    /** The revision that an editor page is made from, and what it shows in one question of paragraphs. */
    async open(path, question) {
      const { text } = await ask(path)
      const base = Number(/name="base"[^>]*value="(\d+)"/.exec(text)?.[1])
      const area = new RegExp(`<textarea[^>]*name="${question}"[^>]*>([^<]*)</textarea>`).exec(text)
      return { base, words: plain(area?.[1] ?? '').replace(/^\n/, '') }
    },
    form,
    json: (path, { base, key, fields }) =>
      ask(path, {
        body: JSON.stringify({ fields }),
        headers: { 'Content-Type': 'application/json', 'If-Match': `"${base}"`, 'Idempotency-Key': key },
      }),
  }
}
