import { useTranslations } from 'next-intl'
import type { Draft } from '@/forms/answer'
import { doneName } from '@/forms/fields'
import type { Form, Section } from '@/forms/form'
import { peopleIn } from '@/forms/people-in-draft'
import { asksWhetherDone } from '@/forms/progress'
import type { Reading } from '@/forms/reading/draft'
import { wordsIn } from '@/forms/words'
import type { Visitor } from '@/reports/editor-queries'
import { Button } from '../forms/button'
import { ErrorSummary } from '../forms/error-summary'
import type { ShownComment } from './comments'
import type { Editing } from './control'
import { DoneControl } from './done-control'
import { LanguageControl } from './language-control'
import { Presence } from './presence'
import { useProblemWords } from './problem-words'
import { QuestionBlock } from './question'
import { type News, Saved, type Saving } from './saved'
import { topicsAndLanguage } from './tasks'
import { type ShownSuggestion, TopicSuggestions } from './topic-suggestions'
import { type OfferedTopic, TopicsControl } from './topics-control'
import { type WaitingText, WaitingTexts } from './waiting-texts'

type Edited = Saving & {
  id: string
  revision: number
  draft: Draft
  sessionTitle: string
  eventName: string
  startsOn: string
  endsOn: string
}

type Props = {
  path: string
  /** Whose page it is, by id. */
  member: string
  locale: string
  /** Names this filling-in of the form, so that the same press sent twice is saved once. */
  requestKey: string
  report: Edited
  form: Form
  reading: Reading
  sections: readonly Section[]
  /** Null where the page does not ask for topics and the language. */
  topics: readonly OfferedTopic[] | null
  /** What topics are called, those too that are not offered any more. */
  topicNames: ReadonlyMap<string, string>
  /** Topics that the report's own words speak for and that are not chosen yet. */
  suggestions: readonly ShownSuggestion[]
  only: string | null
  comments: readonly (ShownComment & { questionKey: string | null })[]
  /** Whether questions that are not answered yet are shown as problems: only once somebody wanted to submit. */
  showsMissing: boolean
  /** Whether the writer went on without saying if the section is completed. */
  asksDone: boolean
  /** Who else has it open. */
  visitors: readonly Visitor[]
  /** What could not go into the report and waits to be decided. */
  waiting: readonly WaitingText[]
  news: News
}

