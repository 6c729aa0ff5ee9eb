import { expect, test } from './journey.ts'
import { signInAs } from './people.ts'
import { meanIt } from './steps.ts'
import { zh } from './words.ts'

test('an enterprise in a hurry saves a draft, submits it, and is accepted by the centre @once', async ({
  visitor,
  browser,
}) => {
  test.slow()
  const { page } = visitor
  const title = '337 调查，急'
  await signInAs(page, 'enterprise_member')
  await visitor.open('/disputes/new?urgent=on&jurisdiction=us&ipType=patent&procedure=trade_investigation')
  await expect(page.getByText(zh('disputes.meanwhile.title'))).toBeVisible()
  await page.getByLabel(zh('disputes.form.name')).fill(title)
  await page.getByLabel(zh('disputes.form.servedOn')).fill('2026-11-02')
  await page.getByLabel(zh('disputes.form.docket')).fill('337-TA-1400')

  // What was typed is not lost to a link, nor to another address, without a word; saving asks nothing.
  await page
    .getByRole('navigation')
    .getByRole('link', { name: zh('disputes.list.title') })
    .first()
    .click()
  const leaving = page.getByRole('dialog', { name: zh('shell.leaving.title') })
  await expect(leaving).toBeVisible()
  await visitor.look()
  await leaving.getByRole('button', { name: zh('shell.leaving.stay') }).click()
  await expect(leaving).toBeHidden()
  const asked = page.waitForEvent('dialog')
  await page.evaluate(() => setTimeout(() => window.location.assign('/')))
  expect((await asked).type()).toBe('beforeunload')
  await (await asked).dismiss()
  await expect(page.getByLabel(zh('disputes.form.docket'))).toHaveValue('337-TA-1400')
  let dialogs = 0
  page.on('dialog', async (dialog) => {
    dialogs += 1
    await dialog.accept()
  })
  await page.getByRole('button', { name: zh('disputes.form.saveDraft') }).click()
  await expect(page.getByText(zh('disputes.message.draftSaved'))).toBeVisible()
  expect(dialogs).toBe(0)
  await expect(page.getByText(zh('intake.tasks.title'))).toBeVisible()
  await visitor.look()
  const dispute = new URL(page.url()).pathname

  // A form in which nothing was written is left by a link as any other page; what was written, when somebody says so.
  const edit = page.getByRole('link', { name: zh('disputes.page.edit') })
  const crumb = page.getByRole('main').getByRole('link', { name: title })
  await edit.click()
  await crumb.click()
  await edit.click()
  await page.getByLabel(zh('disputes.form.docket')).fill('337-TA-9999')
  await crumb.click()
  await leaving.getByRole('button', { name: zh('shell.leaving.leave') }).click()
  await expect(page.getByText('337-TA-1400')).toBeVisible()

  await meanIt(page, zh('disputes.page.submitDraft'))
  await expect(page).toHaveURL(/\/matches\//)
  await visitor.open(`${dispute}/deadlines`)
  await page.getByLabel(zh('deadlines.form.title')).first().fill('答辩')
  await page.getByRole('radio', { name: zh('deadlines.form.computed') }).check()
  await page.getByLabel(zh('deadlines.form.rule')).selectOption('us-itc')
  await page.getByLabel(zh('deadlines.form.event')).fill('2026-11-06')
  await page.getByLabel(zh('deadlines.form.count')).fill('20')
  await page.getByRole('button', { name: zh('deadlines.form.submit') }).click()
  await expect(page.getByText('2026-11-27')).toBeVisible()
  await expect(page.getByText(/19 CFR 201\.14/).first()).toBeVisible()

  const centre = await browser.newContext({ locale: 'zh-CN', baseURL: new URL(page.url()).origin })
  const manager = await centre.newPage()
  await signInAs(manager, 'manager')
  await manager.goto('/staff/intake')
  await expect(manager.getByText(zh('intake.urgent'), { exact: true }).first()).toBeVisible()
  await manager.goto(dispute)
  const accept = zh('intake.accept.submit')
  await manager.locator('summary', { hasText: accept }).click()
  await manager.getByLabel(zh('intake.accept.note')).fill('请与值班人员联系')
  await manager.getByRole('button', { name: accept, exact: true }).click()
  await expect(manager.getByText(zh('intake.message.accepted'))).toBeVisible()
  await centre.close()

  await visitor.open(dispute)
  await expect(page.getByText(zh('disputes.state.accepted'), { exact: true }).first()).toBeVisible()
  await page.getByRole('link', { name: '受理通知书' }).first().click()
  await expect(page.getByText('请与值班人员联系')).toBeVisible()
  await visitor.look()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: zh('intake.documents.pdf') }).click()
  expect((await download).suggestedFilename()).toMatch(/^海指受〔\d{4}〕\d{4}号\.pdf$/)
})

test('staff keep the calendar, the time limits and what waits @once', async ({ visitor }) => {
  await signInAs(visitor.page, 'manager')
  for (const path of [
    '/staff/intake',
    '/staff/calendar/cn',
    '/staff/calendar/cn/years',
    '/staff/time-limits',
    '/staff/filings',
    '/staff/groups',
    '/calendar-feed',
  ]) {
    await visitor.open(path)
  }
})
