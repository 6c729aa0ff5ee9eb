import { readFileSync } from 'node:fs'
import type { Browser, Locator, Page } from '@playwright/test'
import { createDispute, submitDispute } from '../../app/disputes/commands.server.ts'
import type { Actor, ActorRole } from '../../app/domain/actor.ts'
import { addDays, shanghaiDay } from '../../app/domain/day.ts'
import { matchDispute } from '../../app/matching/match-dispute.server.ts'
import { newId } from '../../db/identifier.server.ts'
import { pdf } from '../support/sample-bytes.ts'
import { competence, domesticProvider, matter, populate, provider } from '../support/world.ts'
import { expect, test } from './journey.ts'
import { type OutcomeSite, openOutcomeSite } from './outcome-site.ts'
import { signInAs } from './people.ts'
import { zh } from './words.ts'

const main = (page: Page): Locator => page.locator('main')
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) =>
  main(page).getByRole('link', { name, exact: true }).first().click()

test.describe('two firms and the centre', () => {
  let site: OutcomeSite

  test.beforeAll(async () => {
    test.setTimeout(240_000)
    site = await openOutcomeSite()
    // Two pairs of firms, each alone at a place of its own.
    await populate(site.app, [
      ...(['nz', 'is'] as const).flatMap((jurisdiction) => [
        domesticProvider(`home-${jurisdiction}`, { name: { zh: `甲方所 ${jurisdiction}` } }),
        provider(`away-${jurisdiction}`, { name: { en: `Away LLP ${jurisdiction}` }, country: jurisdiction }),
        ...[`home-${jurisdiction}`, `away-${jurisdiction}`].flatMap((ref) => [
          competence(ref, { jurisdiction, ipType: 'layout_design', verification: 'verified' }),
          matter(`m-${ref}`, ref, { jurisdiction, ipType: 'layout_design' }),
        ]),
      ]),
    ])
    await site.sync()
  })
  test.afterAll(() => site?.close())

  async function person(browser: Browser, role: ActorRole, ref?: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'zh-CN', baseURL: site.url, acceptDownloads: true })
    const page = await context.newPage()
    await site.signIn(page, role, ref)
    return page
  }

  /** A new dispute of an enterprise at a place, and the page of what was found for it. */
  async function matchAt(jurisdiction: string): Promise<string> {
    const { app } = site
    const enterpriseId = await site.idOf('enterprise', 'c-001')
    const counsel: Actor = {
      id: 'counsel',
      name: 'counsel',
      role: 'enterprise_member',
      enterpriseId,
      partyId: null,
    }
    const id = newId(app.now())
    const facts = {
      title: '不可告人的纠纷',
      jurisdictions: [jurisdiction],
      ipTypes: ['layout_design' as const],
      procedure: null,
      role: null,
      industry: null,
      languages: [],
      opponents: [],
      respondBy: null,
      respondZone: null,
      budget: null,
      description: '',
    }
    await createDispute(app.db, counsel, { id, enterpriseId, facts }, app.now())
    await submitDispute(app.db, counsel, id, 1, app.now())
    await site.sync()
    const runId = await matchDispute(app, counsel, id, null, app.now())
    return `/disputes/${id}/matches/${runId}?section=pairings`
  }

  async function fillTerms(page: Page): Promise<void> {
    const today = shanghaiDay(site.app.now())
    const check = (name: string) => page.getByRole('checkbox', { name, exact: true }).check()
    await check('新西兰')
    await check(zh('vocabulary.ipType.layout_design'))
    await check('英语')
    await page.locator('#validFrom').fill(today)
    await page.locator('#validTo').fill(addDays(today, 300))
    await page
      .getByRole('radio', { name: zh('pairings.side.domestic') })
      .first()
      .check()
    await page.getByRole('radio', { name: zh('pairings.billing.each') }).check()
    for (const [field, value] of Object.entries({
      responseHours: '24',
      domesticContact: '王芳',
      domesticEmail: 'wang@home.example',
      domesticWork: '与企业沟通',
      overseasWork: 'Court work',
      domesticShare: '40',
      overseasShare: '50',
      domesticInsurer: '平安',
      domesticCover: '1,000,000',
      domesticInsuredUntil: addDays(today, 400),
      conflictProcedure: '先查后接',
      noticeDays: '30',
    })) {
      await page.locator(`#${field}`).fill(value)
    }
    for (const field of ['currency', 'domesticCoverCurrency']) {
      await page.locator(`#${field}`).selectOption('USD')
    }
  }

  test('come to an agreement, which is ranked until it is suspended @once', async ({ browser }) => {
    test.setTimeout(180_000)
    const home = await person(browser, 'provider_administrator', 'home-nz')
    await home.goto('/pairings')
    await follow(home, zh('pairings.own.propose'))
    await home.locator('#q').fill('Away LLP nz')
    await press(home, zh('pairings.form.find'))
    await home.getByRole('radio', { name: /Away LLP nz/ }).check()
    await press(home, zh('pairings.form.next'))
    await fillTerms(home)
    await press(home, zh('pairings.form.submit'))
    await expect(home.getByRole('alert')).toContainText(zh('pairings.problem.shares_sum'))
    await home.locator('#overseasShare').fill('60')
    await press(home, zh('pairings.form.submit'))
    await expect(home.getByText(zh('pairings.message.proposed'))).toBeVisible()
    const pair = new URL(home.url()).pathname

    // The other side changes the split while the first one is changing something, too.
    const away = await person(browser, 'provider_administrator', 'away-nz')
    await away.goto('/pairings')
    await expect(main(away)).toContainText(zh('pairings.next.you'))
    await away.getByRole('table').getByRole('link').first().click()
    await home.goto(`${pair}/terms`)
    await follow(away, zh('pairings.act.counter'))
    await away.locator('#domesticShare').fill('35')
    await away.locator('#overseasShare').fill('65')
    await expect(away.locator('#domesticInsurer')).toHaveCount(0)
    await away.locator('#overseasContact').fill('Ann Lee')
    await away.locator('#overseasEmail').fill('lee@away.example')
    await away.locator('#overseasInsurer').fill('QBE')
    await away.locator('#overseasCover').fill('2000000')
    await away.locator('#overseasInsuredUntil').fill(addDays(shanghaiDay(site.app.now()), 400))
    await away.locator('#overseasCoverCurrency').selectOption('USD')
    await press(away, zh('pairings.form.save'))
    await expect(away.getByText(zh('pairings.message.countered'))).toBeVisible()
    await home.locator('#noticeDays').fill('60')
    await press(home, zh('pairings.form.save'))
    await expect(home.getByText(zh('pairings.form.conflict'))).toBeVisible()
    await expect(home.getByRole('table')).toContainText('35 %')
    await home.goto(pair)
    await follow(home, zh('pairings.act.accept'))
    await home.locator('#domesticInsurer').fill('?')
    await press(home, zh('pairings.act.accept'))
    await expect(home.getByRole('alert')).toContainText(
      zh('pairings.problem.line_placeholder', { field: zh('pairings.field.domesticInsurer') }),
    )
    await home.locator('#domesticInsurer').fill('平安 保单 77')
    await press(home, zh('pairings.act.accept'))
    await expect(home.getByText(zh('pairings.message.accepted'))).toBeVisible()

    const reviewer = await person(browser, 'reviewer')
    await reviewer.goto('/staff/pairings')
    await reviewer.getByRole('table').getByRole('link').first().click()
    await follow(reviewer, zh('pairings.act.recommend'))
    await reviewer.getByRole('radio', { name: zh('pairings.advice.approve') }).check()
    await reviewer.locator('#note').fill('只给中心看的意见')
    await press(reviewer, zh('pairings.examine.submit'))
    await expect(reviewer.getByText(zh('pairings.message.examined'))).toBeVisible()

    const manager = await person(browser, 'manager')
    await manager.goto(`${pair}/decision`)
    await manager.getByRole('radio', { name: zh('pairings.decide.approve'), exact: true }).check()
    await press(manager, zh('pairings.decide.submit'))
    await expect(manager.getByText(zh('pairings.message.decided'))).toBeVisible()

    await home.goto(pair)
    await expect(main(home)).not.toContainText('只给中心看的意见')
    await follow(home, zh('pairings.page.agreement'))
    const [download] = await Promise.all([
      home.waitForEvent('download'),
      home.getByRole('link', { name: zh('pairings.agreement.pdf') }).click(),
    ])
    expect(readFileSync(await download.path(), 'latin1')).toMatch(/^%PDF-1/)
    await follow(home, zh('pairings.agreement.sign'))
    await home
      .getByLabel(zh('files.upload.label'))
      .setInputFiles({ name: '签署件.pdf', mimeType: 'application/pdf', buffer: pdf('signed') })
    await press(home, zh('files.upload.submit'))
    await expect(home.getByText(zh('files.message.added'))).toBeVisible()
    await away.goto(`${pair}/files`)
    await expect(main(away)).toContainText('签署件.pdf')

    const counsel = await person(browser, 'enterprise_member', 'c-001')
    await counsel.goto(await matchAt('nz'))
    await expect(counsel.locator('.candidate-first')).toContainText('Away LLP nz')
    await expect(main(counsel)).not.toContainText(zh('results.tag.proposed'))

    await manager.goto(`${pair}/suspension`)
    await manager.locator('#words').fill('核查投诉')
    await press(manager, zh('pairings.act.suspend'))
    await expect(manager.getByText(zh('pairings.message.moved'))).toBeVisible()
    await counsel.goto(await matchAt('nz'))
    await expect(counsel.locator('.candidate-first')).toHaveCount(0)
  })

  test('are brought together by the centre because an enterprise asked, and learn nothing of it @once', async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const counsel = await person(browser, 'enterprise_member', 'c-001')
    await counsel.goto(await matchAt('is'))
    await expect(main(counsel)).toContainText(zh('results.tag.proposed'))
    await follow(counsel, zh('results.introduce'))
    await counsel.locator('#note').fill('请尽快')
    await press(counsel, zh('pairings.request.submit'))
    await expect(main(counsel)).toContainText(zh('pairings.request.status.open'))

    const reviewer = await person(browser, 'reviewer')
    await reviewer.goto('/staff/pairings?view=requests')
    await expect(main(reviewer)).toContainText('请尽快')
    await follow(reviewer, zh('pairings.request.take'))
    await reviewer.getByRole('checkbox', { name: '英语', exact: true }).check()
    await press(reviewer, zh('pairings.convene.submit'))
    await expect(reviewer.getByText(zh('pairings.message.convened'))).toBeVisible()

    const firm = await person(browser, 'provider_administrator', 'away-is')
    await firm.goto('/pairings')
    await firm.getByRole('table').getByRole('link').first().click()
    await expect(main(firm)).toContainText(zh('pairings.page.termsIncomplete'))
    await expect(main(firm).getByRole('link', { name: zh('pairings.act.fill') })).toBeVisible()
    for (const secret of ['不可告人的纠纷', '请尽快', 'c-001'])
      await expect(main(firm)).not.toContainText(secret)
    await counsel.reload()
    await expect(main(counsel)).toContainText(zh('pairings.request.status.taken_up'))
  })
})

test('the rooms of 1+1 agreements serve whoever comes, with scripts and without', async ({ visitor }) => {
  test.setTimeout(120_000)
  const { page } = visitor
  await signInAs(page, 'provider_administrator')
  await visitor.open('/pairings')
  await main(page).getByRole('table').getByRole('link').first().click()
  await page.waitForURL(/\/pairings\/[^/]+$/)
  await visitor.look()
  const pair = new URL(page.url()).pathname
  await visitor.open(`${pair}/agreement`)
  await visitor.open(`${pair}/files`)
  await visitor.open('/pairings/new')
  await page.locator('#partner').check()
  await press(page, zh('pairings.form.next'))
  await visitor.look()

  await signInAs(page, 'reviewer')
  await visitor.open('/staff/pairings')
  await visitor.open('/staff/pairings?view=live')
  await visitor.open('/staff/pairings/numbers')
  await visitor.open('/staff/pairings/new')
  await page.locator('#domestic').check()
  await page.locator('#overseas').check()
  await press(page, zh('pairings.convene.next'))
  await visitor.look()
})
