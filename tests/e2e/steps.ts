import type { Page } from '@playwright/test'
import { zh } from './words.ts'

/** Writes a United States patent suit into the form of a dispute. */
export async function fillInDispute(page: Page, title: string): Promise<void> {
  const choose = (group: string, name: string) =>
    page.getByRole('group', { name: group }).getByRole('checkbox', { name, exact: true }).check()
  await choose(zh('disputes.form.jurisdictions'), '美国')
  await choose(zh('disputes.form.ipTypes'), zh('vocabulary.ipType.patent'))
  await page.getByLabel(zh('disputes.form.procedure')).selectOption('litigation')
  await page.getByLabel(zh('disputes.form.role')).selectOption('respondent')
  await page.getByLabel(zh('disputes.form.name')).fill(title)
  await page.getByLabel(zh('disputes.form.opponents')).fill('Nobody "Known" \\ Corp; 无名公司')
}

/** Describes a dispute from the beginning and waits for its ranked result; returns the dispute's address. */
export async function bringDispute(page: Page, title: string): Promise<string> {
  await page.goto('/disputes/new')
  await fillInDispute(page, title)
  await page.getByRole('button', { name: zh('disputes.form.submit') }).click()
  await page.waitForURL(/\/disputes\/[^/]+\/matches\/[^/]+/)
  return new URL(page.url()).pathname.replace(/\/matches\/.*$/, '')
}
