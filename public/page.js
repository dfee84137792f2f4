// Remembers on this device which colours the reader chose. Without it the choice lasts for one page.
{
  const choices = document.querySelectorAll('input[name="colours"]')
  const remembered = (() => {
    try {
      return localStorage.getItem('colours')
    } catch {
      return null
    }
  })()
  for (const choice of choices) {
    if (choice.value === remembered) choice.checked = true
    choice.addEventListener('change', () => {
      try {
        if (choice.value === 'system') localStorage.removeItem('colours')
        else localStorage.setItem('colours', choice.value)
      } catch {
        // A device that keeps nothing still changes its colours for this page.
      }
    })
  }
}
