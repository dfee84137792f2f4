import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Progress } from '@/forms/progress'

export type Task = { key: string; heading: string; progress: Progress; comments: number }
/** Tasks that are due together. `heading` and `due` are null where there is one group only, which needs no name. */
export type TaskGroup = { key: string; heading: string | null; due: ReactNode; tasks: readonly Task[] }

/** The sections of a report, to be written in any order. What the secretariat asks back comes before how far it is. */
export function TaskList({ path, groups }: { path: string; groups: readonly TaskGroup[] }) {
  const t = useTranslations('editor.tasks')
  const all = groups.flatMap(({ tasks }) => tasks)
  const completed = all.filter(({ progress, comments }) => progress === 'completed' && comments === 0).length
  return (
    <section>
      <h2>{t('heading')}</h2>
      <p>{t('tally', { completed, all: all.length })}</p>
      {groups.map(({ key, heading, due, tasks }) => (
        <section
          key={key}
          className="task-group"
          aria-labelledby={heading === null ? undefined : `tasks-${key}`}
        >
          {heading !== null && (
            <>
              <h3 id={`tasks-${key}`}>{heading}</h3>
              <p className="margin-note">{due}</p>
            </>
          )}
          <Tasks path={path} tasks={tasks} />
        </section>
      ))}
    </section>
  )
}

function Tasks({ path, tasks }: { path: string; tasks: readonly Task[] }) {
  const t = useTranslations('editor.tasks')
  return (
    <ul className="task-list">
      {tasks.map(({ key, heading, progress, comments }) => (
        <li key={key}>
          <a href={`${path}/edit/${key}`} aria-describedby={`task-${key}`}>
            {heading}
          </a>
          <span id={`task-${key}`} className={comments > 0 ? 'task-status is-asked' : 'task-status'}>
            {comments > 0 ? t('asked', { count: comments }) : t(progress)}
          </span>
        </li>
      ))}
    </ul>
  )
}
