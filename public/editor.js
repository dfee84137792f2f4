// Notes what is typed before the page's own script has taken over, which would forget it.
{
  const note = ({ target }) => {
    if ('value' in target) target.typedEarly = target.value
  }
  document.addEventListener('input', note)
  document.addEventListener('editor-ready', () => document.removeEventListener('input', note), { once: true })
}
