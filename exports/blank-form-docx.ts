import { Document, LevelFormat, Packer, Paragraph, TextRun } from 'docx'
import type { FormBlock } from './blank-form'

const list = 'entries'

/** The form as a Word document: labels in bold, entries as a list, in the direction of its language. */
export async function formDocx(
  blocks: readonly FormBlock[],
  given: { title: string; language: string; isRightToLeft: boolean },
): Promise<Uint8Array> {
  const { title, language, isRightToLeft } = given
  const run = (text: string, more: { bold?: boolean; color?: string; size?: number } = {}) =>
    new TextRun({ text, rightToLeft: isRightToLeft, ...more })
  const children = blocks.map((block) => paragraphOf(block, run, isRightToLeft))
  const document = new Document({
    title,
    creator: 'Rapporteur',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: language, bidirectional: language } },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: list,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              style: { paragraph: { indent: { left: 360, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

type Run = (text: string, more?: { bold?: boolean; color?: string; size?: number }) => TextRun

function paragraphOf(block: FormBlock, run: Run, bidirectional: boolean): Paragraph {
  switch (block.kind) {
    case 'head':
      return new Paragraph({
        bidirectional,
        spacing: { after: 120 },
        children: [run(block.text, { bold: true, size: 28 })],
      })
    case 'mark':
      return new Paragraph({ bidirectional, children: [run(block.text, { color: '5F6C72', size: 18 })] })
    case 'label': {
      const end = /[?？؟]$/u.test(block.text) ? '' : ':'
      const note = block.note ? [run(` (${block.note})`, { color: '5F6C72' })] : []
      const value = block.value ? [run(` ${block.value}`)] : []
      const children = [
        run(block.text, { bold: true }),
        ...note,
        ...(end ? [run(end, { bold: true })] : []),
        ...value,
      ]
      return new Paragraph({ bidirectional, keepNext: true, spacing: { before: 240, after: 60 }, children })
    }
    case 'entry':
      return new Paragraph({
        bidirectional,
        numbering: { reference: list, level: 0 },
        children: [run(block.text)],
      })
    case 'paragraph':
      return new Paragraph({ bidirectional, spacing: { after: 120 }, children: [run(block.text)] })
    case 'space':
      return new Paragraph({ bidirectional, children: [] })
  }
}
