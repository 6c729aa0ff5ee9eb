import { gzipSync } from 'node:zlib'
import type { Response } from '@playwright/test'
import { expect, sidewaysOverflow, test } from './journey.ts'
import { signInAs } from './people.ts'
import { en, zh } from './words.ts'

test('a visitor lands on the home page and learns what the site does', async ({ visitor }) => {
  await visitor.open('/')
  await expect(visitor.page.getByRole('heading', { level: 1 })).toHaveText(zh('home.title'))
  await expect(visitor.page.getByText(zh('shell.demo'))).toBeVisible()
})

test('a visitor reads the site in English, and in Chinese again', async ({ visitor }) => {
  const { page } = visitor
  await visitor.open('/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.getByRole('button', { name: zh('shell.language.en') }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en('home.title'))
  await visitor.look()
  await page.getByRole('button', { name: en('shell.language.zh') }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})

test('a visitor who follows a broken link is told so, and finds a way on', async ({ visitor }) => {
  const { page } = visitor
  await visitor.open('/no/such/page', 404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('shell.problem.notFoundTitle'))
  await expect(page.locator('body')).not.toContainText(/at \w+ \(|node_modules|Error:/)
  await page.getByRole('link', { name: zh('shell.problem.home') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('home.title'))
})

test('anybody reads how matching works, in Chinese and in English', async ({ visitor }) => {
  const { page } = visitor
  await visitor.open('/how-matching-works')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('matching.title'))
  await expect(page.getByText(/[\d.]+ 年|\d+%/).first()).toBeVisible()
  await page.getByRole('button', { name: zh('shell.language.en') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en('matching.title'))
  await expect(page.getByRole('main')).not.toContainText('一、')
  await visitor.look()
})

const PUBLIC_PAGES = [
  '/',
  '/how-matching-works',
  '/directory/experts',
  '/directory/providers?q=patent&ipType=patent',
  '/directory/pairings',
  '/directory/think-tanks',
  '/sign-in',
  '/sign-up',
  '/about-data',
  '/accessibility',
  '/complaints',
  '/no/such/page',
]

test('a visitor finds who answers for the site in its footer', async ({ visitor }) => {
  const { page } = visitor
  await visitor.open('/')
  const links = await page.getByRole('contentinfo').getByRole('link').all()
  const paths = await Promise.all(links.map((link) => link.getAttribute('href')))
  expect(paths.length).toBeGreaterThan(0)
  for (const path of paths) await visitor.open(path ?? '')
})

for (const width of [360, 1920]) {
  test(`no page scrolls sideways at ${width} px @once`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const path of PUBLIC_PAGES) {
      await page.goto(path)
      expect(await sidewaysOverflow(page), path).toBe(0)
    }
  })
}

const WIDEST = ['accounts', 'applications', 'coverage', 'costs', 'pairings', 'pairings/numbers', 'reports']

test('the widest tables fit a window of any width, also in large type @once', async ({ page, baseURL }) => {
  test.setTimeout(120_000)
  await signInAs(page, 'administrator')
  const prefer = (name: string, value: string) => page.context().addCookies([{ name, value, url: baseURL! }])
  await prefer('lang', 'en')
  await prefer('type', 'large')
  for (const path of [...WIDEST.map((page) => `/staff/${page}`), '/how-matching-works']) {
    await page.goto(path)
    for (const width of [360, 720, 1024, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await sidewaysOverflow(page), `${path} at ${width} px`).toBe(0)
    }
  }
})

/** What bare Remix sends, and what this site may add to it, in bytes of gzip. */
const BARE_REMIX = 97_000
const OURS = 30_000

test('no page sends more script than its budget @once', async ({ page }) => {
  for (const path of [...PUBLIC_PAGES, '/disputes/new']) {
    const scripts = new Map<string, Promise<Buffer>>()
    const keep = (response: Response) => {
      if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body())
    }
    page.on('response', keep)
    await page.goto(path, { waitUntil: 'networkidle' })
    page.off('response', keep)
    const sizes = (await Promise.all(scripts.values())).map((body) => gzipSync(body).length)
    const sum = sizes.reduce((all, size) => all + size, 0)
    expect(sum, path).toBeGreaterThan(0)
    expect(sum, path).toBeLessThan(BARE_REMIX + OURS)
    expect(
      [...scripts.keys()].filter((url) => /pdf/.test(url)),
      `what draws PDFs, on ${path}`,
    ).toEqual([])
  }
})
