import AxeBuilder from '@axe-core/playwright'
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'

export { expect }

/** The three accounts of demo mode. */
export type Role = 'organizer' | 'reviewer' | 'admin'

type Opened = Pick<BrowserContextOptions, 'javaScriptEnabled' | 'colorScheme' | 'viewport' | 'locale'>
type Fixtures = {
  /** A page of a browser of its own, signed in as the role; null is the public. Closed after the test. */
  openAs(role: Role | null, options?: Opened): Promise<Page>
  /** A page of the public with script off. */
  withoutScript: Page
}

/** What no page may do, noted while a context lives: fail in its script, offend its own policy, ask a stranger. */
function watch(context: BrowserContext, origin: string): string[] {
  const faults: string[] = []
  context.on('weberror', (failure) => faults.push(`Script failed: ${failure.error().message}`))
  context.on('console', (said) => {
    if (/content security policy|hydrat/i.test(said.text()))
      faults.push(`${said.page()?.url()}: ${said.text()}`)
  })
  context.on('request', (request) => {
    const asked = new URL(request.url())
    if (/^https?:$/.test(asked.protocol) && asked.origin !== origin)
      faults.push(`Asked a stranger: ${asked.href}`)
  })
  return faults
}

export const test = base.extend<Fixtures>({
  context: async ({ context, baseURL }, use) => {
    const faults = watch(context, new URL(baseURL!).origin)
    await use(context)
    expect(faults).toEqual([])
  },
  openAs: async ({ browser, baseURL }, use) => {
    const opened: { context: BrowserContext; faults: string[] }[] = []
    await use(async (role, options = {}) => {
      const context = await browser.newContext({ baseURL: baseURL!, locale: 'en-GB', ...options })
      opened.push({ context, faults: watch(context, new URL(baseURL!).origin) })
      const page = await context.newPage()
      if (role) await signInAs(page, role)
      return page
    })
    for (const { context } of opened) await context.close()
    expect(opened.flatMap(({ faults }) => faults)).toEqual([])
  },
  withoutScript: async ({ openAs }, use) => {
    await use(await openAs(null, { javaScriptEnabled: false }))
  },
})

/** Signs the page's browser in by the button that the sign-in page of demo mode offers for the role. */
export async function signInAs(page: Page, role: Role): Promise<void> {
  await page.goto('/en/sign-in')
  await page.getByRole('button', { name: new RegExp(`\\b${role}\\b`, 'i') }).click()
  await page.waitForURL((url) => !url.pathname.includes('/sign-in'))
}

/** What a page may do otherwise in other colours, on another width and in another language than where all rules were held. */
const rulesOf = {
  colours: ['color-contrast', 'link-in-text-block'],
  width: [
    'target-size',
    'meta-viewport',
    'scrollable-region-focusable',
    'aria-hidden-focus',
    'color-contrast',
  ],
  language: [
    'html-has-lang',
    'html-lang-valid',
    'valid-lang',
    'button-name',
    'link-name',
    'label',
    'image-alt',
  ],
} as const

/**
 * No fault that axe knows of: WCAG 2.2 at level AA and its best practices. Axe itself needs a page with script on. A page that
 * holds all rules is looked at again only for those that `differences` can break.
 */
export async function expectAccessible(page: Page, ...differences: (keyof typeof rulesOf)[]): Promise<void> {
  const axe = new AxeBuilder({ page })
  if (differences.length > 0) axe.withRules(differences.flatMap((one) => rulesOf[one]))
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  const { violations, passes } = await axe.analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id} at ${target.join(' ')}: ${help}`),
  )
  expect(found, page.url()).toEqual([])
  expect(passes.length, 'axe looked at something').toBeGreaterThan(0)
}
