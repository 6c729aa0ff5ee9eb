import type { Browser, Page } from '@playwright/test'
import type { ActorRole } from '../../app/domain/actor.ts'
import type { MatchResponse } from '../../app/domain/matching/response.ts'
import { sweepInvitations } from '../../app/invitations/clock.server.ts'
import { bringToChange } from './changing-counsel.ts'
import { expect, test } from './journey.ts'
import { type OutcomeSite, openOutcomeSite } from './outcome-site.ts'
import { bringDispute, meanIt } from './steps.ts'
import { zh } from './words.ts'

const ENTERPRISE = 'c-001'
const DAY_MS = 86_400_000

let site: OutcomeSite

test.beforeAll(async () => {
  test.setTimeout(240_000)
  site = await openOutcomeSite()
})
test.afterAll(() => site?.close())

/** Opens a browser of their own for somebody. */
async function person(browser: Browser, role: ActorRole, ref?: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', baseURL: site.url })
  const page = await context.newPage()
  await site.signIn(page, role, ref)
  return page
}

async function latestRun(): Promise<MatchResponse> {
  const rows = site.app.db.selectFrom('match_run').select('response').orderBy('id', 'desc').limit(1)
  return JSON.parse((await rows.executeTakeFirstOrThrow()).response)
}

/** Opens the latest invitation of a party, and has the names shown. */
async function seeNames(page: Page): Promise<void> {
  await page.goto('/invitations')
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.getByText(zh('invitations.mine.namesHidden'))).toBeVisible()
  await expect(page.locator('body')).not.toContainText('无名公司')
  await meanIt(page, zh('invitations.mine.askNames'))
  await expect(page.locator('main')).toContainText('无名公司')
  await expect(page.locator('main')).not.toContainText('四个人的纠纷')
}

async function sendInvitation(page: Page): Promise<void> {
  await page.getByRole('button', { name: zh('invitations.new.submit') }).click()
  await expect(page).toHaveURL(/\/invitations$/)
  await expect(page.getByText(zh('invitations.message.sent'))).toBeVisible()
}

