/** A topic of the stable vocabulary. Synonyms are phrases that mean it in a report's own words. */
export type Topic = { id: string; group: string; name: string; synonyms: string[] }

const header = 'id,group,name,synonyms'
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Reads the vocabulary in its order. The file has no quoting: a field never holds a comma. Throws with the line at fault. */
export function parseVocabulary(csv: string): Topic[] {
  const [first, ...lines] = csv.trim().split(/\r?\n/)
  if (first !== header) throw new Error(`The vocabulary begins with the line "${header}", not "${first}".`)
  const topics = lines.map((line, index) => parseTopic(line, index + 2))
  const ids = new Set(topics.map(({ id }) => id))
  if (ids.size !== topics.length) throw new Error('Two topics of the vocabulary have the same id.')
  return topics
}

function parseTopic(line: string, number: number): Topic {
  const fields = line.split(',').map((field) => field.trim())
  const [id = '', group = '', name = '', synonyms = ''] = fields
  if (fields.length !== 4 || !slug.test(id) || group === '' || name === '')
    throw new Error(`Line ${number} of the vocabulary is not "${header}": ${line}`)
  return { id, group, name, synonyms: synonyms.split('|').filter((synonym) => synonym !== '') }
}
