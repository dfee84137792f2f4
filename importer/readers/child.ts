import { fileTypeFromBuffer } from 'file-type'
import { readDocx } from './docx.ts'
import { readHtml } from './html.ts'
import { Refusal, readPdf } from './pdf.ts'

// Runs alone in a guarded process: the kind as argument, the document on standard input, one JSON object on standard output.
const kind = process.argv[2]
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const bytes = new Uint8Array(Buffer.concat(chunks))

try {
  answer(await read())
} catch (error) {
  answer(
    error instanceof Refusal
      ? { error: error.message }
      : { broken: error instanceof Error ? error.message.slice(0, 200) : 'unknown' },
  )
}

async function read(): Promise<{ text: string } | { type: string }> {
  if (kind === 'docx') return { text: await readDocx(bytes) }
  if (kind === 'pdf') return { text: await readPdf(bytes) }
  if (kind === 'html') return { text: readHtml(new TextDecoder().decode(bytes)) }
  return { type: (await fileTypeFromBuffer(bytes))?.ext ?? '' }
}

function answer(found: object) {
  process.stdout.write(JSON.stringify(found), () => process.exit(0))
}