/** The form of a report, or of one of its sections. It saves whatever was typed; what is wrong is said and stays. */
export function ReportForm(props: Props) {
  const {
    path,
    member,
    locale,
    requestKey,
    report,
    form,
    reading,
    sections,
    topics,
    topicNames,
    suggestions,
    only,
    showsMissing,
    asksDone,
    visitors,
    waiting,
    news,
  } = props
  const t = useTranslations('editor')
  const words = useProblemWords(form, locale)
  const keys = new Set(sections.flatMap(({ questions }) => questions.map(({ key }) => key)))
  if (topics) for (const key of ['topics', 'language']) keys.add(key)
  const here = reading.problems.filter(
    ({ questionKey, code }) => keys.has(questionKey) && (showsMissing || code !== 'missing'),
  )
  const problems = new Map(here.map((problem) => [problem.field, words(problem)] as const))
  if (asksDone && only !== null) problems.set(doneName(only), t('done.missing'))
  const advice = Map.groupBy(reading.advice, ({ field }) => field)
  const editing: Editing = {
    form,
    locale,
    language: report.draft.language,
    answers: reading.answers,
    problems,
    advice: new Map([...advice].map(([field, all]) => [field, all.map((one) => words(one, 'advice'))])),
    event: {
      name: report.eventName,
      timeZone: report.timeZone,
      startsOn: report.startsOn,
      endsOn: report.endsOn,
    },
    people: peopleIn(form, report.draft),
  }
  const heading =
    only === null ? report.sessionTitle : sectionHeading(sections[0], locale) || t('topicsAndLanguage')
  return (
    <>
      <p className="back-link">
        <a href={path}>{t('back')}</a>
      </p>
      {problems.size > 0 && (showsMissing || asksDone || news.isSaved) && (
        <ErrorSummary
          heading={t('problems')}
          problems={[...problems].map(([field, text]) => ({ href: `#${field}`, text }))}
        />
      )}
      <h1 className="report-title" dir="auto" id={only === null ? undefined : `heading-${only}`}>
        {heading}
      </h1>
      <WaitingTexts path={path} form={form} texts={waiting} timeZone={report.timeZone} isOpen />
      <Presence visitors={visitors} only={only} timeZone={report.timeZone} />
      <form
        method="post"
        action={`${path}/save`}
        noValidate
        autoComplete="off"
        className="editor"
        data-editor={only ?? ''}
      >
        <script src="/editor.js" />
        <input type="hidden" name="base" value={report.revision} />
        <input type="hidden" name="request" value={requestKey} />
        <input type="hidden" name="at" value={only ?? ''} />
        <Saved
          report={report}
          news={news}
          form={form}
          locale={locale}
          written={{
            user: member,
            report: report.id,
            section: only ?? '',
            address: `${path}/save`,
            revision: report.revision,
          }}
        />
        {only === null && <Contents sections={sections} locale={locale} />}
        {sections.map((section) => (
          <SectionPart key={section.key} section={section} editing={editing} {...props} />
        ))}
        {topics && (
          <section id={`section-${topicsAndLanguage}`} aria-labelledby={`heading-${topicsAndLanguage}`}>
            {only === null && <h2 id={`heading-${topicsAndLanguage}`}>{t('topicsAndLanguage')}</h2>}
            <p className="field-hint">{t('topics.hint')}</p>
            <TopicSuggestions
              suggestions={suggestions}
              language={report.draft.language}
              level={only === null ? 3 : 2}
            >
              {(id, words) => (
                <Button kind="quiet" name="topics" value={id}>
                  {words}
                </Button>
              )}
            </TopicSuggestions>
            <TopicsControl
              topics={topics}
              chosen={report.draft.topics}
              names={topicNames}
              problem={problems.get('topics')}
            />
            <LanguageControl value={report.draft.language} problem={problems.get('language')} />
          </section>
        )}
        <div className="button-row">
          <Button name="do" value="continue">
            {t(only === null ? 'saveAndCheck' : 'saveAndContinue')}
          </Button>
          <Button kind="quiet" name="do" value="later">
            {t('saveForLater')}
          </Button>
        </div>
      </form>
    </>
  )
}

const sectionHeading = (section: Section | undefined, locale: string): string =>
  section ? wordsIn(section.heading, locale) : ''

function SectionPart({
  section,
  editing,
  report,
  comments,
  only,
}: Props & { section: Section; editing: Editing }) {
  const t = useTranslations('editor')
  const { key, questions } = section
  return (
    <section id={`section-${key}`} aria-labelledby={`heading-${key}`}>
      {only === null && <h2 id={`heading-${key}`}>{sectionHeading(section, editing.locale)}</h2>}
      {questions.map((question) => (
        <QuestionBlock
          key={question.key}
          question={question}
          typed={report.draft.typed[question.key]}
          comments={comments.filter(({ questionKey }) => questionKey === question.key)}
          editing={editing}
        />
      ))}
      {asksWhetherDone(section) && (
        <DoneControl
          section={key}
          heading={only === null ? sectionHeading(section, editing.locale) : null}
          isDone={report.draft.done?.includes(key) === true}
          problem={editing.problems.get(doneName(key))}
        />
      )}
      {only === null && (
        <Button kind="quiet" name="do" value={`stay:${key}`}>
          {t('save')}
          <span className="sr-only">: {sectionHeading(section, editing.locale)}</span>
        </Button>
      )}
    </section>
  )
}

function Contents({ sections, locale }: { sections: readonly Section[]; locale: string }) {
  const t = useTranslations('editor')
  const all = [
    ...sections.map((section) => [section.key, sectionHeading(section, locale)] as const),
    [topicsAndLanguage, t('topicsAndLanguage')] as const,
  ]
  return (
    <nav aria-label={t('contents')}>
      <ul className="editor-contents">
        {all.map(([key, heading]) => (
          <li key={key}>
            <a href={`#section-${key}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
