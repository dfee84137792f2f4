import { releasedForms } from '@/forms/released'
import { readDocument } from './guard/read-document'
import type { Proposal } from './proposal'
import { propose } from './propose'

/** What a document proposes, or a sentence that says why it cannot be read and what to do. It never throws. */
export async function importDocument(bytes: Uint8Array, name: string): Promise<Proposal | { error: string }> {
  const document = await readDocument(bytes, name)
  return 'error' in document ? document : propose(document.text, releasedForms())
}
