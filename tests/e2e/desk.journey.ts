import type { Browser, Page } from '@playwright/test'
import ExcelJS from '@protobi/exceljs'
import { createDispute, submitDispute } from '../../app/disputes/commands.server.ts'
import type { Actor, ActorRole } from '../../app/domain/actor.ts'
import { queueDigests } from '../../app/mail/digest.server.ts'
import { newId } from '../../db/identifier.server.ts'
import { expect, sidewaysOverflow, test } from './journey.ts'
import { type OutcomeSite, openOutcomeSite } from './outcome-site.ts'
import { meanIt } from './steps.ts'
import { zh } from './words.ts'

const ENTERPRISE = 'c-001'
const TITLE = '周一早上的纠纷'

const FACTS = {
  title: '',
  jurisdictions: ['us'],
  ipTypes: ['patent'],
  procedure: null,
  role: null,
  industry: null,
  languages: [],
  opponents: [],
  description: '',
  respondBy: null,
  respondZone: null,
  budget: null,
} satisfies Parameters<typeof createDispute>[2]['facts']

test.describe.configure({ mode: 'serial' })
let site: OutcomeSite
let disputeId: string

test.beforeAll(async () => {
  test.setTimeout(240_000)
  site = await openOutcomeSite()
  const now = site.app.now()
  const enterpriseId = await site.idOf('enterprise', ENTERPRISE)
  const owner: Actor = { id: 'legal', name: '法务', role: 'enterprise_member', enterpriseId, partyId: null }
  disputeId = newId(now)
  const facts = { ...FACTS, title: TITLE }
  await createDispute(site.app.db, owner, { id: disputeId, enterpriseId, facts }, now)
  await submitDispute(site.app.db, owner, disputeId, 1, now)
})
test.afterAll(() => site?.close())

async function person(browser: Browser, role: ActorRole, ref?: string, scripts = true): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', baseURL: site.url, javaScriptEnabled: scripts })
  const page = await context.newPage()
  await site.signIn(page, role, ref)
  return page
}

const menu = (page: Page) => page.getByRole('navigation', { name: zh('shell.nav.label') })

/** One word, longer than any column. */
const LONG_TITLE = 'Donaudampfschifffahrtsgesellschaftspatentverletzungsverfahrenswiderklageangelegenheit'

/** The file behind a link, opened again as a spreadsheet does. */
async function fileOf(page: Page): Promise<ExcelJS.Workbook> {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: zh('shell.excel') }).click()
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(await (await download).path())
  return book
}

test('staff go on a Monday from what waits to the act and back, and take the month’s figures away @once', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  // The enterprise's account is there before the centre decides, so that it is told.
  await person(browser, 'enterprise_member', ENTERPRISE)
  const page = await person(browser, 'manager', undefined, false)
  await page.goto('/home')
  await expect(page).toHaveURL(/\/staff$/)
  const intake = page.locator('section', { hasText: zh('desk.kind.intake') })
  await intake.getByRole('button', { name: zh('desk.take') }).click()
  await expect(page.getByText(zh('desk.message.taken'))).toBeVisible()
  await page.goto('/staff?whose=mine')
  await page.getByRole('main').getByRole('link', { name: TITLE }).click()
  await meanIt(page, zh('intake.accept.submit'))
  await expect(page.getByText(zh('intake.message.accepted'))).toBeVisible()
  await menu(page)
    .getByRole('link', { name: zh('shell.nav.today'), exact: true })
    .click()
  await expect(page.getByRole('heading', { name: zh('desk.kind.opinions') })).toBeVisible()
  await expect(page.getByRole('heading', { name: zh('desk.kind.intake') })).toHaveCount(0)

  await page.goto('/staff/records/new?kind=training')
  await page.getByRole('button', { name: zh('records.save') }).click()
  await expect(page.getByRole('alert')).toContainText(zh('records.problem.title_missing'))
  await page.getByLabel(zh('records.title')).fill('=海外维权培训')
  await page.getByLabel(zh('records.count.people')).fill('42')
  await page.getByRole('button', { name: zh('records.save') }).click()
  await expect(page.getByText(zh('records.message.saved'))).toBeVisible()

  await menu(page)
    .getByRole('link', { name: zh('shell.nav.reports'), exact: true })
    .click()
  await page.getByRole('link', { name: zh('reports.usual.thisMonth') }).click()
  const accepted = page
    .locator('dt', { hasText: new RegExp(`^${zh('reports.name.accepted')}$`) })
    .locator('..')
  await expect(accepted.getByRole('link')).toHaveText('1')
  const book = await fileOf(page)
  const figures = new Map<string, unknown>()
  book.worksheets[0]!.eachRow((row) => figures.set(String(row.getCell(2).value), row.getCell(3).value))
  for (const name of ['accepted', 'submitted', 'trainings', 'training_people', 'concluded'] as const) {
    const shown = page.locator('dt', { hasText: new RegExp(`^${zh(`reports.name.${name}`)}$`) }).locator('..')
    const text = await shown.getByRole('link').textContent()
    expect(figures.get(zh(`reports.name.${name}`)), name).toBe(Number(text))
  }
  expect(figures.get(zh('reports.name.training_people'))).toBe(42)

  await accepted.getByRole('link').click()
  await expect(page.getByRole('main').getByRole('link', { name: TITLE })).toBeVisible()
  const list = (await fileOf(page)).worksheets[0]!
  expect(list.rowCount).toBe(2)
  expect(list.getRow(2).getCell(1).value).toBeInstanceOf(Date)
  expect(list.getRow(2).getCell(2).value).toBe(TITLE)
})

