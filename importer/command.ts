import { readFileSync } from 'node:fs'
import { importDocument } from './import-document'

const help = `npm run --silent import -- FILE...

Reads filled-in session reports (.txt, .md, .html, .docx, .pdf; the content decides, not the name) and prints one JSON
object a file, one a line, in the order given. Needs no database and changes nothing.

Exit status: 0 every file was read; 1 at least one was not (its line has only "file" and "error"); 2 wrong usage.
`

const names = process.argv.slice(2)
if (names.includes('--help') || names.includes('-h')) {
  process.stdout.write(help)
} else if (!names.length || names.some((name) => name.startsWith('--'))) {
  process.stderr.write(help)
  process.exitCode = 2
} else {
  for (const name of names) {
    const proposal = await readOne(name)
    if ('error' in proposal) process.exitCode = 1
    process.stdout.write(`${JSON.stringify({ file: name.split(/[\\/]/).at(-1), ...proposal })}\n`)
  }
}

async function readOne(name: string) {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(name)
  } catch {
    return { error: 'This file cannot be opened. Check its name and that you may read it.' }
  }
  return importDocument(bytes, name)
}