test('a dispute goes from intake to an outcome that counts the next time @once', async ({ browser }) => {
  test.setTimeout(180_000)
  const counsel = await person(browser, 'enterprise_member', ENTERPRISE)
  const dispute = await bringDispute(counsel, '四个人的纠纷')
  const before = await latestRun()
  const [first, second] = before.overseas
  const [pair] = before.pairings

  const manager = await person(browser, 'manager')
  await manager.goto(dispute)
  await meanIt(manager, zh('intake.accept.submit'))
  await expect(manager.getByText(zh('intake.message.accepted'))).toBeVisible()

  // The first firm acts for the other side: the enterprise learns only that it is not available.
  await counsel.goto(`${dispute}/matches/${before.run}?section=overseas`)
  await counsel
    .getByRole('link', { name: zh('results.invite') })
    .first()
    .click()
  await sendInvitation(counsel)
  const firstFirm = await person(browser, 'provider_member', first!.ref)
  await seeNames(firstFirm)
  await firstFirm.getByText(zh('invitations.mine.conflict'), { exact: true }).first().click()
  await firstFirm.getByLabel(zh('invitations.against.opponents')).check()
  await firstFirm.getByRole('button', { name: zh('invitations.mine.conflictSubmit') }).click()
  await expect(firstFirm.getByText(zh('invitations.mine.over'))).toBeVisible()
  await expect(firstFirm.locator('main')).not.toContainText('无名公司')

  // The second one does not answer: its time passes, and the next is suggested.
  await counsel.goto(`${dispute}/invitations`)
  await expect(counsel.getByText(zh('invitations.ended.unavailable'))).toBeVisible()
  await expect(counsel.locator('main')).not.toContainText(zh('invitations.state.conflicted'))
  await expect(counsel.locator('main')).toContainText(second!.name)
  await counsel.getByRole('link', { name: zh('invitations.list.nextInvite') }).click()
  await sendInvitation(counsel)
  site.setNow(new Date(site.app.now().getTime() + 10 * DAY_MS))
  expect(await sweepInvitations(site.app.db, site.app.now())).toMatchObject({ lapsed: 1 })
  await site.signIn(counsel, 'enterprise_member', ENTERPRISE)
  await counsel.goto(`${dispute}/invitations`)
  await expect(counsel.getByText(zh('invitations.state.lapsed'))).toBeVisible()

  // The third is a 1+1: both sides check, the overseas one quotes for both.
  await counsel.goto(`${dispute}/matches/${before.run}?section=pairings`)
  await counsel
    .getByRole('button', { name: zh('results.shortlist.add') })
    .first()
    .click()
  await expect(counsel.getByText(zh('results.shortlist.added'))).toBeVisible()
  await counsel.goto(`${dispute}/invitations`)
  const shortlist = counsel.locator('#shortlist')
  await shortlist.getByRole('checkbox').check()
  await shortlist.getByRole('button', { name: zh('results.inviteChosen') }).click()
  await expect(counsel.getByRole('heading', { level: 1 })).toHaveText(zh('invitations.new.title'))
  await sendInvitation(counsel)
  await expect(shortlist.getByText(zh('invitations.state.sent'))).toBeVisible()
  await expect(shortlist.getByRole('checkbox')).toHaveCount(0)
  const sides = [
    await person(browser, 'provider_member', pair!.domestic.ref),
    await person(browser, 'provider_member', pair!.overseas.ref),
  ]
  for (const side of sides) {
    await seeNames(side)
    await side.getByRole('button', { name: zh('invitations.mine.clear') }).click()
    await expect(side.getByRole('heading', { name: '四个人的纠纷' })).toBeVisible()
  }
  const quoting = sides[1]!
  await quoting.getByRole('link', { name: zh('invitations.mine.accept') }).click()
  await quoting.getByRole('button', { name: zh('invitations.quote.submit') }).click()
  await expect(quoting.getByRole('link', { name: zh('invitations.problem.currency_missing') })).toBeVisible()
  await quoting.getByLabel(zh('invitations.quote.availableFrom')).fill('2026-12-05')
  await quoting.getByLabel(zh('invitations.quote.currency')).selectOption('USD')
  await quoting.getByLabel(zh('invitations.quote.feeModel')).selectOption('hourly')
  const level = zh('invitations.rates.level.partner')
  await quoting.getByLabel(zh('invitations.quote.rate', { level })).fill('500')
  await quoting.getByLabel(zh('invitations.quote.hours', { level })).fill('50')
  await quoting.getByLabel(zh('invitations.quote.validUntil')).fill('2026-12-31')
  await quoting.getByRole('button', { name: zh('invitations.quote.submit') }).click()
  await expect(quoting.getByText(zh('invitations.message.accepted'))).toBeVisible()

  await counsel.goto(`${dispute}/invitations`)
  for (const told of ['USD 25,000', 'USD 500', zh('invitations.rates.estimate')]) {
    await expect(counsel.getByRole('table')).toContainText(told)
  }
  await meanIt(counsel, zh('invitations.list.engage'))
  await expect(counsel.getByText(zh('invitations.message.engaged'))).toBeVisible()
  const engagement = new URL(counsel.url()).pathname

  // A milestone holds the conclusion up until it is reached.
  await counsel.goto(`${engagement}/milestones`)
  await counsel.getByRole('radio', { name: zh('engagements.milestones.kindOf.deadline') }).check()
  await counsel.getByLabel(zh('engagements.milestones.what'), { exact: true }).fill('提交答辩')
  await counsel.getByLabel(zh('engagements.milestones.due')).fill('2026-12-20')
  await counsel.getByRole('button', { name: zh('engagements.milestones.add') }).click()
  await expect(counsel.getByRole('table')).toContainText('提交答辩')
  const conclude = async () => {
    await counsel.goto(`${engagement}/conclusion`)
    await counsel.getByLabel(zh('engagements.outcome.settled')).check()
    await counsel.getByRole('button', { name: zh('engagements.page.conclude') }).click()
  }
  await conclude()
  await expect(counsel.getByRole('link', { name: zh('engagements.problem.milestones_open') })).toBeVisible()
  await quoting.goto(`${engagement}/milestones`)
  await meanIt(quoting, zh('engagements.milestones.complete'))
  await expect(quoting.getByText(zh('engagements.message.milestoneDone'))).toBeVisible()

  // A bill recorded by mistake is taken back with a reason, and the right one recorded from what it said.
  await quoting.goto(`${engagement}/fees`)
  await quoting.getByLabel(zh('engagements.fees.day')).fill('2026-11-23')
  await quoting.getByLabel(zh('engagements.fees.amount')).fill('90,000')
  await quoting.getByRole('button', { name: zh('engagements.fees.add'), exact: true }).click()
  await expect(quoting.getByText(zh('engagements.message.billed'))).toBeVisible()
  await expect(quoting.getByText(zh('invitations.compare.over', { percent: 260 }))).toBeVisible()
  const withdraw = zh('engagements.fees.withdraw')
  await quoting.locator('summary').filter({ hasText: withdraw }).click()
  await quoting.locator('main details[open]').getByRole('button', { name: withdraw }).click()
  const missing = quoting.getByRole('link', { name: zh('engagements.problem.reason_missing') })
  await expect(missing).toBeVisible()
  await quoting.getByLabel(zh('engagements.fees.reason')).fill('多写了一个零')
  await quoting.getByRole('button', { name: withdraw }).click()
  await expect(quoting.getByText(zh('engagements.message.billTakenBack'))).toBeVisible()
  await quoting.getByRole('link', { name: zh('engagements.fees.correct') }).click()
  await expect(quoting.getByLabel(zh('engagements.fees.amount'))).toHaveValue('90000')
  await quoting.getByLabel(zh('engagements.fees.amount')).fill('9,000')
  await quoting.getByRole('button', { name: zh('engagements.fees.add'), exact: true }).click()
  await expect(quoting.getByText(zh('engagements.message.billed'))).toBeVisible()
  await counsel.goto(`${engagement}/fees`)
  await expect(counsel.locator('main')).toContainText('多写了一个零')
  await expect(counsel.locator('main')).toContainText('USD 16,000')
  await conclude()
  await expect(counsel.getByText(zh('engagements.message.concluded'))).toBeVisible()

  await counsel.goto(`${engagement}/rating`)
  for (const best of await counsel.getByLabel(zh('engagements.rating.score.s5')).all()) await best.check()
  await counsel.getByRole('button', { name: zh('engagements.rating.submit') }).click()
  await expect(counsel.getByText(zh('engagements.message.rated'))).toBeVisible()

  // The evidence lifts both sides in the next match of the same kind.
  await site.sync()
  await bringDispute(counsel, '下一起纠纷')
  const after = await latestRun()
  const strengthOf = (run: MatchResponse) => {
    const same = run.pairings.find(({ ref }) => ref === pair!.ref)!
    return [same.domestic.strength, same.overseas.strength]
  }
  const [was, is] = [strengthOf(before), strengthOf(after)]
  expect(is[0]).toBeGreaterThan(was[0]!)
  expect(is[1]).toBeGreaterThan(was[1]!)
  expect(after.overseas.map(({ ref }) => ref)).not.toContain(first!.ref)

  // The ledger tells exactly who saw what, the latest first; whoever did not look is not in it.
  await counsel.goto(dispute)
  const ledger = counsel.getByRole('table').filter({ hasText: zh('disputes.readers.what') })
  const seen = await ledger
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.lastChild?.textContent ?? '')),
    )
  const nameOf = (ref: string) => `${zh('accounts.role.provider_member')} ${ref}.`
  const saw = (ref: string) => seen.filter(([who]) => who?.startsWith(nameOf(ref))).map(([, , what]) => what)
  const stages = (...names: ('synopsis' | 'names' | 'file')[]) =>
    names.toReversed().map((stage) => zh(`invitations.stage.${stage}`))
  expect(saw(first!.ref)).toEqual(stages('synopsis', 'names'))
  // The second firm never looked at what it was asked alone; it may have been one side of the 1+1.
  const both = [pair!.domestic.ref, pair!.overseas.ref]
  if (!both.includes(second!.ref)) expect(saw(second!.ref)).toEqual([])
  for (const side of [pair!.domestic, pair!.overseas]) {
    expect(saw(side.ref)).toEqual(stages('synopsis', 'names', 'file'))
  }
  const byStaff = seen.filter(([, role]) => role === zh('accounts.role.manager'))
  expect(byStaff.length).toBeGreaterThan(0)
  expect(byStaff.length + 8).toBe(seen.length)
})

