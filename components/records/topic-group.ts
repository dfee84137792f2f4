/** Where messages name a group of the vocabulary, below `topicGroups`. */
export const topicGroups = [
  'Infrastructure',
  'Security',
  'Human rights',
  'Legal',
  'Economic',
  'Development',
  'Sociocultural',
] as const
type Key =
  | 'infrastructure'
  | 'security'
  | 'human-rights'
  | 'legal'
  | 'economic'
  | 'development'
  | 'sociocultural'

export const groupKey = (group: string): Key => group.toLowerCase().replaceAll(' ', '-') as Key
