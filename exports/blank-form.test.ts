import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft, Typed, TypedOf, TypedPerson } from '@/forms/answer'
import { type Form, type Question, questionsOf } from '@/forms/form'
import { presets } from '@/forms/released'
import { importDocument } from '@/importer/import-document'
import type { Proposal } from '@/importer/proposal'
import { propose } from '@/importer/propose'
import { readDocx } from '@/importer/readers/docx'
import { draftOf } from '@/importer/to-draft'
import { formBlocks, formText } from './blank-form'
import { formDocx } from './blank-form-docx'

const head = { event: 'IGF 2017', code: 'WS 88', title: 'Whose forecast is it?' }
const languages = ['en', 'fr', 'es', 'ar']
const runs = 12

const subjects = [
  'Access in mountain villages',
  'The price of a connection',
  'Trust between schools and providers',
  'Captions and contrast',
  'Repair of community networks',
]
const verbs = [
  'is uneven between regions',
  'needs money that nobody has planned',
  'was the question of most speakers',
  'depends on what local councils decide',
  'has grown since last year',
]
/** What reads like a label, an entry, a number or a heading of the form, and is an answer all the same. */
const odd = [
  'Next steps',
  'Speakers: nobody came in time.',
  'Women: about 30',
  '1. First the masts, then the cables. 2. Then the schools.',
  '- No recommendations were made',
  '“Who pays?” – that was asked at 16:10 on 3/4/2017; ask mail@example.org',
  'Key issues | Call to action',
  'كان النقاش حول الموضوع: من يدفع؟',
  'I. Introduction: a word of thanks to Ms. Jane Doe (OECD)',
]
const sentence = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...subjects), fc.constantFrom(...verbs))
      .map(([subject, verb]) => `${subject} ${verb}.`),
  },
  { weight: 2, arbitrary: fc.constantFrom(...odd) },
)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '))
const person: fc.Arbitrary<TypedPerson> = fc.record(
  {
    name: fc.constantFrom(
      'Ilma Tarrow',
      'Dr. Daro Venn',
      'Ana María de la Cruz',
      'Li',
      'Speakers to be confirmed',
    ),
    position: fc.constantFrom(
      'Director',
      'Head of Policy',
      'Senior Adviser',
      'Deputy Director, Policy and Law',
    ),
    organisation: fc.constantFrom(
      'Harbour Institute',
      'Delta Forum',
      'Ministry of Communications, Department of Radio',
      'University of Geneva',
    ),
    group: fc.constantFrom(
      'government',
      'civil-society',
      'academia',
      'private-sector',
      'technical-community',
      'media',
    ),
    country: fc.constantFrom('CH', 'KE', 'PE', 'GB', 'BR'),
  },
  { requiredKeys: ['name', 'organisation'] },
)
const distinct = <One>(one: fc.Arbitrary<One>, by: (value: One) => unknown, most: number) =>
  fc.uniqueArray(one, { minLength: 1, maxLength: most, selector: by })

function answerTo(question: Question): fc.Arbitrary<Typed> {
  switch (question.kind) {
    case 'text':
      if (question.concept === 'title')
        return fc.constantFrom(
          'Whose forecast is it?',
          'Access in the mountains',
          'Repair, reuse and the right to both',
          'IGF 2019 WS #88: Whose forecast is it?',
        )
      if (question.concept === 'sessionCode') return fc.constantFrom('WS88', 'OF64', 'LT3')
      if (question.concept === 'event') return fc.constantFrom('IGF 2017', 'IGF 2021')
      return question.concept === 'genderExtent' ? sentence : fc.constantFrom(...subjects)
    case 'lines':
      return distinct(sentence, (one) => one, 5)
    case 'paragraphs':
      return distinct(paragraph, (one) => one, 4).map((all) => all.join('\n\n'))
    case 'people':
      return distinct(person, ({ name }) => name, 5)
    case 'count':
      return fc.oneof(
        fc
          .constantFrom('20', 'about 35', '50-60', '100+', '0')
          .map((typed): TypedOf['count'] => ({ way: 'number', typed })),
        fc.constantFrom<TypedOf['count']>(
          { way: 'not-applicable', typed: 'N/A' },
          { way: 'not-recorded', typed: 'Not recorded' },
        ),
      )
    case 'choice':
    case 'scale':
      return fc.constantFrom(...question.options.map(({ value }) => value))
    case 'choices':
      return fc.constantFrom(...question.options.map(({ value }) => [value]))
    case 'date':
      return fc.constantFrom('2017-12-20', '2021-11-03')
    case 'time':
      return fc.constantFrom({ from: '16:10', to: '17:10' }, { from: '09:00', to: '10:30' })
  }
}

