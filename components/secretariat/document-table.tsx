import { useLocale, useTranslations } from 'next-intl'
import { useProblemWords } from '@/components/editor/problem-words'
import type { Form } from '@/forms/form'
import { findForm } from '@/forms/released'
import { wordsIn } from '@/forms/words'
import type { DocumentRow } from '@/reports/import-rows'
import { TableRegion } from '../records/table-region'

type Props = { rows: readonly DocumentRow[]; form: Form; path: string; sessions: readonly { code: string }[] }

/** The documents of a batch: which session each would be the report of, what it lacks, and how sure that is. */
export function DocumentTable({ rows, form, path, sessions }: Props) {
  const t = useTranslations('bulk')
  return (
    <>
      <h2 id="documents-heading">{t('read')}</h2>
      <datalist id="codes">
        {sessions.slice(0, 1_000).map(({ code }) => (
          <option key={code} value={code} />
        ))}
      </datalist>
      <TableRegion labelledBy="documents-heading">
        <table className="compact documents">
          <thead>
            <tr>
              <th scope="col">{t('columns.take')}</th>
              <th scope="col">{t('columns.document')}</th>
              <th scope="col">{t('columns.session')}</th>
              <th scope="col">{t('columns.problems')}</th>
              <th scope="col">{t('columns.sure')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} form={form} path={path} />
            ))}
          </tbody>
        </table>
      </TableRegion>
    </>
  )
}

function Row({ row, form, path }: { row: DocumentRow; form: Form; path: string }) {
  const t = useTranslations('bulk')
  const locale = useLocale()
  const unread = useTranslations('notes.refused')
  const { id, name, state, summary } = row
  const ofForm = summary?.form ? findForm(summary.form) : null
  return (
    <tr>
      <td className="queue-box">
        {row.canBeChosen && (
          <input
            type="checkbox"
            name="document"
            value={id}
            defaultChecked={row.isForeseen}
            aria-label={t('take', { name })}
          />
        )}
      </td>
      <th scope="row">
        {row.hasOriginal ? (
          <a href={`${path}/documents/${id}`} download>
            <bdi>{name}</bdi>
          </a>
        ) : (
          <bdi>{name}</bdi>
        )}
        <span className="margin-note queue-more">
          {state === 'waiting'
            ? t('states.waiting')
            : ofForm
              ? t('form', { form: wordsIn(ofForm.name, locale) })
              : t('noForm')}
        </span>
        {summary?.title && (
          <span className="margin-note queue-more" dir="auto">
            {summary.title}
          </span>
        )}
      </th>
      <td>
        <SessionCell row={row} />
      </td>
      <td>
        {row.unread ? <p>{unread(row.unread)}</p> : <Problems row={row} form={form} />}
        <Outcome row={row} />
      </td>
      <td className="tabular">{summary && t('percent', { share: summary.sure })}</td>
    </tr>
  )
}

function SessionCell({ row }: { row: DocumentRow }) {
  const t = useTranslations('bulk')
  const { id, name, wanted, session, by, canBeChosen, summary } = row
  if (!summary) return null
  return (
    <>
      {canBeChosen ? (
        <input
          className="input is-code"
          name={`code ${id}`}
          defaultValue={wanted}
          list="codes"
          maxLength={24}
          autoComplete="off"
          aria-label={t('codeOf', { name })}
        />
      ) : (
        <bdi>{wanted}</bdi>
      )}
      <span className="margin-note queue-more">
        {session ? <bdi>{session.title}</bdi> : wanted ? t('newSession') : t('noSession')}
      </span>
      {by && <span className="margin-note queue-more">{t(`by.${by}`)}</span>}
      {row.doubt && <span className="margin-note queue-more is-late">{t(`doubtful.${row.doubt}`)}</span>}
      {session?.hasReport && canBeChosen && (
        <span className="margin-note queue-more is-late">{t('hasReport')}</span>
      )}
    </>
  )
}

function Problems({ row, form }: { row: DocumentRow; form: Form }) {
  const t = useTranslations('bulk')
  const words = useProblemWords(form, useLocale())
  const { summary } = row
  if (!summary) return null
  const { problems, leftover, missed, doubts } = summary
  const count = problems.length + doubts.length
  return (
    <>
      {count === 0 ? (
        <p>{t('noProblem')}</p>
      ) : (
        <details>
          <summary>{t('problems', { count })}</summary>
          <ul>
            {doubts.map((line) => (
              <li key={line}>{t('doubt', { line })}</li>
            ))}
            {problems.map((problem) => (
              <li key={`${problem.questionKey} ${problem.field} ${problem.code}`}>
                {problem.at !== undefined && `${t('line', { line: problem.at })}: `}
                {words(problem)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {leftover > 0 && <span className="margin-note queue-more">{t('leftover', { leftover })}</span>}
      {missed.length > 0 && (
        <span className="margin-note queue-more">{t('missed', { missed: missed.length })}</span>
      )}
    </>
  )
}

function Outcome({ row }: { row: DocumentRow }) {
  const t = useTranslations('bulk')
  const locale = useLocale()
  const { state, refusal, reportId, status, before } = row
  if (before) return <p className="is-late">{t('before')}</p>
  if (state === 'refused') return <p className="is-late">{t(`refused.${refusal as 'no-code'}`)}</p>
  if (state === 'undone') return <p>{t('states.undone')}</p>
  if (state === 'chosen') return <p>{t('states.chosen')}</p>
  if (state !== 'imported') return null
  return status === 'draft' ? (
    <p>{t('states.draft')}</p>
  ) : (
    <p>
      <a href={`/${locale}/admin/reports/${reportId}`}>{t('states.imported')}</a>
    </p>
  )
}
