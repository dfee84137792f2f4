// Notes what is typed before the page's own script has taken over, which would forget it.
{
  const note = ({ target }) => {
    if ('value' in target) target.typedEarly = target.value
  }
  document.addEventListener('input', note)
  document.addEventListener('editor-ready', () => document.removeEventListener('input', note), { once: true })
}

// What is written below a choice chooses it. What stands below another one then is put aside, and comes back with its choice.
{
  const choiceOf = (reveal) => reveal.parentElement.querySelector(':scope > input')
  const isTick = (control) => control.type === 'radio' || control.type === 'checkbox'
  const setAside = (control) => {
    if (isTick(control) ? !control.checked : control.value === '') return
    control.aside = isTick(control) ? true : control.value
    if (isTick(control)) control.checked = false
    else control.value = ''
  }
  const bringBack = (control) => {
    if (control.aside === undefined) return
    if (isTick(control)) control.checked = true
    else if (control.value === '') control.value = control.aside
    delete control.aside
  }
  const settle = (choice) => {
    const { form, name } = choice
    for (const other of form?.elements ?? []) {
      const reveal = other.name === name && other.parentElement.querySelector(':scope > .choice-reveal')
      for (const control of reveal ? reveal.querySelectorAll('input, textarea, select') : [])
        (other.checked ? bringBack : setAside)(control)
    }
  }
  document.addEventListener('input', ({ target }) => {
    const reveal = target.closest('.choice-reveal')
    const choice = reveal && choiceOf(reveal)
    if (choice?.type === 'radio' && !choice.checked && target.value !== '') {
      choice.checked = true
      settle(choice)
      choice.dispatchEvent(new Event('change', { bubbles: true }))
    }
  })
  document.addEventListener('change', ({ target }) => {
    if (target.type === 'radio' && target.closest('.choice')) settle(target)
  })
}
