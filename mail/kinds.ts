/** What a kind of mail can say: `must` are places without which it would be of no use, `may` those that can be left out. */
type Places = { must: readonly string[]; may: readonly string[]; quotesPeople?: true }

const session = ['code', 'title', 'event'] as const

/** The kinds of mail whose words an event may have of its own, and the places in braces that are filled in. */
export const mailKinds = {
  submitted: { must: ['link'], may: [...session, 'reference', 'address'] },
  returned: { must: ['note', 'comments', 'link'], may: [...session, 'due'], quotesPeople: true },
  declined: { must: ['note'], may: [...session], quotesPeople: true },
  published: { must: ['link'], may: [...session, 'version'] },
  reopened: { must: ['link'], may: [...session] },
  redacted: { must: ['what', 'reason', 'link'], may: [...session], quotesPeople: true },
  invited: { must: ['link'], may: [...session, 'name'], quotesPeople: true },
  handedOver: { must: ['link'], may: [...session, 'name'], quotesPeople: true },
  claim: { must: ['link'], may: [...session, 'due'] },
  reminder: { must: ['link'], may: [...session, 'due'] },
} as const satisfies Record<string, Places>

export type TemplateKind = keyof typeof mailKinds
export const templateKinds = Object.keys(mailKinds) as TemplateKind[]

/** Every kind there is: one whose words are the portal's alone, and what was written before kinds were kept. */
export type MailKind = TemplateKind | 'signIn' | 'other'

export const placesOf = (kind: TemplateKind): string[] => [...mailKinds[kind].must, ...mailKinds[kind].may]

export const quotesPeople = (kind: TemplateKind): boolean => (mailKinds[kind] as Places).quotesPeople === true

export type Wording = { subject: string; body: string }

const place = /\{([^{}]*)\}/g

/** Fills the places in; what a value says is never looked into again. An empty value leaves no gap of more than one line. */
export function fillIn({ subject, body }: Wording, values: Readonly<Record<string, string>>): Wording {
  const filled = (words: string) => words.replace(place, (whole, name: string) => values[name] ?? whole)
  return {
    subject: filled(subject),
    body: filled(body)
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  }
}

export type WordingProblem =
  | { at: 'subject' | 'body'; problem: 'empty' | 'too-long' }
  | { at: 'subject' | 'body'; problem: 'unknown-place' | 'brace'; name: string }
  | { at: 'body'; problem: 'missing-place'; name: string }

const longest = { subject: 200, body: 10_000 } as const

/** What keeps words from being used: a place that this kind of mail does not fill in, or one that it cannot do without. */
export function checkWording(kind: TemplateKind, wording: Wording): WordingProblem[] {
  const known = placesOf(kind)
  const found = (['subject', 'body'] as const).flatMap((at): WordingProblem[] => {
    const words = wording[at]
    if (words.trim() === '') return [{ at, problem: 'empty' }]
    if (words.length > longest[at]) return [{ at, problem: 'too-long' }]
    const unknown = [...words.matchAll(place)]
      .map(([, name = '']) => name)
      .filter((name) => !known.includes(name))
    const loose = /[{}]/.exec(words.replace(place, ''))?.[0]
    return [
      ...[...new Set(unknown)].map((name): WordingProblem => ({ at, problem: 'unknown-place', name })),
      ...(loose ? [{ at, problem: 'brace', name: loose } as const] : []),
    ]
  })
  const missing = mailKinds[kind].must.filter((name) => !wording.body.includes(`{${name}}`))
  return [
    ...found,
    ...missing.map((name): WordingProblem => ({ at: 'body', problem: 'missing-place', name })),
  ]
}
