import { test as base, type CDPSession, expect, type Page } from '@playwright/test'
import { zhCN } from '../../app/i18n/zh-CN.ts'
import { COMPLETE } from '../support/thoroughness.ts'
import { violationsOn } from './accessibility.ts'

/** Set in playwright.config.ts: whether pages may run scripts, and whether the contrast of their colours is looked at. */
export type JourneyOptions = { scripts: boolean; colours: boolean }

/** A person at a browser, who finds every page sound or fails. */
export type Visitor = {
  page: Page
  /** Goes to `path` and looks at the page; `status` is what the server should answer. */
  open: (path: string, status?: number) => Promise<void>
  /** Checks the page as it stands: no violation of accessibility, nothing that scrolls sideways, no text missing. */
  look: () => Promise<void>
}

export { expect }

export const test = base.extend<JourneyOptions & { visitor: Visitor }>({
  scripts: [true, { option: true }],
  colours: [true, { option: true }],

  visitor: async ({ page, scripts, colours }, use) => {
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) {
        complaints.push(message.text())
      }
    })
    const switchable = await scriptSwitch(page)
    await switchable.scripts(scripts)

    const look = async () => {
      await page.waitForLoadState('load')
      expect.soft(await sidewaysOverflow(page), `${page.url()} scrolls sideways`).toBe(0)
      expect.soft(await bareKeys(page), `keys in place of texts on ${page.url()}`).toEqual([])
      if (!COMPLETE && (await isKnownShape(page))) return
      // axe is a script itself; what the page's own scripts would have done is not done by letting it run.
      await switchable.scripts(true)
      const found = await violationsOn(page, colours)
      await switchable.scripts(scripts)
      expect.soft(found, `accessibility of ${page.url()}`).toEqual([])
    }
    const open = async (path: string, status = 200) => {
      const response = await page.goto(path)
      expect(response?.status(), `status of ${path}`).toBe(status)
      await look()
    }
    await use({ page, open, look })
    expect(complaints, 'complaints in the browser’s console').toEqual([])
  },
})

/**
 * Playwright's own `javaScriptEnabled: false` cannot be lifted for a moment, and axe needs that moment; a session
 * of our own can.
 */
async function scriptSwitch(page: Page): Promise<{ scripts: (allowed: boolean) => Promise<void> }> {
  const session: CDPSession = await page.context().newCDPSession(page)
  return {
    scripts: async (allowed) => {
      await session.send('Emulation.setScriptExecutionDisabled', { value: !allowed })
    },
  }
}

const knownShapes = new Set<string>()

/**
 * Whether this process has looked at a page of the same kinds of elements: nearly always axe finds the same on both. Not
 * where it is about a single element, an id that two rows share, say; so every page is looked at before a change lands.
 */
async function isKnownShape(page: Page): Promise<boolean> {
  const shape = await page.evaluate(() => {
    const kinds = [...document.querySelectorAll('*')].map((element) =>
      [
        element.parentElement?.tagName,
        element.tagName,
        element.className,
        ...element.getAttributeNames().sort(),
      ].join(' '),
    )
    return [...new Set(kinds)].sort().join('\n')
  })
  if (knownShapes.has(shape)) return true
  knownShapes.add(shape)
  return false
}

const AREAS = Object.keys(zhCN).join('|')

/** The keys that stand on a page where a text should. */
async function bareKeys(page: Page): Promise<string[]> {
  const words = (await page.locator('header, main, footer').allTextContents()).join('\n')
  return words.match(new RegExp(`\\b(?:${AREAS})(?:\\.\\w+){2,}`, 'g')) ?? []
}

/** By how many pixels the page is wider than its window. */
export async function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}
