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
  sound:
    'This is a sound or video file and not a document. Upload the report as .docx, .pdf, .html or .txt, or type it.',
  packed: 'This is a packed archive and not a report. Unpack it and upload the reports in it.',
  unknown: 'This is not a document that can be read. Upload a report as .txt, .md, .html, .docx or .pdf.',
} as const

/** Types by their usual ending, as `file-type` names them, and the sentence that is told of each. */
const types: Partial<Record<keyof typeof sentences, string>> = {
  picture: 'png jpg gif webp tif bmp heic avif ico psd jxl apng',
  sound: 'mp3 wav ogg oga m4a flac aac opus amr mid aif wma mp4 mov webm mkv avi mpg m4v 3gp flv ogv',
  packed: 'gz 7z rar tar xz bz2 zst lz cab tgz',
  program: 'exe elf macho wasm deb rpm dmg',
}
const sentenceOf = new Map(
  Object.entries(types).flatMap(([name, endings]) =>
    endings.split(' ').map((ending) => [ending, sentences[name as keyof typeof sentences]] as const),
  ),
)

/** The sentence for a file of another type, which `file-type` names by its usual ending. */
export const otherType = (ending: string): string => sentenceOf.get(ending) ?? sentences.unknown

export type Refusal = keyof typeof sentences
/** Which sentence it is, so that it can be said in another language too. */
export const refusalOf = (sentence: string): Refusal =>
  (Object.keys(sentences) as Refusal[]).find((key) => sentences[key] === sentence) ?? 'unknown'
