import { expect, test } from './journey.ts'
import { signInAs } from './people.ts'
import { zh } from './words.ts'

test.describe('without scripts', () => {
  test.use({ scripts: false })

  test('somebody without an account complains, staff examine and decide, and the answer is read by the receipt @once', async ({
    visitor,
  }) => {
    test.setTimeout(120_000)
    const { page } = visitor
    const main = page.getByRole('main')

    await visitor.open('/complaints/new')
    await page.getByRole('button', { name: zh('complaints.form.find') }).click()
    await expect(page.getByText(zh('complaints.form.nameMissing'))).toBeVisible()
    await visitor.look()
    await visitor.open('/directory/providers')
    await main.getByRole('heading', { level: 2 }).getByRole('link').first().click()
    await page.getByRole('link', { name: zh('directory.profile.complain'), exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('complaints.form.title'))
    await page.getByRole('button', { name: zh('complaints.form.submit') }).click()
    await expect(page.getByRole('alert')).toContainText(zh('complaints.problem.what'))
    await visitor.look()
    await page.getByRole('radio', { name: zh('complaints.ground.fees') }).check()
    await page.getByLabel(zh('complaints.form.what'), { exact: false }).fill('账单比约定多出一倍')
    await page.getByRole('checkbox', { name: zh('complaints.form.truthful') }).check()
    await page.getByRole('button', { name: zh('complaints.form.submit') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('complaints.receipt.title'))
    await visitor.look()
    const [number = '', code = ''] = await main.locator('dd').allInnerTexts()
    expect(number).toMatch(/^TS\d{4}-\d{4}$/)

    const enquire = async (secret: string) => {
      await visitor.open('/complaints/progress')
      await page.getByLabel(zh('complaints.receipt.number')).fill(number)
      await page.getByLabel(zh('complaints.receipt.code')).fill(secret)
      await page.getByRole('button', { name: zh('complaints.progress.submit') }).click()
    }
    await enquire('AAAA-AAAA-AAAA-AAAA')
    await expect(page.getByRole('alert')).toContainText(zh('complaints.progress.none'))
    await enquire(code)
    await expect(main.getByText(zh('complaints.state.received'))).toBeVisible()
    await visitor.look()

    await signInAs(page, 'reviewer')
    await visitor.open('/staff/complaints')
    await main.getByRole('link', { name: number }).click()
    await visitor.look()
    await page.getByRole('button', { name: zh('complaints.staff.take'), exact: true }).click()
    await page.getByRole('link', { name: zh('complaints.staff.examine') }).click()
    await visitor.look()
    await page.getByLabel(zh('complaints.staff.finding')).fill('核对了委托合同和账单')
    await page.getByLabel(zh('complaints.staff.statement')).fill('对方书面承认')
    await page.getByRole('radio', { name: zh('complaints.staff.adviceOf.uphold'), exact: true }).check()
    await page.getByRole('button', { name: zh('complaints.staff.sendFinding') }).click()
    await expect(page.getByText(zh('complaints.message.examined'))).toBeVisible()
    const address = new URL(page.url()).pathname

    await signInAs(page, 'manager')
    await page.goto(address)
    await page.getByRole('link', { name: zh('complaints.staff.decide'), exact: true }).click()
    await visitor.look()
    await page.getByRole('radio', { name: zh('complaints.staff.adviceOf.uphold'), exact: true }).check()
    await page.getByLabel(zh('complaints.staff.reason'), { exact: false }).last().fill('收费超出约定')
    await page.getByRole('button', { name: zh('complaints.staff.sendDecision') }).click()
    await expect(page.getByText(zh('complaints.message.decided'))).toBeVisible()
    await visitor.look()

    await page.context().clearCookies({ name: '__Host-session' })
    await enquire(code)
    await expect(page.getByText('收费超出约定').first()).toBeVisible()
    await expect(page.getByText('核对了委托合同和账单')).toHaveCount(0)
    await visitor.look()
  })
})

test('what could not be sent because the connection was gone is sent again as it was written @once', async ({
  visitor,
}) => {
  const { page } = visitor
  await visitor.open('/directory/providers')
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click()
  await page.getByRole('link', { name: zh('directory.profile.complain'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('complaints.form.title'))
  await page.getByRole('radio', { name: zh('complaints.ground.fees') }).check()
  await page.getByLabel(zh('complaints.form.what'), { exact: false }).fill('账单比约定多出两倍')
  await page.getByRole('checkbox', { name: zh('complaints.form.truthful') }).check()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: zh('complaints.form.submit') }).click()
  await expect(page.getByText(zh('problems.unreachable'))).toBeVisible()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: zh('shell.problem.sendAgain') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('complaints.receipt.title'))
})

test('what was written in a complaint is not lost to a link without a word, nor asked about once it is sent @once', async ({
  visitor,
}) => {
  const { page } = visitor
  await visitor.open('/directory/providers')
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click()
  await page.getByRole('link', { name: zh('directory.profile.complain'), exact: true }).click()
  const what = page.getByLabel(zh('complaints.form.what'), { exact: false })
  const crumb = page.getByRole('main').getByRole('link', { name: zh('site.complaints.title') })
  await what.fill('账单比约定多出一倍')
  await crumb.click()
  const leaving = page.getByRole('dialog', { name: zh('shell.leaving.title') })
  await expect(leaving).toBeVisible()
  await visitor.look()
  await page.keyboard.press('Escape')
  await expect(leaving).toBeHidden()
  await expect(what).toHaveValue('账单比约定多出一倍')

  // A form that is refused is still not sent; nor does the question vanish when the rest of the page arrives later.
  let arrive = () => {}
  const held = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route(/[?&]_data=/, async (route) => {
    if (route.request().method() === 'GET') await held
    await route.continue()
  })
  await page.getByRole('button', { name: zh('complaints.form.submit') }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await crumb.click()
  await expect(leaving).toBeVisible()
  const rest = page.waitForResponse((response) => response.request().method() === 'GET')
  arrive()
  await (await rest).finished()
  await expect(page.locator('.working-shown')).toHaveCount(0)
  await expect(leaving).toBeVisible()
  await leaving.getByRole('button', { name: zh('shell.leaving.stay') }).click()
  await page.getByRole('radio', { name: zh('complaints.ground.fees') }).check()
  await page.getByRole('checkbox', { name: zh('complaints.form.truthful') }).check()
  await page.getByRole('button', { name: zh('complaints.form.submit') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('complaints.receipt.title'))
  await crumb.click()
  await expect(page).toHaveURL(/\/complaints$/)
})
