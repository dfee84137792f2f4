import { useLocale, useTranslations } from 'next-intl'
import { sectionOf } from '@/forms/edit-form'
import { concepts, type Form, type Question, questionsOf } from '@/forms/form'
import { type FormProblem, kindsOf } from '@/forms/form-problems'
import { wordsIn } from '@/forms/words'
import { Checkbox, FieldGroup, Radios } from '../forms/choices'
import { TextArea, TextField } from '../forms/field'
import { OptionFields } from './option-fields'
import { useFieldProblem } from './question-problems'
import { WordsFields } from './words-fields'

type Props = {
  question: Question
  form: Form
  problems: readonly FormProblem[]
  /** What was typed for the advice on length where that is no number. */
  wrongAmount: string | undefined
}

/** Everything that can be said of a question but its key and its kind. */
export function QuestionFields({ question, form, problems, wrongAmount }: Props) {
  const t = useTranslations('making')
  const problemAt = useFieldProblem(form, problems)
  const locale = useLocale()
  const { kind, concept, label, hint, required, short, internal, importLabels } = question
  const open = concepts.filter((one) => kindsOf[one].includes(kind))
  return (
    <>
      <WordsFields
        wordings={[
          { name: 'label', label: t('fields.label'), words: label, problem: problemAt('label-en') },
          { name: 'hint', label: t('fields.hint'), hint: t('fields.hintHint'), words: hint },
        ]}
      />
      {'options' in question && <OptionFields question={question} problem={problemAt('option-0-en')} />}
      <FieldGroup id="demands" legend={t('fields.demands')}>
        <Checkbox
          name="required"
          label={t('fields.required')}
          hint={t('fields.requiredHint')}
          isChecked={required === true}
        />
        <Checkbox
          name="short"
          label={t('fields.short')}
          hint={t('fields.shortHint')}
          isChecked={short === true}
        />
        <Checkbox
          name="public"
          label={t('fields.public')}
          hint={t('fields.publicHint')}
          isChecked={internal !== true}
        />
      </FieldGroup>
      <Radios
        name="concept"
        legend={t('fields.concept')}
        hint={t('fields.conceptHint')}
        problem={problemAt('concept')}
        value={concept ?? ''}
        options={[
          { value: '', label: t('noConcept') },
          ...open.map((one) => ({ value: one as string, label: t(`concepts.${one}`) })),
        ]}
      />
      {question.kind === 'count' && (
        <CountFields question={question} form={form} problem={problemAt('within')} />
      )}
      {(kind === 'lines' || kind === 'paragraphs') && (
        <GuidanceFields question={question} wrongAmount={wrongAmount} />
      )}
      <Radios
        name="section"
        legend={t('fields.section')}
        value={sectionOf(form, question.key)?.key}
        options={form.sections.map(({ key, heading }) => ({
          value: key,
          label: <span dir="auto">{wordsIn(heading, locale) || t('untitled')}</span>,
        }))}
      />
      <TextArea
        name="importLabels"
        label={t('fields.importLabels')}
        hint={t('fields.importLabelsHint')}
        value={(importLabels ?? []).join('\n')}
        rows={6}
      />
    </>
  )
}

function CountFields({
  question,
  form,
  problem,
}: {
  question: Extract<Question, { kind: 'count' }>
  form: Form
  problem: string | undefined
}) {
  const t = useTranslations('making')
  const locale = useLocale()
  const wholes = questionsOf(form).filter(
    (one) => one.kind === 'count' && one.key !== question.key && !one.within,
  )
  return (
    <>
      <Radios
        name="within"
        legend={t('fields.within')}
        hint={t('fields.withinHint')}
        problem={problem}
        value={question.within ?? ''}
        options={[
          { value: '', label: t('fields.withinNothing') },
          ...wholes.map(({ key, label }) => ({
            value: key,
            label: <span dir="auto">{wordsIn(label, locale) || key}</span>,
          })),
        ]}
      />
      <Checkbox
        name="share"
        label={t('fields.share')}
        hint={t('fields.shareHint')}
        isChecked={question.share === true}
      />
    </>
  )
}

function GuidanceFields({ question, wrongAmount }: { question: Question; wrongAmount: string | undefined }) {
  const t = useTranslations('making')
  const { guidance } = question
  return (
    <FieldGroup id="guidance" legend={t('fields.guidance')} hint={t('fields.guidanceHint')}>
      <TextField
        name="amount"
        label={t('fields.amount')}
        width="short"
        inputMode="numeric"
        value={wrongAmount ?? guidance?.amount.toString()}
        problem={wrongAmount === undefined ? undefined : t('amountProblem')}
      />
      <Radios
        name="unit"
        legend={t('fields.unit')}
        isInline
        value={guidance?.unit ?? 'sentence'}
        options={(['sentence', 'paragraph'] as const).map((value) => ({ value, label: t(`units.${value}`) }))}
      />
      <Checkbox name="each" label={t('fields.each')} isChecked={guidance?.each === true} />
    </FieldGroup>
  )
}
