import { SECTIONS } from '../../app/domain/matching/response.ts'
import { expect, test } from './journey.ts'
import { accountOf, signInAs, signInHere } from './people.ts'
import { bringDispute, fillInDispute } from './steps.ts'
import { en, zh } from './words.ts'

test('an enterprise describes a dispute, sees who should help and why, and records the engagement', async ({
  visitor,
}) => {
  test.slow()
  const { page } = visitor
  await visitor.open('/sign-in')
  await signInHere(page, accountOf('enterprise_member'))
  await page
    .getByRole('link', { name: zh('desk.home.start'), exact: true })
    .first()
    .click()
  await expect(page).toHaveURL(/\/disputes\/new$/)
  await visitor.look()

  await fillInDispute(page, '美国专利诉讼 <b>“一”</b>')
  await page.getByRole('button', { name: zh('disputes.form.submit') }).click()
  await expect(page).toHaveURL(/\/disputes\/[^/]+\/matches\/[^/]+/)
  await visitor.look()

  const sections = page.getByRole('navigation', { name: zh('results.sections') })
  for (const section of SECTIONS) {
    await sections.getByRole('link', { name: zh(`results.section.${section}`) }).click()
    await expect(page.getByText(zh(`results.intro.${section}`))).toBeVisible()
    const first = page.getByRole('main').locator('ol').last().getByRole('listitem').first()
    await expect(first.getByRole('list').getByRole('listitem').first()).toHaveText(/\S/)
    await visitor.look()
  }

  await sections.getByRole('link', { name: zh('results.section.overseas') }).click()
  await expect(page.getByText(zh('results.intro.overseas'))).toBeVisible()
  await page
    .getByText(/^依据 \d+ 件/)
    .first()
    .click()
  await expect(page.getByText(zh('results.evidenceNote')).first()).toBeVisible()

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/^匹配结果，编号 .+ 生成，规则 .+/)).toBeVisible()
  for (const name of ['results.compare', 'results.compareChosen'] as const) {
    await expect(page.getByText(zh(name), { exact: true }).first()).toBeHidden()
  }
  await page.emulateMedia({ media: 'screen' })

  for (const box of [0, 1]) await page.getByLabel(zh('results.compare'), { exact: true }).nth(box).check()
  await page.getByRole('button', { name: zh('results.compareChosen') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('results.comparing.title'))
  await visitor.look()
  await page.goBack()

  await page
    .getByRole('link', { name: zh('results.engage') })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('engagements.record.title'))
  await visitor.look()

  await page.getByLabel(zh('engagements.record.note')).fill('先出具意见书，封顶 5 万美元')
  await page.getByRole('button', { name: zh('engagements.record.submit') }).click()
  await expect(page.getByText(zh('engagements.message.recorded'))).toBeVisible()
  await expect(page.getByText(zh('engagements.state.active')).first()).toBeVisible()
  await visitor.look()
  const engagement = new URL(page.url()).pathname

  await visitor.open('/engagements')
  await expect(page.locator(`a[href="${engagement}"]`).first()).toBeVisible()
  await visitor.open('/disputes')
  await expect(page.getByText('美国专利诉讼 <b>“一”</b>').first()).toBeVisible()
})

