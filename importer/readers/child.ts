import { Refusal } from './refusal.ts'

// Runs alone in a guarded process: the kind as argument, the document on standard input, one JSON object on standard output.
// Each library is loaded where its kind is read: most of the time of a process goes into loading.
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
  if (kind === 'docx') {
    const { readDocx } = await import('./docx.ts')
    return { text: await readDocx(bytes) }
  }
  if (kind === 'pdf') {
    const { readPdf } = await import('./pdf.ts')
    return { text: await readPdf(bytes) }
  }
  if (kind === 'html') {
    const { readHtml } = await import('./html.ts')
    return { text: readHtml(new TextDecoder().decode(bytes)) }
  }
  const { fileTypeFromBuffer } = await import('file-type')
  return { type: (await fileTypeFromBuffer(bytes))?.ext ?? '' }
}

function answer(found: object) {
  process.stdout.write(JSON.stringify(found), () => process.exit(0))
}
