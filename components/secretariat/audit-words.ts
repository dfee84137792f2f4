import { useMessages, useTranslations } from 'next-intl'

/** What was done, in words; an action without words of its own is told by its key. */
export function useActionName(): (action: string) => string {
  const t = useTranslations('audit.actions')
  const known = useActions()
  return (action) => (known.includes(action) ? t(action as 'save') : action)
}

/** Every action that has words, by the order of its words. */
export const useActions = (): string[] => {
  const { audit } = useMessages() as unknown as { audit: { actions: Record<string, string> } }
  return Object.keys(audit.actions)
}
