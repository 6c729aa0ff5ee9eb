import { expect, type Page } from '@playwright/test'
import { zh } from './words.ts'

const field = (name: Parameters<typeof zh>[0]) => zh(name as never)
const label = (name: string) => field(`applications.field.${name}` as never)

/** Opens a task of the list and, when `fill` is done, saves it; back on the list it is done. */
export async function doTask(page: Page, section: string, fill: () => Promise<void>): Promise<void> {
  const title = field(`applications.section.${section}` as never)
  await page.getByRole('main').getByRole('link', { name: title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await fill()
  await page.getByRole('button', { name: zh('applications.form.save') }).click()
  const task = page.getByRole('listitem').filter({ hasText: title })
  await expect(task.getByText(zh('applications.task.done'))).toBeVisible()
}

/** The same for a list of claims: adds one and returns. */
export async function addClaim(
  page: Page,
  section: string,
  kind: 'admission' | 'competence' | 'matter',
  fill: () => Promise<void>,
): Promise<void> {
  const title = field(`applications.section.${section}` as never)
  await page.getByRole('main').getByRole('link', { name: title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await fill()
  await page.getByRole('button', { name: zh(`applications.claims.add.${kind}`) }).click()
  await expect(page.getByText(zh('applications.message.claimAdded'))).toBeVisible()
  await page.getByRole('link', { name: zh('applications.claims.done') }).click()
}

const write = (page: Page, name: string, value: string) =>
  page.getByLabel(label(name), { exact: false }).first().fill(value)
const choose = (page: Page, name: string, value: string) =>
  page.getByLabel(label(name), { exact: false }).first().selectOption(value)
const tick = (page: Page, name: string) => page.getByRole('checkbox', { name: label(name) }).check()

/** Fills in the pages of fields that a firm must complete, under a name of its own. */
export async function fillInPages(page: Page, name: string): Promise<void> {
  await doTask(page, 'identity', async () => {
    await page.locator('#nameZh').fill(name)
    await page.locator('#nameEn').fill('Pioneer Bridge IP')
    await page.locator('#origin').selectOption('domestic')
    await page.locator('#kind').selectOption('law_firm')
    await page.locator('#country').selectOption('cn')
    await write(page, 'city', '上海')
    await page.locator('#registration').fill('91310000MA1K3ABC1K')
    await page.locator('#foundedOn').fill('2010-05-01')
  })
  await doTask(page, 'contact', async () => {
    await write(page, 'contactName', '王律师')
    await write(page, 'contactEmail', 'office@example.com')
  })
  await doTask(page, 'practice', async () => {
    await page.locator('#language-1').selectOption('zh')
    await page.locator('#level-1').selectOption('native')
    await page.locator('#language-2').selectOption('en')
    await page.locator('#level-2').selectOption('fluent')
    await page.locator('#capacity').fill('4')
    await page.locator('#responseHours').fill('24')
  })
  await doTask(page, 'team', async () => {
    await page.locator('#team').fill('王某，合伙人\n李某，律师')
  })
  await doTask(page, 'declarations', async () => {
    for (const box of ['noPenalty', 'truthful', 'publishProfile']) await tick(page, box)
  })
}

/** Claims a licence, a competence and a matter. */
export async function fillInClaims(page: Page): Promise<void> {
  await addClaim(page, 'admissions', 'admission', () => fillInLicence(page))
  await addClaim(page, 'competences', 'competence', async () => {
    await choose(page, 'jurisdiction', 'us')
    await choose(page, 'ipType', 'patent')
  })
  await addClaim(page, 'matters', 'matter', async () => {
    await choose(page, 'jurisdiction', 'us')
    await choose(page, 'ipType', 'patent')
    await choose(page, 'procedure', 'litigation')
    await write(page, 'client', '甲公司')
    await write(page, 'docket', '1:25-cv-1')
    await page.locator('#filedOn').fill('2025-03-01')
  })
}

/** A licence that runs out in the middle of next year. */
export async function fillInLicence(page: Page): Promise<void> {
  await choose(page, 'jurisdiction', 'us')
  await page.getByRole('checkbox', { name: zh('vocabulary.ipType.patent'), exact: true }).check()
  await write(page, 'licenceTitle', 'Attorney at law')
  await page.locator('#number').fill('NY-12345')
  await page.locator('#validFrom').fill('2020-01-01')
  await page.locator('#validTo').fill('2030-06-30')
}

/** Checks the answers and hands them in. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${zh('applications.page.check').slice(0, 2)}`) }).click()
  await page
    .getByRole('button', { name: zh('applications.check.submit') })
    .or(page.getByRole('button', { name: zh('applications.check.resubmit') }))
    .click()
  await expect(page.getByText(zh('applications.message.submitted'))).toBeVisible()
}
