import { getTranslations } from 'next-intl/server'
import { Due } from '@/app/due'
import type { Task, TaskGroup } from '@/components/editor/task-list'
import { topicsAndLanguage } from '@/components/editor/tasks'
import type { Form, Section } from '@/forms/form'
import { isShort, progressOf } from '@/forms/progress'
import type { Reading } from '@/forms/reading/draft'
import { wordsIn } from '@/forms/words'
import type { Locale } from '@/messages/locales'
import type { ListedComment, WorkingCopy } from '@/reports/queries'

/**
 * What a report still needs: in two groups with two dates where the event wants the short report first, else in one. Both
 * are sections of one draft, submitted together.
 */
export async function listTasks(
  report: WorkingCopy,
  form: Form,
  reading: Reading,
  comments: readonly ListedComment[],
  locale: Locale,
): Promise<TaskGroup[]> {
  const t = await getTranslations('my.report')
  const asked = (keys: readonly string[]) =>
    comments.filter(({ questionKey, resolvedAt }) => !resolvedAt && questionKey && keys.includes(questionKey))
      .length
  const taskOf = (section: Section): Task => ({
    key: section.key,
    heading: wordsIn(section.heading, locale),
    progress: progressOf(section, report.draft, reading.problems),
    comments: asked(section.questions.map(({ key }) => key)),
  })
  const topics: Task = {
    key: topicsAndLanguage,
    heading: t('topicsAndLanguage'),
    progress: report.draft.topics.length > 0 ? 'completed' : 'not-started',
    comments: 0,
  }
  const { shortDueAt, timeZone } = report
  const [short, rest] = [form.sections.filter(isShort), form.sections.filter((one) => !isShort(one))]
  if (shortDueAt === null || short.length === 0 || rest.length === 0)
    return [{ key: 'all', heading: null, due: null, tasks: [...form.sections.map(taskOf), topics] }]
  return [
    {
      key: 'short',
      heading: t('tasks.short'),
      due: <Due dueAt={shortDueAt} timeZone={timeZone} />,
      tasks: short.map(taskOf),
    },
    {
      key: 'rest',
      heading: t('tasks.rest'),
      due: <Due {...report} />,
      tasks: [...rest.map(taskOf), topics],
    },
  ]
}
