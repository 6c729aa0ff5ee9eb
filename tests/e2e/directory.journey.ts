import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { en, zh } from './words.ts'

const rows = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link')

test('a visitor searches from the home page and finds providers', async ({ visitor }) => {
  const { page } = visitor
  await visitor.open('/')
  await page.getByRole('searchbox').fill('慕尼黑')
  await page.getByRole('button', { name: zh('home.search.providers') }).click()
  await expect(page).toHaveURL(/\/directory\/providers\?q=/)
  await expect(page.getByRole('searchbox')).toHaveValue('慕尼黑')
  await expect(rows(page).first()).toBeVisible()
  await visitor.look()
})

test('a visitor narrows a list, shares its address, goes back, and reads it in English', async ({
  visitor,
  browser,
  scripts,
}) => {
  const { page } = visitor
  await visitor.open('/directory/providers')
  const all = await rows(page).allTextContents()
  expect(all.length).toBeGreaterThan(0)

  await choose(page, zh('directory.filters.ipType'), zh('vocabulary.ipType.patent'), scripts)
  await expect(page).toHaveURL(/\?(.*&)?ipType=patent/)
  const chosen = page.getByRole('list', { name: zh('directory.filters.chosen') })
  await expect(chosen).toContainText(zh('vocabulary.ipType.patent'))
  await visitor.look()
  const narrowed = await rows(page).allTextContents()
  expect(narrowed).not.toEqual(all)

  const stranger = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await stranger.goto(page.url())
  expect(await rows(stranger).allTextContents()).toEqual(narrowed)
  await stranger.context().close()

  await page.goBack()
  await expect(page).toHaveURL(/\/directory\/providers$/)
  await expect.poll(() => rows(page).allTextContents()).toEqual(all)
  await page.goForward()
  await expect.poll(() => rows(page).allTextContents()).toEqual(narrowed)

  await page.getByRole('button', { name: zh('shell.language.en') }).click()
  await expect(page).toHaveURL(/ipType=patent/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en('directory.lists.providers.title'))
  await expect(page.getByRole('list', { name: en('directory.filters.chosen') })).toContainText('Patent')
  await visitor.look()
})

test('a visitor who finds nothing is told what to relax', async ({ visitor }) => {
  const { page } = visitor
  await visitor.open('/directory/experts?q=qqqqzzzz&ipType=patent')
  await expect(page.getByText(zh('directory.lists.experts.none'))).toBeVisible()
  const relax = zh('directory.filters.query', { q: 'qqqqzzzz' })
  await page
    .getByRole('link', { name: zh('directory.filters.remove', { label: relax }) })
    .or(page.getByRole('link', { name: relax }))
    .first()
    .click()
  await expect(page).toHaveURL(/\/directory\/experts\?ipType=patent$/)
  await expect(rows(page).first()).toBeVisible()
})

test('a visitor sees results while typing @once', async ({ visitor }) => {
  const { page } = visitor
  await visitor.open('/directory/providers')
  const before = await rows(page).allTextContents()
  await page.getByRole('searchbox').pressSequentially('慕尼黑', { delay: 30 })
  await expect(page).toHaveURL(/q=/)
  await expect.poll(() => rows(page).allTextContents()).not.toEqual(before)
  await expect(page.getByRole('searchbox')).toBeFocused()
})

for (const list of ['experts', 'providers', 'pairings', 'think-tanks'] as const) {
  test(`a visitor opens somebody from the list of ${list}`, async ({ visitor }) => {
    const { page } = visitor
    await visitor.open(`/directory/${list}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh(`directory.lists.${list}.title`))
    await rows(page).first().click()
    await expect(page).toHaveURL(new RegExp(`/directory/${list}/[^/]+$`))
    await expect(page.getByText(zh('shell.demo'))).toBeVisible()
    await visitor.look()
  })
}

/** Ticks `value` under `filter`; without scripts a button asks for the list. */
async function choose(page: Page, filter: string, value: string, scripts: boolean): Promise<void> {
  const show = page.getByText(zh('directory.filters.show'))
  if (await show.isVisible()) await show.click()
  await page.getByRole('group', { name: filter }).getByRole('checkbox', { name: value }).check()
  if (!scripts) await page.getByRole('button', { name: zh('directory.filters.apply') }).click()
}