test('an enterprise reads what it was told, follows its dispute, and wants one letter a day @once', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const page = await person(browser, 'enterprise_member', ENTERPRISE)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/home')
  await expect(page.getByRole('table')).toContainText(TITLE)
  await expect(page.getByRole('table')).toContainText(zh('desk.home.turnOf.centre'))
  expect(await sidewaysOverflow(page)).toBe(0)
  await page.getByRole('link', { name: zh('shell.nav.messagesUnread', { count: 1 }) }).click()
  await page.getByRole('button', { name: '您的申请已受理' }).click()
  await expect(page).toHaveURL(new RegExp(`/disputes/${disputeId}$`))
  await expect(page.getByRole('link', { name: zh('shell.nav.messages'), exact: true })).toBeVisible()

  await page.goto('/messages')
  await page.getByRole('link', { name: zh('notifications.settings.title') }).click()
  await page.getByLabel(zh('notifications.kind.disputes')).selectOption('digest')
  await page.getByLabel(zh('notifications.settings.hour')).selectOption('18')
  const limits = page.getByLabel(zh('notifications.kind.time_limits'))
  await expect(limits.getByRole('option', { name: zh('notifications.delivery.none') })).toHaveCount(0)
  await page.getByRole('button', { name: zh('notifications.settings.save') }).click()
  await expect(page.getByText(zh('notifications.message.saved'))).toBeVisible()
  await expect(page.getByLabel(zh('notifications.settings.hour'))).toHaveValue('18')
  expect(await sidewaysOverflow(page)).toBe(0)
  // What was read in the page already is not written about again.
  expect(await queueDigests(site.app.db, new Date(site.app.now().getTime() + 86_400_000))).toBe(0)
})

test('a title that is one long word leaves the lists as wide as the window @once', async ({ browser }) => {
  const { app } = site
  const enterpriseId = await site.idOf('enterprise', ENTERPRISE)
  const owner: Actor = { id: 'legal', name: '法务', role: 'enterprise_member', enterpriseId, partyId: null }
  const facts = { ...FACTS, title: LONG_TITLE }
  await createDispute(app.db, owner, { id: newId(app.now()), enterpriseId, facts }, app.now())
  const page = await person(browser, 'enterprise_member', ENTERPRISE)
  for (const path of ['/home', '/disputes']) {
    await page.goto(path)
    await expect(page.getByRole('main').getByText(LONG_TITLE).first()).toBeVisible()
    for (const width of [720, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await sidewaysOverflow(page), `${path} at ${width} px`).toBe(0)
    }
  }
})
