/** What a person is told when a document is not read: what is wrong, and what to do. */
export const sentences = {
  empty: 'This file is empty. Choose the file that holds the report.',
  noText: 'There is no text in this file. Choose the file that holds the report.',
  tooLarge:
    'This file is larger than 20 MB. Remove its pictures, or save only the report, and upload it again.',
  tooLong: 'This text is too long for one report. Upload the report of one session.',
  slow: 'This file took longer than 10 seconds to read, so reading was stopped. Save it again as .docx or as plain text, or paste its text.',
  hungry:
    'This file needs more memory than a report may need, so reading was stopped. Save it again as .docx or as plain text, or paste its text.',
  broken:
    'This file is damaged and cannot be read. Open it in the program that made it, save it again, and upload it.',
  locked: 'This Word document is protected with a password. Save it without a password and upload it again.',
  oldWord:
    'This is an old Office file (.doc, .xls or .ppt), or a document with a password. Save it as .docx without a password and upload it again.',
  bomb: 'This file unpacks to more than 100 MB, so it was not opened. Save the report again as .docx and upload it.',
  archive: 'This is a zip archive and not a report. Unpack it and upload the reports in it.',
  unsafe:
    'This Word document is built in a way that Word does not build documents, so it was not opened. Save it again as .docx and upload it.',
  deep: 'This file is nested too deeply to be a report. Save it again as .docx or as plain text.',
  spreadsheet:
    'This is a spreadsheet and not a Word document. Save the report as .docx, .pdf, .html or .txt.',
  slides: 'This is a presentation and not a Word document. Save the report as .docx, .pdf, .html or .txt.',
  openDocument: 'This is an OpenDocument file. Save it as .docx, .pdf or .txt and upload it again.',
  richText: 'This is an RTF file. Save it as .docx, .pdf or .txt and upload it again.',
  program: 'This is a program and not a document. Choose the file that holds the report.',
  picture: 'This is a picture and not a document. Upload the document itself, or type the report.',
  unknown: 'This is not a document that can be read. Upload a report as .txt, .md, .html, .docx or .pdf.',
} as const

const names: Record<string, string> = {
  png: 'a PNG picture',
  jpg: 'a JPEG picture',
  gif: 'a GIF picture',
  webp: 'a WebP picture',
  tif: 'a TIFF picture',
  bmp: 'a BMP picture',
  heic: 'a HEIC picture',
  avif: 'an AVIF picture',
  mp3: 'an audio file',
  mp4: 'a video',
  mov: 'a video',
  webm: 'a video',
  wav: 'an audio file',
  ogg: 'an audio file',
  m4a: 'an audio file',
  gz: 'a gzip archive',
  '7z': 'a 7-Zip archive',
  rar: 'a RAR archive',
  tar: 'a tar archive',
  xz: 'an archive',
  bz2: 'an archive',
  exe: 'a program',
  elf: 'a program',
  epub: 'an e-book',
  ttf: 'a font',
  woff2: 'a font',
  sqlite: 'a database',
}

/** The sentence for a file of another type, which `file-type` names by its usual ending. */
export const otherType = (ending: string) =>
  names[ending]
    ? `This looks like ${names[ending]}, not a document. Upload a report as .txt, .md, .html, .docx or .pdf.`
    : sentences.unknown

export type Refusal = keyof typeof sentences
/** Which sentence it is, so that it can be said in another language too; one about a type by its name is `unknown`. */
export const refusalOf = (sentence: string): Refusal =>
  (Object.keys(sentences) as Refusal[]).find((key) => sentences[key] === sentence) ?? 'unknown'
