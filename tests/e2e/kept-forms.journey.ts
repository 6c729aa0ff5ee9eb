import type { Page } from '@playwright/test'
import { expect, test } from './journey.ts'
import { signInAs } from './people.ts'
import { en, zh } from './words.ts'

/** Chooses the other language, and the larger type, and waits for the pages that follow. */
async function changeReading(page: Page) {
  await page.getByRole('button', { name: zh('shell.language.en'), exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: en('shell.type.larger') }).click()
  await expect(page.locator('html')).toHaveAttribute('data-type', 'large')
}

test('what somebody wrote into a complaint stands there in the other language', async ({ visitor }) => {
  const { page } = visitor
  await visitor.open('/directory/providers')
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click()
  await page.getByRole('link', { name: zh('directory.profile.complain'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('complaints.form.title'))
  await page.getByRole('radio', { name: zh('complaints.ground.fees') }).check()
  await page
    .getByLabel(zh('complaints.form.what'), { exact: false })
    .fill('账单 <b>多出</b> & "一倍"\n第二行')
  await page.getByRole('checkbox', { name: zh('complaints.form.truthful') }).check()
  await changeReading(page)
  await visitor.look()
  await expect(page.getByRole('radio', { name: en('complaints.ground.fees') })).toBeChecked()
  await expect(page.getByLabel(en('complaints.form.what'), { exact: false })).toHaveValue(
    '账单 <b>多出</b> & "一倍"\n第二行',
  )
  await expect(page.getByRole('checkbox', { name: en('complaints.form.truthful') })).toBeChecked()
  await page.getByRole('checkbox', { name: en('complaints.form.truthful') }).uncheck()
  await page.getByRole('button', { name: en('complaints.form.submit') }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByLabel(en('complaints.form.what'), { exact: false })).toHaveValue(/多出/)
  await expect(page.getByRole('checkbox', { name: en('complaints.form.truthful') })).not.toBeChecked()
})

test('every row that an expert wrote about its absence is kept, and shown once', async ({ visitor }) => {
  const { page } = visitor
  await signInAs(page, 'expert')
  await visitor.open('/listing/availability')
  const from = (row: number) => page.locator(`#leave-${row}-from`)
  await from(1).fill('2031-02-01')
  await from(2).fill('2031-04-01')
  const place = page.locator('#pause-2-place')
  await place.selectOption('jp')
  await changeReading(page)
  await expect(from(1)).toHaveValue('2031-02-01')
  await expect(from(2)).toHaveValue('2031-04-01')
  await expect(place).toHaveValue('jp')
  await page.goto('/listing')
  await page.goto('/listing/availability')
  await expect(from(2)).toHaveValue('')
})

test('what staff write into a record by hand is kept', async ({ visitor }) => {
  const { page } = visitor
  await signInAs(page, 'reviewer')
  await visitor.open('/staff/records/new?kind=training')
  const title = page.locator('main textarea').first()
  await title.fill('海外参展知识产权培训')
  await changeReading(page)
  await expect(title).toHaveValue('海外参展知识产权培训')
})

test('with scripts, what is written into further forms of a page is kept too @once', async ({ visitor }) => {
  const { page } = visitor
  await signInAs(page, 'enterprise_administrator')
  await visitor.open('/engagements')
  const all = page.getByRole('main').getByRole('table').getByRole('link')
  const note = page.locator('#note-pause')
  for (const link of await all.evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''))) {
    // What stands in further forms is gathered by scripts, which must be there first.
    await page.goto(link, { waitUntil: 'networkidle' })
    if ((await note.count()) > 0) break
  }
  const fold = page.getByRole('group').filter({ has: note }).locator('summary')
  await fold.click()
  await note.fill('等待鉴定结果')
  await page.getByRole('button', { name: zh('shell.language.en'), exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await fold.click()
  await expect(note).toHaveValue('等待鉴定结果')
})
