import type { Locator, Page } from 'playwright-core'

/** What runs inside the page under test. The names below are the browser's: this project compiles for Node. */
interface PageElement {
  readonly id: string
  readonly textContent: string | null
  readonly scrollWidth: number
  readonly clientWidth: number
  readonly closest: (selector: string) => PageElement | null
  readonly getAttribute: (name: string) => string | null
  files: unknown
  readonly dispatchEvent: (event: unknown) => void
}
interface PageAnimation {
  readonly finished: Promise<unknown>
  readonly playState: string
  readonly effect: { readonly getComputedTiming: () => { readonly endTime: number } } | null
}
declare const document: {
  readonly getAnimations: () => readonly PageAnimation[]
  title: string
  readonly baseURI: string
  readonly documentElement: PageElement & { readonly lang: string }
  readonly activeElement: PageElement | null
  readonly querySelector: (selector: string) => PageElement | null
}
interface Router {
  readonly getRoutes: () => readonly { readonly name?: unknown; readonly components?: object | null }[]
  readonly resolve: (path: string) => { readonly name?: unknown }
}
declare const history: { readonly pushState: (state: null, unused: '', url: URL) => void }
declare const requestAnimationFrame: (drawn: (value: unknown) => void) => void
declare const dispatchEvent: (event: unknown) => void
declare const PopStateEvent: new (name: string, init: { readonly state: null }) => unknown
declare const DataTransfer: new () => {
  readonly items: { readonly add: (file: unknown) => void }
  readonly files: unknown
}
declare const getComputedStyle: (element: unknown) => { readonly outlineStyle: string }

/** Where the keyboard is. */
export const focusIn = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    return {
      id: at?.id,
      text: at?.textContent?.trim(),
      inDialog: (at?.closest('[role=dialog]') ?? null) !== null,
      depot: at?.closest('[data-depot]')?.getAttribute('data-depot'),
    }
  })

/** How the element shows that the keyboard is on it. */
export const outlineOf = (element: Locator): Promise<string> =>
  element.evaluate((one) => getComputedStyle(one).outlineStyle)

/** Whether people must scroll sideways to read. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

/** The language the page says it is in. */
export const languageOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.lang)

// Vue leaves the running application on the element it was mounted on.
const routerIn = (page: Page) =>
  page.evaluateHandle(() => {
    const mounted = document.querySelector('#app') as unknown as {
      readonly __vue_app__: { readonly config: { readonly globalProperties: { readonly $router: Router } } }
    }
    return mounted.__vue_app__.config.globalProperties.$router
  })

/** The names of all routes of the running application that show a screen. */
export const allRoutes = async (page: Page): Promise<readonly string[]> =>
  (await routerIn(page)).evaluate((router) =>
    router
      .getRoutes()
      .filter(({ name, components }) => name && Object.keys(components ?? {}).length > 0)
      .map(({ name }) => String(name)),
  )

/** The names of the routes that the running application shows at these addresses. */
export const routesAt = async (page: Page, paths: readonly string[]): Promise<readonly string[]> =>
  (await routerIn(page)).evaluate(
    (router, all) => all.map((path) => String(router.resolve(`/${path}`).name)),
    paths,
  )

/** Waits for a frame in which nothing moves in or fades in any more; what moves without an end is let be. */
export const untilStill = (page: Page) =>
  page.evaluate(async () => {
    const ending = () =>
      document
        .getAnimations()
        .filter(
          ({ playState, effect }) =>
            playState === 'running' && (effect?.getComputedTiming().endTime ?? 0) < 10_000,
        )
    do {
      await Promise.allSettled(ending().map(({ finished }) => finished))
      await new Promise((drawn) => requestAnimationFrame(drawn))
    } while (ending().length > 0)
  })

/** Waits until nothing on the screen is still on its way. */
export const untilRead = (page: Page) =>
  page.waitForFunction(
    () => document.querySelector('#content .skeleton, #content [aria-busy="true"]') === null,
  )

/** Asks the application's router for another screen, as the browser's own history does. */
export const openInApplication = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((to) => {
    document.title = ''
    history.pushState(null, '', new URL(to, document.baseURI))
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
  }, path)
  await page.waitForFunction(() => document.title !== '')
}

/** Gives a file of that many bytes to the page's file field, without one on the disk. */
export const chooseBulk = (page: Page, name: string, bytes: number): Promise<void> =>
  page.evaluate(
    ([called, size]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(size)], called))
      const field = document.querySelector('input[type=file]')
      if (field === null) throw new Error('No file field')
      field.files = transfer.files
      field.dispatchEvent(new Event('change'))
    },
    [name, bytes] as const,
  )
