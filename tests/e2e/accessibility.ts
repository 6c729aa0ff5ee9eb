import type { Page } from '@playwright/test'
import axe from 'axe-core'

/**
 * What axe finds wrong with a page as it stands, each as `rule: element`. Scripts must be allowed.
 * @param contrast whether contrast is looked at too, which takes longer than all other rules together
 */
export async function violationsOn(page: Page, contrast: boolean): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (enabled) => {
    // Without this, axe describes every element that is sound as well: half of its time.
    const resultTypes: axe.resultGroups[] = ['violations']
    const rules = { 'color-contrast': { enabled } }
    const { violations } = await window.axe.run(document, { resultTypes, rules })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  }, contrast)
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
