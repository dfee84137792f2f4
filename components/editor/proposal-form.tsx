import { useFormatter, useTranslations } from 'next-intl'
import type { Form } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import type { Locale } from '@/messages/locales'
import type { ReportProposal } from '@/reports/proposal'
import { Button } from '../forms/button'
import { ErrorSummary } from '../forms/error-summary'
import { Notice } from '../forms/notice'
import type { Editing } from './control'
import { DocumentText } from './document-text'
import { LeftoverLines } from './leftover-lines'
import { OriginalLink } from './notes-list'
import './proposal.css'
import { ProposedAnswer, type Side } from './proposed-answer'

type Props = {
  path: string
  locale: Locale
  form: Form
  notes: { id: string; name: string | null; hasOriginal: boolean }
  report: { revision: number; eventName: string; timeZone: string; startsOn: string; endsOn: string }
  proposed: ReportProposal
  there: Side
  /** The report with everything proposed in it. */
  taken: Side
  news: { isAgain: boolean; isUnchanged: boolean; unplaced: readonly number[] }
}

/** Every proposed answer beside the text that it comes from, to be used, edited or left out; then every line without a place. */
export function ProposalForm(props: Props) {
  const { path, locale, form, notes, report, proposed, there, taken, news } = props
  const t = useTranslations('notes')
  const format = useFormatter()
  const { rows } = proposed
  const isSettled = rows.length > 0 && rows.every(({ state }) => state === 'same')
  const editing: Editing = {
    form,
    locale,
    language: taken.draft.language,
    answers: taken.reading.answers,
    problems: new Map(),
    advice: new Map(),
    event: {
      name: report.eventName,
      timeZone: report.timeZone,
      startsOn: report.startsOn,
      endsOn: report.endsOn,
    },
    isFixed: true,
  }
  return (
    <>
      <p className="back-link">
        <a href={`${path}/notes`}>{t('again')}</a>
      </p>
      {news.unplaced.length > 0 && (
        <ErrorSummary
          heading={t('problems')}
          problems={news.unplaced.slice(0, 1).map((number) => ({
            href: `#mark-${number}`,
            text: t('unplaced', {
              lines: format.list(news.unplaced.map(String)),
              count: news.unplaced.length,
            }),
          }))}
        />
      )}
      <h1>{t('proposalHeading')}</h1>
      {notes.name !== null && (
        <p>
          <bdi>{notes.name}</bdi>
          {notes.hasOriginal && (
            <>
              {' · '}
              <OriginalLink path={path} id={notes.id} name={notes.name} />
            </>
          )}
        </p>
      )}
      <p className="lede">{t('found', { count: rows.length })}</p>
      {news.isUnchanged && (
        <Notice heading={t('unchangedHeading')}>
          <p>{t('unchanged')}</p>
        </Notice>
      )}
      {(isSettled || news.isAgain) && !news.isUnchanged && (
        <Notice heading={t(news.isAgain ? 'againHeading' : 'settledHeading')}>
          <p>{t(isSettled ? 'settled' : 'againText')}</p>
        </Notice>
      )}
      <form
        method="post"
        action={`${path}/notes/${notes.id}/use`}
        noValidate
        autoComplete="off"
        className="proposal"
      >
        <input type="hidden" name="base" value={report.revision} />
        <div className="proposal-answers">
          {rows.length > 0 && <h2>{t('answersHeading')}</h2>}
          {rows.map((row) => (
            <ProposedAnswer
              key={row.question.key}
              row={row}
              form={form}
              locale={locale}
              there={there}
              taken={taken}
              editing={editing}
            />
          ))}
          <LeftoverLines form={form} locale={locale} proposed={proposed} unplaced={news.unplaced} />
          <p className="button-row">
            <Button>{t('use')}</Button>
          </p>
        </div>
        <DocumentText
          text={proposed.proposal.text}
          rows={rows}
          nameOf={({ question }) => wordsIn(question.label, locale)}
        />
      </form>
    </>
  )
}