test('at a change of counsel the new one reads those files alone that it is given @once', async ({
  browser,
}) => {
  const given = '律师意见.pdf'
  const kept = '和解底线.pdf'
  const { disputeId, engagementId, next } = await bringToChange(site, ENTERPRISE, [given, kept])
  const counsel = await person(browser, 'enterprise_member', ENTERPRISE)
  await counsel.goto(`/engagements/${engagementId}/handover`)
  const boxes = counsel.getByRole('group', { name: zh('engagements.handedFiles.choose') })
  await expect(boxes.getByRole('checkbox')).toHaveCount(2)
  await expect(boxes.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await boxes.getByRole('checkbox', { name: given }).check()
  await counsel.getByRole('radio').first().check()
  await counsel.getByLabel(zh('engagements.handover.words')).fill('答辩状初稿已成')
  await counsel.getByRole('button', { name: zh('engagements.handover.submit') }).click()
  await expect(counsel.getByText(zh('engagements.message.handedOver'))).toBeVisible()
  const taken = new URL(counsel.url()).pathname

  const lawyer = await person(browser, 'provider_member', next)
  await lawyer.goto(`${taken}/files`)
  const link = lawyer.getByRole('link', { name: given, exact: true })
  await expect(link).toBeVisible()
  await expect(lawyer.locator('main')).not.toContainText(kept)
  const path = (await link.getAttribute('href'))!
  expect((await lawyer.request.get(path)).status()).toBe(200)

  // Taken back, it is not there any more; the other one is handed on instead.
  await counsel.goto(`${taken}/files`)
  await counsel.getByRole('button', { name: zh('engagements.handedFiles.back') }).click()
  await expect(counsel.getByText(zh('engagements.message.fileTakenBack'))).toBeVisible()
  expect((await lawyer.request.get(path)).status()).toBe(404)
  await boxes.getByRole('checkbox', { name: kept }).check()
  await counsel.getByRole('button', { name: zh('engagements.handedFiles.submit') }).click()
  await expect(counsel.getByText(zh('engagements.message.filesHandedOn'))).toBeVisible()
  await lawyer.reload()
  await expect(lawyer.getByRole('link', { name: kept, exact: true })).toBeVisible()
  await expect(lawyer.locator('main')).not.toContainText(given)

  // The enterprise reads all of it in the ledger of its dispute.
  await counsel.goto(`/disputes/${disputeId}`)
  const ledger = counsel.getByRole('table').filter({ hasText: zh('disputes.readers.what') })
  await expect(ledger).toContainText(zh('disputes.readers.read', { file: given }))
  await expect(ledger.getByRole('row').filter({ hasText: kept })).toHaveCount(1)
  await expect(ledger.getByRole('row').filter({ hasText: given })).toHaveCount(3)
})

test('both sides agree on new terms while a case grows, and bills are held against them @once', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const { engagementId, old } = await bringToChange(site, ENTERPRISE, [])
  const terms = `/engagements/${engagementId}/terms`
  const firm = await person(browser, 'provider_administrator', old)
  await firm.goto(`/engagements/${engagementId}`)
  await firm.getByRole('link', { name: zh('engagements.terms.allOrPropose') }).click()
  await firm.getByRole('link', { name: zh('engagements.terms.new') }).click()

  // What is agreed now stands in the form; what is missing is said, and nothing typed is lost.
  const cap = firm.getByLabel(zh('invitations.quote.cap'))
  await expect(cap).toHaveValue('30000')
  await cap.fill('80000')
  await firm.getByLabel(zh('invitations.quoteStage.evidence'), { exact: true }).fill('40000')
  await firm.getByRole('button', { name: zh('engagements.terms.propose') }).click()
  await expect(firm.getByRole('link', { name: zh('engagements.problem.terms_from_missing') })).toBeVisible()
  await expect(cap).toHaveValue('80000')
  await firm.getByLabel(zh('engagements.terms.from')).fill('2026-12-01')
  await firm.getByLabel(zh('engagements.terms.scope'), { exact: true }).fill('增加证据开示')
  await firm.getByLabel(zh('engagements.terms.reason'), { exact: true }).fill('法院准许证据开示')
  await firm.getByRole('button', { name: zh('engagements.terms.propose') }).click()
  await expect(firm.getByText(zh('engagements.message.termsProposed'))).toBeVisible()

  // It stands on the desk of the enterprise, beside what is agreed now; a refusal says why.
  const counsel = await person(browser, 'enterprise_member', ENTERPRISE)
  await counsel.goto('/home')
  await counsel.getByRole('link', { name: zh('desk.home.next.terms') }).click()
  await expect(counsel.getByText('增加证据开示').first()).toBeVisible()
  await meanIt(counsel, zh('engagements.terms.decline'))
  const missing = counsel.getByRole('link', { name: zh('engagements.problem.refusal_reason_missing') })
  await expect(missing).toBeVisible()
  await counsel.goto(terms)
  await meanIt(counsel, zh('engagements.terms.accept'))
  await expect(counsel.getByText(zh('engagements.message.termsAccepted'))).toBeVisible()

  // Whoever comes too late is told what came of it.
  await meanIt(firm, zh('engagements.terms.withdraw'))
  await expect(firm.getByText(zh('engagements.message.termsSettled'))).toBeVisible()
  await expect(firm.getByText(zh('engagements.terms.version', { number: 2 })).first()).toBeVisible()

  await firm.goto(`/engagements/${engagementId}/fees`)
  await firm.getByLabel(zh('engagements.fees.day')).fill('2026-11-23')
  await firm.getByLabel(zh('engagements.fees.amount')).fill('33000')
  await firm.getByRole('button', { name: zh('engagements.fees.add'), exact: true }).click()
  await expect(firm.getByText(zh('engagements.message.billed'))).toBeVisible()
  await expect(firm.getByRole('row', { name: '2026-11-23' })).toContainText(
    zh('engagements.terms.version', { number: 1 }),
  )
})