/** Every question of the form answered or left open. */
const draftOfForm = (form: Form): fc.Arbitrary<Draft> =>
  fc
    .record(
      Object.fromEntries(
        questionsOf(form).map((question) => [
          question.key,
          fc.option(answerTo(question), { nil: undefined, freq: 6 }),
        ]),
      ),
    )
    .map((typed) => ({
      typed: Object.fromEntries(
        Object.entries(typed).filter(([, answer]) => answer !== undefined),
      ) as Draft['typed'],
      topics: [],
      language: 'en',
    }))

const withoutWords = (people: TypedPerson[]) => people.map(({ asTyped: _, ...person }) => person)

/** What stands in a draft, as it stands in one that was read back: people without the words that they were read from. */
function comparable(form: Form, typed: Record<string, Typed>): Record<string, Typed> {
  return Object.fromEntries(
    questionsOf(form).flatMap((question): [string, Typed][] => {
      const answer = typed[question.key]
      // Answers that answer no concept are in no field of a document; they are held to be left over instead.
      if (answer === undefined || question.concept === null || question.internal) return []
      if (question.kind === 'people') return [[question.key, withoutWords(answer as TypedPerson[])]]
      // A number or an answer that was left open is read as not recorded, in no words.
      if (answer === '' || (question.kind === 'count' && (answer as TypedOf['count']).typed === '')) return []
      return [[question.key, answer]]
    }),
  )
}

function expectReadBack(form: Form, draft: Draft, proposal: Proposal) {
  const { answers } = draftOf(form, proposal)
  const typed = Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, answer.typed]))
  const read = JSON.parse(JSON.stringify(typed)) as Record<string, Typed>
  // What stands above the questions tells the session where no question does.
  for (const { key, concept } of questionsOf(form))
    if (['event', 'sessionCode', 'sessionType'].includes(concept ?? '') && draft.typed[key] === undefined)
      delete read[key]
  expect(comparable(form, read)).toEqual(comparable(form, draft.typed))
}

describe.each(presets.map((form) => [form.key, form] as const))('%s', (_key, form) => {
  test('what is filled in comes back: text in any language', () => {
    fc.assert(
      fc.property(draftOfForm(form), fc.constantFrom(...languages), (draft, language) => {
        const text = formText(formBlocks(form, draft, head, language))
        expectReadBack(form, draft, propose(text, presets))
      }),
      { numRuns: runs },
    )
  })

  test('what is filled in comes back: Word', async () => {
    const [draft] = fc.sample(draftOfForm(form), { numRuns: 1, seed: 7 })
    const blocks = formBlocks(form, draft!, head, 'ar')
    const bytes = await formDocx(blocks, { title: head.title, language: 'ar', isRightToLeft: true })
    const text = await readDocx(bytes)
    expectReadBack(form, draft!, propose(text, presets))
  })

  test('an empty form says nothing but what the session is', () => {
    const empty: Draft = { typed: {}, topics: [], language: 'en' }
    const proposal = propose(formText(formBlocks(form, empty, head, 'en')), presets)
    expectReadBack(form, empty, proposal)
    expect(proposal.form).toBe(form.key)
  })
})

test('a form in Word goes through the guarded reader as any document does', async () => {
  const [form] = presets
  const [draft] = fc.sample(draftOfForm(form!), { numRuns: 1, seed: 3 })
  const blocks = formBlocks(form!, draft!, head, 'en')
  const bytes = await formDocx(blocks, { title: head.title, language: 'en', isRightToLeft: false })
  const proposal = await importDocument(bytes, 'form.docx')
  if ('error' in proposal) throw new Error(proposal.error)
  expectReadBack(form!, draft!, proposal)
}, 20_000)

test('people who are written freely into a form are read as in any document', () => {
  const form = presets.find(({ key }) => key === 'igf-2017')!
  const empty: Draft = { typed: {}, topics: [], language: 'en' }
  const text = formText(formBlocks(form, empty, head, 'en')).replace(
    /(\d+\. List of Speakers.*\n)/,
    '$1Ana Pérez, Director, Foo Institute\n',
  )
  expect(propose(text, presets).fields.speakers).toEqual([
    {
      name: 'Ana Pérez',
      position: 'Director',
      organisation: 'Foo Institute',
      asTyped: 'Ana Pérez, Director, Foo Institute',
    },
  ])
})
