import { expect, test } from 'vitest'
import { makeQuiet } from './quiet'

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`

test('what the framework needs is taken out, and nothing that a reader sees', async () => {
  const noisy = page(
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/><link rel="stylesheet" href="/_next/static/a.css" nonce="n0"/><script src="/_next/static/chunks/b.js" async="" nonce="n0"></script>',
    '<p>One &amp; two &lt;script&gt;</p><script src="/page.js" defer=""></script><script nonce="n0">self.__next_f.push([1,"</p><p>hidden"])</script>',
  )
  const quiet = page(
    '<link rel="stylesheet" href="/_next/static/a.css"/>',
    '<p>One &amp; two &lt;script&gt;</p><script src="/page.js" defer=""></script>',
  )
  expect(await makeQuiet(noisy)).toBe(quiet)
})

test.each([
  ['data for machines', '<script type="application/ld+json">{"a":"</b>","c":1}</script>'],
  [
    'a preload of a face',
    '<link rel="preload" as="font" href="/_next/static/media/a.woff2" crossorigin=""/>',
  ],
  ['comments and entities', '<!--$--><p title="&quot;">&#x27;a&#x27;&nbsp;٣ 報</p><!--/$-->'],
  ['a text area with a script in it', '<textarea>\n<script>x</script></textarea>'],
  ['script that is cut short in a comment', '<!-- <script> --><p>after</p>'],
])('%s stays byte for byte', async (_, html) => {
  const whole = page('', `<main>${html}</main>`)
  expect(await makeQuiet(whole)).toBe(whole)
})

test('a page that comes in pieces, cut within a tag, is the same', async () => {
  const { quietStream } = await import('./quiet')
  const noisy = page(
    '<script src="/_next/a.js" async=""></script>',
    '<p>Text</p><script>self.x=1</script><i>end</i>',
  )
  const stream = quietStream()
  let got = ''
  stream.on('data', (piece: string) => {
    got += piece
  })
  const ended = new Promise((resolve) => stream.once('end', resolve))
  for (const letter of noisy) stream.write(letter)
  stream.end()
  await ended
  expect(got).toBe(page('', '<p>Text</p><i>end</i>'))
})
