/** `href` is `#` and the id of the control, or the page that it is on. */
export type SummaryProblem = { href: string; text: string }

/** The summary is what a failed page is about, so it takes the focus when the page opens. */
const takesFocus = { tabIndex: -1, autoFocus: true }

/** Stands at the top of `main`, below the way back and before the heading. The same words stand at each control. */
export function ErrorSummary({
  heading,
  problems,
}: {
  heading: string
  problems: readonly SummaryProblem[]
}) {
  return (
    <div id="problems" className="error-summary" role="alert" {...takesFocus}>
      <h2>{heading}</h2>
      <ul className="error-list">
        {problems.map(({ href, text }) => (
          <li key={`${href} ${text}`}>
            <a className="error-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
