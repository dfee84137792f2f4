import { languages } from '@/forms/words'

/** A topic of the stable vocabulary, in English. Synonyms are phrases that mean it in a report's own words. */
export type Topic = { id: string; group: string; name: string; synonyms: string[] }
/** The same topic in another language. */
export type TopicName = { topic: string; language: string; name: string; synonyms: string[] }

const header = 'id,group,name,synonyms'
const namesHeader = 'topic,language,name,synonyms'
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The fields of each line below the header. The file has no quoting: a field never holds a comma. Throws with the line at fault. */
function readLines<Line>(csv: string, wanted: string, read: (fields: string[]) => Line | null): Line[] {
  const [first, ...lines] = csv.trim().split(/\r?\n/)
  if (first !== wanted) throw new Error(`The vocabulary begins with the line "${wanted}", not "${first}".`)
  return lines.map((line, index) => {
    const fields = line.split(',').map((field) => field.trim())
    const found = fields.length === 4 && slug.test(fields[0]!) ? read(fields) : null
    if (!found) throw new Error(`Line ${index + 2} of the vocabulary is not "${wanted}": ${line}`)
    return found
  })
}

const phrases = (text: string): string[] => text.split('|').filter((phrase) => phrase !== '')

/** Reads the vocabulary in its order. Throws with the line at fault. */
export function parseVocabulary(csv: string): Topic[] {
  const topics = readLines(csv, header, ([id = '', group = '', name = '', synonyms = '']) =>
    group === '' || name === '' ? null : { id, group, name, synonyms: phrases(synonyms) },
  )
  if (new Set(topics.map(({ id }) => id)).size !== topics.length)
    throw new Error('Two topics of the vocabulary have the same id.')
  return topics
}

/** Reads what the topics are called in other languages. Throws with the line at fault. */
export const parseNames = (csv: string): TopicName[] =>
  readLines(csv, namesHeader, ([topic = '', language = '', name = '', synonyms = '']) =>
    name === '' || language === 'en' || !(languages as readonly string[]).includes(language)
      ? null
      : { topic, language, name, synonyms: phrases(synonyms) },
  )
