import type { Page } from '@playwright/test'
import { zh } from './words.ts'

/** Writes a patent suit, in the United States unless `place` says otherwise, into the form of a dispute. */
export async function fillInDispute(page: Page, title: string, place = '美国'): Promise<void> {
  const choose = (group: string, name: string) =>
    page.getByRole('group', { name: group }).getByRole('checkbox', { name, exact: true }).check()
  await choose(zh('disputes.form.jurisdictions'), place)
  await choose(zh('disputes.form.ipTypes'), zh('vocabulary.ipType.patent'))
  await page.getByLabel(zh('disputes.form.procedure')).selectOption('litigation')
  await page.getByLabel(zh('disputes.form.role')).selectOption('respondent')
  await page.getByLabel(zh('disputes.form.name')).fill(title)
  await page.getByLabel(zh('disputes.form.opponents')).fill('Nobody "Known" \\ Corp; 无名公司')
}

/** Opens the question about what cannot be undone, and answers it. */
export async function meanIt(page: Page, act: string): Promise<void> {
  // The act alone, or followed by which of several it is of.
  const named = page
    .locator('summary')
    .filter({ has: page.locator('.ending-act', { hasText: new RegExp(`^${act}(?: |$)`) }) })
  const question = page.locator('details').filter({ has: named }).first()
  await question.locator('summary').click()
  await question.getByRole('button', { name: act, exact: true }).click()
}

/** Describes a dispute from the beginning and waits for its ranked result; returns the dispute's address. */
export async function bringDispute(page: Page, title: string, place?: string): Promise<string> {
  await page.goto('/disputes/new')
  await fillInDispute(page, title, place)
  await page.getByRole('button', { name: zh('disputes.form.submit') }).click()
  await page.waitForURL(/\/disputes\/[^/]+\/matches\/[^/]+/)
  return new URL(page.url()).pathname.replace(/\/matches\/.*$/, '')
}
