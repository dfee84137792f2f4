import type { Form } from '@/forms/form'
import { questionsOf } from '@/forms/form'
import { fold } from './fold'
import type { Label } from './labels'
import { westernDigits } from './parse/when'

const isForum =
  /^(?:the )?(?:igf|fgi|internet governance forum|foro de gobernanza|forum sur la gouvernance|f[óo]rum de governan[çc]a|منتدى حوكمة|форум по управлению)/iu

/** The form that the years before and after it used too. */
export function formForYear(year: number): string {
  if (year <= 2016) return 'igf-2015'
  return year >= 2021 ? 'igf-2021' : `igf-${year}`
}

/**
 * The form whose labels match best. A label counts by how few forms print it, a mark of a form more; a question that the
 * document asks and the form does not counts against it. Null where next to nothing of any form is there.
 */
export function recogniseForm(
  labels: Label[],
  text: string,
  event: string | undefined,
  forms: readonly Form[],
): string | null {
  const folded = fold(text.slice(0, 60_000))
  const year = Number(/(?:19|20)\d\d/.exec(westernDigits(event ?? ''))?.[0] ?? Number.NaN)
  // A forum that made a form for that year used it; else the one that ships and was used in it.
  const own = forms.filter(({ key }) => key.endsWith(`-${year}`)).map(({ key }) => key)
  const ofYear = own.length > 0 ? own : [formForYear(year)]
  const found = new Set(labels.map(({ concept }) => concept))
  let best: { key: string; score: number } | undefined
  for (const form of forms) {
    const printed = labels.filter(({ forms: by, length }) => Boolean(by.get(form.key)) && length > 1)
    const marks = (form.marks ?? []).filter((mark) => folded.includes(fold(mark))).length
    const concepts = new Set(questionsOf(form).map(({ concept }) => concept))
    const missing = new Set(
      labels
        .map(({ concept }) => concept)
        .filter(
          (concept) =>
            concept &&
            !concepts.has(concept) &&
            concept !== 'event' &&
            concept !== 'sessionType' &&
            concept !== 'sessionCode',
        ),
    )
    const weights = printed.map((label) => label.confidence * weightIn(label.forms, form.key))
    const weight = weights.reduce((sum, one) => sum + one, 0)
    const firm = printed.filter(({ forms: by }) => by.get(form.key)! >= 0.9).length
    const isOwnYear = ofYear.includes(form.key)
    const evidence = weight + marks * 1.5
    const asked = [...concepts].filter((concept) => concept !== null)
    const isWhole =
      isOwnYear &&
      missing.size <= 1 &&
      asked.filter((concept) => found.has(concept)).length >= asked.length * 0.7
    // In the words of nobody's form, but of a forum and a year whose form is known.
    const isNamed =
      isOwnYear &&
      isForum.test(event ?? '') &&
      missing.size <= 2 &&
      asked.filter((concept) => found.has(concept)).length >= Math.max(4, asked.length * 0.4)
    if (!isWhole && !isNamed && (evidence < 0.9 || firm + marks < 2)) continue
    const score = evidence + (isOwnYear ? 3.5 : 0) - missing.size * 0.7
    if (!best || score > best.score) best = { key: form.key, score }
  }
  return best?.key ?? null
}

/** What a label adds for a form: a share of one, by how few forms carry it; the form that prints it itself takes it all. */
function weightIn(printed: ReadonlyMap<string, number>, key: string): number {
  const all = [...printed.values()]
  const isOwnOfSome = all.some((weight) => weight === 1)
  const weightOf = (weight: number) => (isOwnOfSome && weight < 1 ? 0.1 * weight : weight)
  return weightOf(printed.get(key)!) / all.reduce((sum, weight) => sum + weightOf(weight), 0)
}
