import { questionOf } from './page-fields'
import type { Saver } from './saver'

/** Tells the saver what happens to its form and page, and lets the form go on its way once all is saved. */
export function watchPage(form: HTMLFormElement, saver: Saver): () => void {
  const ends = new AbortController()
  const { signal } = ends
  let isLeaving = false
  const leave = (submitter: HTMLElement | null): void => {
    isLeaving = true
    for (const control of form.elements) {
      const name = (control as HTMLInputElement).name ?? ''
      // The page does not show what others wrote there, so it must not send its own over it.
      if (saver.behind().includes(questionOf(name))) (control as HTMLInputElement).disabled = true
    }
    form.requestSubmit(submitter)
  }

  form.addEventListener('input', saver.typed, { signal })
  form.addEventListener('change', saver.typed, { signal })
  form.addEventListener('compositionstart', () => saver.compose(true), { signal })
  form.addEventListener('compositionend', () => saver.compose(false), { signal })
  form.addEventListener('focusout', () => saver.leftField(), { signal })
  form.addEventListener(
    'submit',
    (event) => {
      if (isLeaving) return
      event.preventDefault()
      const { submitter } = event
      // Where nothing waits to be saved this goes on at once, and while a form tells of being sent browsers send it to nobody.
      const told = new Promise((resolve) => setTimeout(resolve))
      void Promise.all([saver.flush(), told]).then(([came]) => {
        if (saver.conflictPage()) location.assign(saver.conflictPage())
        else if (came === 'saved' || came === 'nothing' || came === 'gone') leave(submitter)
      })
    },
    { signal },
  )
  document.addEventListener('visibilitychange', () => saver.saveNow(), { signal })
  window.addEventListener('online', () => saver.saveNow(), { signal })
  window.addEventListener('focus', () => saver.saveNow(), { signal })
  window.addEventListener('pagehide', () => !isLeaving && saver.saveNow(), { signal })
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      isLeaving = false
      // A page from the browser's memory may be of somebody who has signed out since.
      if (persisted && saver.isSafe()) location.reload()
    },
    { signal },
  )
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (!isLeaving && !saver.isSafe()) event.preventDefault()
    },
    { signal },
  )
  return () => ends.abort()
}
