import mammoth from 'mammoth'
import { readHtml } from './html.ts'

/** The text of a Word document. Images, links and macros are not followed; deleted text of tracked changes is left out. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      styleMap: [
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Subtitle'] => h2:fresh",
        'comment-reference => ',
      ],
    },
  )
  return readHtml(value.replace(/<img[^>]*>/g, ''))
}
