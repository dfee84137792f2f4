import { useLocale, useTranslations } from 'next-intl'
import type { Form, Question, Section } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import { Button, ButtonLink } from '../forms/button'

type Props = { form: Form; path: string }

/** What a form asks, section by section; of a draft, each question can be opened, moved and dropped. */
export function FormOutline({ form, path }: Props) {
  return form.sections.map((section) => (
    <OutlinedSection key={section.key} section={section} form={form} path={path} />
  ))
}

function OutlinedSection({ section, form, path }: Props & { section: Section }) {
  const t = useTranslations('making')
  const locale = useLocale()
  const { key, heading, questions } = section
  const name = wordsIn(heading, locale) || t('untitled')
  const at = form.sections.indexOf(section)
  return (
    <section aria-labelledby={`section-${key}`}>
      <h2 id={`section-${key}`} dir="auto">
        {name}
      </h2>
      {!form.released && form.sections.length > 1 && (
        <Steps
          path={path}
          which={key}
          of={name}
          steps={[
            ...(at > 0 ? (['section-up'] as const) : []),
            ...(at < form.sections.length - 1 ? (['section-down'] as const) : []),
            ...(questions.length === 0 ? (['section-drop'] as const) : []),
          ]}
        />
      )}
      {questions.length === 0 && <p>{t('nothingAsked')}</p>}
      <ol className="work-list">
        {questions.map((question) => (
          <OutlinedQuestion key={question.key} question={question} form={form} path={path} />
        ))}
      </ol>
      {!form.released && (
        <p className="button-row">
          <ButtonLink kind="quiet" href={`${path}/add?section=${key}`}>
            {t('addQuestion')}
            <span className="sr-only">: {name}</span>
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

function OutlinedQuestion({ question, form, path }: Props & { question: Question }) {
  const t = useTranslations('making')
  const locale = useLocale()
  const { key, kind, concept, label, required, short, internal } = question
  const name = wordsIn(label, locale) || t('untitled')
  const all = form.sections.flatMap(({ questions }) => questions)
  return (
    <li className="work-row" id={`question-${key}`}>
      <p className="margin-note">
        {t(`kinds.${kind}`)}
        <br />
        {concept ? t(`concepts.${concept}`) : t('noConcept')}
      </p>
      <div>
        <p>
          {form.released ? (
            <span dir="auto">{name}</span>
          ) : (
            <a href={`${path}/questions/${key}`} dir="auto">
              {name}
            </a>
          )}
          <br />
          <bdi>{key}</bdi>
          {required && <> · {t('flags.required')}</>}
          {short && <> · {t('flags.short')}</>}
          {internal && <> · {t('flags.internal')}</>}
          {'options' in question && <> · {t('options.count', { count: question.options.length })}</>}
        </p>
        {!form.released && (
          <Steps
            path={path}
            which={key}
            of={name}
            steps={[
              ...(all[0] === question ? [] : (['up'] as const)),
              ...(all.at(-1) === question ? [] : (['down'] as const)),
              'drop',
            ]}
          />
        )}
      </div>
    </li>
  )
}

type Step = 'up' | 'down' | 'drop' | 'section-up' | 'section-down' | 'section-drop'

function Steps({
  path,
  which,
  of,
  steps,
}: {
  path: string
  which: string
  of: string
  steps: readonly Step[]
}) {
  const t = useTranslations('making.steps')
  return (
    <form method="post" action={`${path}/change`} className="outline-steps">
      <input type="hidden" name="which" value={which} />
      {steps.map((step) => (
        <Button key={step} kind="quiet" name="do" value={step}>
          {t(step)}
          <span className="sr-only">: {of}</span>
        </Button>
      ))}
    </form>
  )
}
