import { useTranslations } from 'next-intl'
import { type Form, questionsOf } from '@/forms/form'
import { wordsIn } from '@/forms/words'
import { canTakeLines, type ReportProposal } from '@/reports/proposal'

type Props = {
  form: Form
  locale: string
  proposed: ReportProposal
  /** Lines that were marked, but for no question. */
  unplaced: readonly number[]
}

/** Every line that no answer took. Each can be marked, and each stretch of them given to a question. */
export function LeftoverLines({ form, locale, proposed: { groups, missed, proposal }, unplaced }: Props) {
  const t = useTranslations('notes')
  const lines = proposal.text.split('\n')
  const tally = groups.reduce((sum, group) => sum + group.length, 0)
  return (
    <section aria-labelledby="leftover">
      <h2 id="leftover">{t('leftoverHeading')}</h2>
      <p>{tally === 0 ? t('noLeftover') : t('leftover', { count: tally })}</p>
      {missed.length > 0 && <p>{t('missed', { count: missed.length })}</p>}
      {tally > 0 && <p className="field-hint">{t('leftoverHint')}</p>}
      {groups.map((group) => {
        const [first = 1, last = first] = [group[0], group.at(-1)]
        return (
          <fieldset key={first} className="leftover-group">
            <legend>{t('lines', { first, last, count: group.length })}</legend>
            {group.map((number) => (
              <div key={number} className="leftover-line">
                <input
                  id={`mark-${number}`}
                  type="checkbox"
                  name="line"
                  value={number}
                  defaultChecked={unplaced.includes(number)}
                />
                <a className="line-number" href={`#line-${number}`}>
                  <span className="sr-only">{t('line')} </span>
                  {number}
                </a>
                <label htmlFor={`mark-${number}`} dir="auto">
                  {lines[number - 1]}
                </label>
              </div>
            ))}
            <div className="field">
              <label className="field-label" htmlFor={`to-${first}`}>
                {t('addTo')}
                <span className="sr-only">: {t('lines', { first, last, count: group.length })}</span>
              </label>
              <select className="input" id={`to-${first}`} name={`to:${first}`} defaultValue="">
                <option value="">{t('addToNothing')}</option>
                {questionsOf(form)
                  .filter(canTakeLines)
                  .map(({ key, label }) => (
                    <option key={key} value={key}>
                      {wordsIn(label, locale)}
                    </option>
                  ))}
              </select>
            </div>
          </fieldset>
        )
      })}
    </section>
  )
}
