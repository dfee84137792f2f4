import { Refusal } from './refusal.ts'

// Runs alone in a guarded process: the kind as argument, the document on standard input, one JSON object on standard output.
// Each library is loaded where its kind is read: most of the time of a process goes into loading.
const kind = process.argv[2]
const reader = load()
reader.catch(() => undefined)
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const bytes = new Uint8Array(Buffer.concat(chunks))
// Nobody had a document for it.
if (bytes.length === 0) process.exit(0)

try {
  answer(await (await reader)(bytes))
} catch (error) {
  answer(
    error instanceof Refusal
      ? { error: error.message }
      : { broken: error instanceof Error ? error.message.slice(0, 200) : 'unknown' },
  )
}

type Reader = (bytes: Uint8Array) => Promise<{ text: string } | { type: string }>

async function load(): Promise<Reader> {
  if (kind === 'docx') {
    const { readDocx } = await import('./docx.ts')
    return async (given) => ({ text: await readDocx(given) })
  }
  if (kind === 'pdf') {
    const { readPdf } = await import('./pdf.ts')
    return async (given) => ({ text: await readPdf(given) })
  }
  if (kind === 'html') {
    const { readHtml } = await import('./html.ts')
    return async (given) => ({ text: readHtml(new TextDecoder().decode(given)) })
  }
  const { fileTypeFromBuffer } = await import('file-type')
  return async (given) => ({ type: (await fileTypeFromBuffer(given))?.ext ?? '' })
}

function answer(found: object) {
  process.stdout.write(JSON.stringify(found), () => process.exit(0))
}
