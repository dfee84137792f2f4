/** The text of a document, or a sentence that says why it cannot be read. */
export async function readDocument(
  bytes: Uint8Array,
  _name: string,
): Promise<{ text: string } | { error: string }> {
  return { text: new TextDecoder().decode(bytes) }
}
