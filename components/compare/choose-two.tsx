import { Button } from '../forms/button'
import './compare.css'

type Props = {
  /** Where the two are compared. */
  action: string
  options: readonly { number: number; words: string }[]
  from: number
  to: number
  words: { from: string; to: string; compare: string }
}

/** Which two states to compare. What is chosen stands in the address, so a comparison can be passed on. */
export const ChooseTwo = ({ action, options, from, to, words }: Props) => (
  <form method="get" action={action} className="compare-form">
    {(['from', 'to'] as const).map((end) => (
      <div key={end} className="field">
        <label className="field-label" htmlFor={`compare-${end}`}>
          {words[end]}
        </label>
        <select id={`compare-${end}`} name={end} className="input" defaultValue={end === 'from' ? from : to}>
          {options.map(({ number, words: said }) => (
            <option key={number} value={number}>
              {said}
            </option>
          ))}
        </select>
      </div>
    ))}
    <Button kind="quiet">{words.compare}</Button>
  </form>
)
