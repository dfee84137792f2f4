import { existsSync, readFileSync } from 'node:fs'

/** How many checks went which way. */
export const tally = (passed = 0, failed = 0, skipped = 0) => ({ passed, failed, skipped })

export const sum = (tallies) =>
  tallies.reduce(
    (total, one) => tally(total.passed + one.passed, total.failed + one.failed, total.skipped + one.skipped),
    tally(),
  )

/** The last line of the tests, in the words that machines look for. */
export const lastLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/** A step that is one check. */
export const ofCode = (code) => (code === 0 ? tally(1) : tally(0, 1))

/** A program that ended badly has failed, whatever its report says; one without a report has failed too. */
const atLeastOneFailure = (counted, code) =>
  code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted

function readReport(path, count, code) {
  const counted = existsSync(path) ? count(JSON.parse(readFileSync(path, 'utf8'))) : tally()
  return atLeastOneFailure(counted, code)
}

/** Of vitest's JSON report. A file that could not even be read has no tests and is one failure. */
export function countVitest(report) {
  const unreadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const skipped = report.numPendingTests + report.numTodoTests
  return tally(report.numPassedTests, report.numFailedTests + unreadable.length, skipped)
}

/** Of Playwright's JSON report. A test that passed at a second try is a failure: there are no retries. */
export const countPlaywright = ({ stats, errors }) =>
  tally(stats.expected, stats.unexpected + stats.flaky + errors.length, stats.skipped)

export const readVitest = (path, code) => readReport(path, countVitest, code)
export const readPlaywright = (path, code) => readReport(path, countPlaywright, code)
