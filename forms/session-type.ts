/** What kind of session it was; the same list names them in programmes, documents, filters and figures. */
export const sessionTypes = [
  'main',
  'workshop',
  'open-forum',
  'best-practice-forum',
  'dynamic-coalition',
  'nri',
  'lightning',
  'day-0',
  'town-hall',
  'launch-award',
  'networking',
  'high-level',
  'parliamentary',
  'youth',
  'policy-network',
  'unconference',
  'other',
] as const
export type SessionType = (typeof sessionTypes)[number]
