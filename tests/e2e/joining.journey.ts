import { importRecords } from '../../app/cli/import/import-records.ts'
import { AGAIN, BRIDGE, TWICE } from '../integration/listings/joining.ts'
import { expect, test } from './journey.ts'
import { type OutcomeSite, openOutcomeSite } from './outcome-site.ts'
import { zh } from './words.ts'

let site: OutcomeSite

test.beforeAll(async () => {
  test.setTimeout(240_000)
  site = await openOutcomeSite()
  const lines = TWICE.map((record) => JSON.stringify(record))
  await importRecords(site.app, lines, { now: site.app.now() })
  await site.sync()
})
test.afterAll(() => site?.close())

const NAME = 'Bridge LLP'

test('a firm that is on record twice is found by its likeness, and staff make one entry of the two @once', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const firms = await browser.newContext({ locale: 'zh-CN', baseURL: site.url })
  const firm = await firms.newPage()
  await site.signIn(firm, 'provider_administrator', AGAIN)

  const context = await browser.newContext({ locale: 'zh-CN', baseURL: site.url })
  const page = await context.newPage()
  await site.signIn(page, 'manager')
  const [keptId, joinedId] = [await site.idOf('party', BRIDGE), await site.idOf('party', AGAIN)]
  await page.goto(`/staff/listings/${joinedId}`)
  await page.getByLabel(zh('joining.like.byRef')).fill('no-such-entry')
  await page.getByRole('button', { name: zh('joining.like.find') }).click()
  await expect(page.getByText(zh('joining.page.unknown', { ref: 'no-such-entry' })).first()).toBeVisible()

  await page.goto(`/staff/listings/${joinedId}`)
  await page
    .getByRole('link', { name: zh('joining.like.join') })
    .filter({ hasText: NAME })
    .click()
  await expect(page.getByRole('heading', { name: zh('joining.page.movesTitle') })).toBeVisible()
  // The page begins with the entry from which somebody came; the other one is to stay.
  await page.getByRole('link', { name: zh('joining.page.swap') }).click()
  await expect(page.getByRole('heading', { name: `${zh('joining.page.kept')}：${NAME}` })).toBeVisible()
  await expect(page.getByText('Bridge & Partners').first()).toBeVisible()

  await page.getByRole('button', { name: zh('joining.page.submit') }).click()
  await expect(page.getByText(zh('joining.page.reasonMissing')).first()).toBeVisible()
  await page.getByLabel(zh('joining.page.reason')).fill('登记号一致，系重复导入')
  await page.getByRole('button', { name: zh('joining.page.submit') }).click()
  await expect(page.getByText(zh('joining.message.joined'))).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(`/staff/listings/${keptId}`)
  await expect(page.getByText('登记号一致，系重复导入').first()).toBeVisible()
  await page.goto(`/staff/listings/${joinedId}`)
  await expect(page.getByText(zh('listings.event.join')).first()).toBeVisible()

  await site.sync()
  const old = await fetch(`${site.url}/directory/providers/${AGAIN}`, { redirect: 'manual' })
  expect([old.status, old.headers.get('location')]).toEqual([301, `/directory/providers/${BRIDGE}`])
  await firm.goto('/listing')
  await expect(firm.getByText('登记号一致，系重复导入').first()).toBeVisible()
  await firm.goto(`/directory/providers/${AGAIN}`)
  await expect(firm.getByRole('heading', { name: NAME })).toBeVisible()
})
