import { actor, approved } from '../integration/vetting/applying.ts'
import { expect, test } from './journey.ts'
import { type OutcomeSite, openOutcomeSite } from './outcome-site.ts'
import { zh } from './words.ts'

let site: OutcomeSite

test.beforeAll(async () => {
  test.setTimeout(240_000)
  site = await openOutcomeSite()
})
test.afterAll(() => site?.close())

const morning = (day: string) => new Date(`${day}T01:00:00Z`)

/** Whether a request for a US patent matter ranks the firm. */
async function isRanked(ref: string): Promise<boolean> {
  const answer = await fetch(`${site.url}/api/v1/matches`, {
    method: 'POST',
    headers: { authorization: `Bearer ${site.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ jurisdictions: ['us'], ipTypes: ['patent'], limit: 100 }),
  })
  const { domestic } = (await answer.json()) as { domestic: { ref: string }[] }
  return domestic.some((one) => one.ref === ref)
}

test('a licence runs out, stops counting the same day, is seen again; then a firm is removed after notice and reply @once', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const { partyId } = await approved(site.app.db, actor('provider_member', 'firm'), site.app.now())
  const { ref } = await site.app.db
    .selectFrom('party')
    .select('ref')
    .where('id', '=', partyId)
    .executeTakeFirstOrThrow()
  await site.sync()
  const context = await browser.newContext({ locale: 'zh-CN', baseURL: site.url })
  const page = await context.newPage()
  const listing = `/staff/listings/${partyId}`
  const seeLicence = async (until: string) => {
    await page.goto(listing)
    const licence = page.getByRole('row').filter({ hasText: 'NY-12345' })
    await licence.locator('summary').click()
    await licence.getByLabel(zh('vetting.basis.label')).selectOption('lookup')
    await licence.getByLabel(zh('vetting.basis.sourceOrDocument')).fill('NYS attorney register')
    await licence.getByLabel(zh('listings.evidence.until')).fill(until)
    await licence.getByRole('button').click()
    await expect(page.getByText(zh('listings.message.verified'))).toBeVisible()
    await site.sync()
  }

  await site.signIn(page, 'reviewer')
  await seeLicence('2026-11-30')
  site.setNow(morning('2026-11-30'))
  expect(await isRanked(ref)).toBe(true)

  site.setNow(morning('2026-12-01'))
  expect(await isRanked(ref), 'the day after its last').toBe(false)
  await page.goto(`/directory/providers/${ref}`)
  await expect(page.getByText(zh('directory.profile.admissions.expired'))).toBeVisible()
  await site.signIn(page, 'reviewer')
  await page.goto(listing)
  await expect(page.getByText(zh('listings.evidence.over'))).toBeVisible()
  await seeLicence('2028-11-30')
  expect(await isRanked(ref)).toBe(true)
  await page.goto(`/directory/providers/${ref}`)
  await expect(page.getByText(zh('directory.profile.admissions.expired'))).toHaveCount(0)

  const decide = async (event: 'give_notice' | 'remove', words: string) => {
    await page.goto(listing)
    await page.getByRole('link', { name: zh(`listings.event.${event}`) }).click()
    await page.getByLabel(zh('listings.staff.reason')).fill(words)
    await page.getByRole('button', { name: zh(`listings.event.${event}`) }).click()
    await expect(page.getByText(zh('listings.message.changed'))).toBeVisible()
  }
  await site.signIn(page, 'manager')
  await decide('give_notice', '连续两次未在承诺时间内回应')
  await expect(page.getByText('2026-12-15').first()).toBeVisible()
  await expect(page.getByRole('link', { name: zh('listings.event.remove') })).toHaveCount(0)
  expect((await page.goto(`${listing}/removal`))?.status(), 'too early').toBe(200)
  await page.getByLabel(zh('listings.staff.reason')).fill('提前')
  await page.getByRole('button', { name: zh('listings.event.remove') }).click()
  await expect(page.getByText(zh('listings.message.changed'))).toHaveCount(0)

  await site.signIn(page, 'provider_member', ref)
  await page.goto('/listing')
  await page.getByLabel(zh('listings.own.reply')).fill('系统故障所致')
  await page.getByRole('button', { name: zh('listings.own.sendReply') }).click()
  await expect(page.getByText(zh('listings.message.replied'))).toBeVisible()

  site.setNow(morning('2026-12-16'))
  await site.signIn(page, 'manager')
  await page.goto(listing)
  await expect(page.getByText('系统故障所致').first()).toBeVisible()
  await decide('remove', '说明不成立')
  await site.sync()
  expect((await page.goto(`/directory/providers/${ref}`))?.status()).toBe(404)
  expect(await isRanked(ref)).toBe(false)

  await site.signIn(page, 'provider_member', ref)
  await page.goto('/listing')
  await page
    .getByRole('link', { name: zh('listings.letter.link') })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: '移出名录决定书' })).toBeVisible()
  await expect(page.getByText('说明不成立').first()).toBeVisible()
})