test('an enterprise tells its dispute in its own words, and nothing it filled in is lost', async ({
  visitor,
}) => {
  const { page } = visitor
  await visitor.open('/disputes/new')
  await page.getByRole('checkbox', { name: '美国', exact: true }).check()
  await page.getByLabel(zh('disputes.form.name')).fill('先写的标题')
  await page
    .getByLabel(zh('disputes.words.label'))
    .fill('我司在慕尼黑展会上收到专利侵权临时禁令，对方是某某公司。')
  const stands = async () => {
    await expect(page.getByRole('checkbox', { name: /^(美国|United States)/ })).toBeChecked()
    await expect(page.getByRole('checkbox', { name: /^(德国|Germany)/ })).toBeChecked()
    await expect(page.locator('#title')).toHaveValue('先写的标题')
  }
  await page.getByRole('button', { name: zh('disputes.words.read') }).click()
  await expect(page.getByText(zh('disputes.words.done'))).toBeVisible()
  await expect(
    page.getByRole('checkbox', { name: new RegExp(`^${zh('vocabulary.ipType.patent')}`) }),
  ).toBeChecked()
  await stands()
  await visitor.look()

  await page.getByRole('button', { name: zh('disputes.form.aside.urgentLane') }).click()
  await expect(page.getByText(zh('disputes.meanwhile.title'))).toBeVisible()
  await stands()

  await page
    .getByRole('banner')
    .getByRole('button', { name: zh('shell.nav.signIn') })
    .click()
  await signInHere(page, accountOf('enterprise_member'))
  await expect(page).toHaveURL(/\/disputes\/new$/)
  await stands()

  await page.getByRole('button', { name: zh('shell.language.en') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(en('disputes.form.titleNew'))
  await stands()
  await page.getByRole('button', { name: en('shell.type.larger') }).click()
  await expect(page.getByRole('button', { name: en('shell.type.normal') })).toBeVisible()
  await stands()
  await visitor.look()

  // Enter in a field submits the form, whatever other buttons send it.
  await page.locator('#title').press('Enter')
  await expect(page).toHaveURL(/\/matches\//)
})

test('an enterprise asks why somebody was not listed @once', async ({ visitor }) => {
  const { page } = visitor
  await signInAs(page, 'enterprise_member')
  await bringDispute(page, '为什么没列入')
  await visitor.open(`${new URL(page.url()).pathname}/why-not?q=${encodeURIComponent('律师')}`)
  await page.getByRole('main').getByRole('list').last().getByRole('link').first().click()
  await expect(page).toHaveURL(/why-not\?ref=/)
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/\S/)
  await visitor.look()
})

test('an enterprise that leaves out what is required is shown where', async ({ visitor }) => {
  const { page } = visitor
  await signInAs(page, 'enterprise_member')
  await visitor.open('/disputes/new')
  await page.getByLabel(zh('disputes.form.opponents')).fill('Acme Corp')
  await page.getByRole('button', { name: zh('disputes.form.submit') }).click()
  const missing = page.getByRole('link', { name: zh('disputes.problem.jurisdictions_empty') })
  await expect(missing).toBeVisible()
  await expect(page.getByLabel(zh('disputes.form.opponents'))).toHaveValue('Acme Corp')
  await visitor.look()
})

test('somebody who signs in only when submitting loses nothing', async ({ visitor }) => {
  const { page } = visitor
  await page.goto('/disputes/new')
  await fillInDispute(page, '登录前写的')
  await page.getByRole('button', { name: zh('disputes.form.submit') }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await signInHere(page, accountOf('enterprise_member'))
  await expect(page).toHaveURL(/\/disputes\/new/)
  await expect(page.getByLabel(zh('disputes.form.name'))).toHaveValue('登录前写的')
  await visitor.look()
})

test('a provider sees nothing of an enterprise’s dispute @once', async ({ visitor, browser }) => {
  const { page } = visitor
  await signInAs(page, 'enterprise_member')
  const dispute = await bringDispute(page, '不应被机构看到')
  const result = new URL(page.url()).pathname

  const other = await browser.newContext({ locale: 'zh-CN', baseURL: new URL(page.url()).origin })
  const provider = await other.newPage()
  await signInAs(provider, 'provider_administrator')
  for (const path of [dispute, result, `${dispute}/edit`]) {
    expect((await provider.goto(path))?.status(), path).toBe(404)
    await expect(provider.locator('body')).not.toContainText('不应被机构看到')
  }
  await provider.goto('/disputes')
  await expect(provider.locator('body')).not.toContainText('不应被机构看到')
  await other.close()
})

test('staff of the centre see the dispute and who was left out and why @once', async ({
  visitor,
  browser,
}) => {
  const { page } = visitor
  await signInAs(page, 'enterprise_member')
  await bringDispute(page, '中心可以看到')
  const result = new URL(page.url()).pathname
  await expect(page.getByText(zh('results.excluded.conflict'))).toBeHidden()

  const other = await browser.newContext({ locale: 'zh-CN', baseURL: new URL(page.url()).origin })
  const manager = await other.newPage()
  await signInAs(manager, 'manager')
  expect((await manager.goto(result))?.status()).toBe(200)
  await expect(manager.getByRole('heading', { level: 1 })).toContainText('中心可以看到')
  await other.close()
})

test('staff of the centre see where help is lacking and draft a call; others do not', async ({ visitor }) => {
  const { page } = visitor
  await signInAs(page, 'manager')
  for (const path of [
    '/staff/coverage',
    '/staff/coverage/call?place=us:patent',
    '/staff/alerts',
    '/disputes',
    '/engagements',
  ]) {
    await visitor.open(path)
  }
  await signInAs(page, 'enterprise_member')
  for (const path of ['/staff/coverage', '/staff/alerts']) await visitor.open(path, 404)
})
