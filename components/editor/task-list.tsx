import { useTranslations } from 'next-intl'
import type { Progress } from '@/forms/progress'

export type Task = { key: string; heading: string; progress: Progress; comments: number }

/** The sections of a report, to be written in any order. What the secretariat asks back comes before how far it is. */
export function TaskList({ path, sections }: { path: string; sections: readonly Task[] }) {
  const t = useTranslations('editor.tasks')
  const completed = sections.filter(
    ({ progress, comments }) => progress === 'completed' && comments === 0,
  ).length
  return (
    <section>
      <h2>{t('heading')}</h2>
      <p>{t('tally', { completed, all: sections.length })}</p>
      <ul className="task-list">
        {sections.map(({ key, heading, progress, comments }) => (
          <li key={key}>
            <a href={`${path}/edit/${key}`} aria-describedby={`task-${key}`}>
              {heading}
            </a>
            <span id={`task-${key}`} className={comments > 0 ? 'task-status is-asked' : 'task-status'}>
              {comments > 0 ? t('comments', { count: comments }) : t(progress)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
