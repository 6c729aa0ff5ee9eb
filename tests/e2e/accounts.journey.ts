import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { Page } from '@playwright/test'
import { simpleParser } from 'mailparser'
import { creditCode } from '../../seeds/demo/credit-code.ts'
import { codeOf } from '../support/demo-accounts.ts'
import { until } from '../support/until.ts'
import { expect, test } from './journey.ts'
import { fillInSignIn, signInAs, signInHere, signOut } from './people.ts'
import { zh } from './words.ts'

const PASSWORD = 'tiger pagoda seven'
const NEW_PASSWORD = 'lotus river eleven'

/** Names that no other journey has, on whatever project this one runs. */
const unique = () => Math.random().toString(36).slice(2, 10)

/** Waits for the newest letter to `address` whose subject is `subject`, and gives the path of its link. */
async function linkTo(address: string, subject: string): Promise<string> {
  const folder = join(process.env.JOURNEY_DATA_DIR ?? '', 'outbox')
  const text = await until(`there is a letter to ${address}`, async () => {
    // The first letter makes the folder.
    if (!existsSync(folder)) return null
    for (const file of readdirSync(folder, { withFileTypes: true }).reverse()) {
      if (!file.name.endsWith('.eml')) continue
      const letter = await simpleParser(readFileSync(join(folder, file.name)))
      const to = Array.isArray(letter.to) ? letter.to[0]?.text : letter.to?.text
      if (to === address && letter.subject === subject) return letter.text
    }
    return null
  })
  const { pathname, search } = new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? '')
  return pathname + search
}

/** Says who one is and chooses a password, on the page that a letter's link leads to. */
async function settle(page: Page, name: string): Promise<void> {
  await page.getByLabel(zh('accounts.field.name')).fill(name)
  await page.getByLabel(zh('accounts.field.newPassword')).fill(PASSWORD)
  await page.getByRole('button', { name: zh('accounts.join.submit') }).click()
  await expect(page.getByText(zh('accounts.verify.done'))).toBeVisible()
}

/** A code with valid check characters that no other enterprise has. */
function freshCreditCode(): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const letters = Array.from({ length: 8 }, () => alphabet[Math.floor(Math.random() * alphabet.length)])
  return creditCode('310115', letters.join(''))
}

test('an enterprise signs up by letter, signs in, and invites a colleague', async ({ visitor }) => {
  test.slow()
  const { page } = visitor
  const id = unique()
  await visitor.open('/sign-up')
  const kind = page.getByRole('listitem').filter({ hasText: zh('accounts.signUp.how.enterprise') })
  await kind.getByRole('link').click()
  await page.getByRole('button', { name: zh('accounts.signUp.submit') }).click()
  await expect(page.getByRole('link', { name: zh('accounts.problem.credit_code_missing') })).toBeVisible()
  await visitor.look()
  await page.getByLabel(zh('accounts.field.enterpriseName')).fill(`旅程企业${id}`)
  await page.getByLabel(zh('accounts.field.creditCode')).fill(freshCreditCode())
  await page.getByLabel(zh('accounts.field.email')).fill(`boss-${id}@example.org`)
  await page.getByRole('button', { name: zh('accounts.signUp.submit') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('accounts.letters.sent'))
  await expect(page.getByText(zh('accounts.letters.kept'))).toBeVisible()
  await visitor.look()

  await visitor.open(await linkTo(`boss-${id}@example.org`, '请确认您在联桥的注册'))
  await settle(page, '韩梅梅')
  await signInHere(page, { email: `boss-${id}@example.org`, password: PASSWORD })
  for (const path of ['/account', '/account/devices', '/account/data', '/account/password']) {
    await visitor.open(path)
  }

  await visitor.open('/account/colleagues')
  await page.getByLabel(zh('accounts.field.email')).fill(`mate-${id}@example.org`)
  await page.getByRole('button', { name: zh('accounts.colleagues.invite') }).click()
  await expect(page.getByText(zh('accounts.colleagues.invited'))).toBeVisible()
  await expect(page.getByText(`mate-${id}@example.org`)).toBeVisible()
  await visitor.look()
  await signOut(page)

  await visitor.open(await linkTo(`mate-${id}@example.org`, `邀请您加入联桥：旅程企业${id}`))
  await settle(page, '李雷')
  await signInHere(page, { email: `mate-${id}@example.org`, password: PASSWORD })
  await visitor.open('/disputes')
})

test('an enterprise that staff recorded is managed by whom staff made sure of, not by whoever knows its code @once', async ({
  visitor,
}) => {
  test.slow()
  const { page } = visitor
  const id = unique()
  const [name, code, email] = [`来电企业${id}`, freshCreditCode(), `caller-${id}@example.org`]
  await signInAs(page, 'manager')
  await visitor.open('/staff/enterprises/new')
  await page.getByLabel(zh('enterprises.record.nameZh')).fill(name)
  await page.getByLabel(zh('accounts.field.creditCode')).fill(code)
  await page.getByRole('button', { name: zh('enterprises.record.submit') }).click()
  await expect(page.getByText(zh('enterprises.record.done'))).toBeVisible()
  await page.context().clearCookies({ name: '__Host-session' })

  await page.goto('/sign-up/enterprise')
  await page.getByLabel(zh('accounts.field.enterpriseName')).fill(name)
  await page.getByLabel(zh('accounts.field.creditCode')).fill(code)
  await page.getByLabel(zh('accounts.field.email')).fill(email)
  await page.getByRole('button', { name: zh('accounts.signUp.submit') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('accounts.letters.sent'))
  await page.goto(await linkTo(email, '请确认您在联桥的注册'))
  await page.getByLabel(zh('accounts.field.name')).fill('赵敏')
  await page.getByLabel(zh('accounts.field.newPassword')).fill(PASSWORD)
  await page.getByRole('button', { name: zh('accounts.join.submit') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('accounts.link.enterprise_known.title'))
  await visitor.look()

  await signInAs(page, 'manager')
  await visitor.open(`/staff/enterprises?q=${code}`)
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await page.getByRole('link', { name: zh('enterprises.staff.fill') }).click()
  await expect(page.getByLabel(zh('accounts.field.email'))).toHaveValue(email)
  await page.getByRole('button', { name: zh('enterprises.staff.invite') }).click()
  await expect(page.getByRole('link', { name: zh('accounts.problem.identity_check_missing') })).toBeVisible()
  await visitor.look()
  await page.getByLabel(zh('enterprises.staff.identityCheck')).fill('按登记电话回拨，法务部确认')
  await page.getByRole('button', { name: zh('enterprises.staff.invite') }).click()
  await expect(page.getByText(zh('enterprises.staff.sent'))).toBeVisible()
  await visitor.look()
  await page.context().clearCookies({ name: '__Host-session' })

  await visitor.open(await linkTo(email, `请开通${name}在联桥的企业管理员账号`))
  await settle(page, '赵敏')
  await signInHere(page, { email, password: PASSWORD })
  await visitor.open('/account/colleagues')
})

test('staff set up their second step first, and sign in by a code afterwards', async ({ visitor }) => {
  test.slow()
  const { page } = visitor
  const email = `staff-${unique()}@example.org`
  await signInAs(page, 'administrator')
  await visitor.open('/staff/accounts')
  await page.getByLabel(zh('accounts.field.email'), { exact: true }).fill(email)
  await page.getByLabel(zh('accounts.field.role'), { exact: true }).selectOption('reviewer')
  await page.getByRole('button', { name: zh('accounts.colleagues.invite') }).click()
  await expect(page.getByText(zh('accounts.colleagues.invited'))).toBeVisible()
  await page.context().clearCookies({ name: '__Host-session' })

  await visitor.open(await linkTo(email, '邀请您加入联桥：指导中心'))
  await settle(page, '审核员甲')
  await fillInSignIn(page, { email, password: PASSWORD })
  await expect(page.getByText(zh('accounts.factor.required'))).toBeVisible()
  await visitor.look()
  const totp = ((await page.locator('main code').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel(zh('accounts.factor.code')).fill(codeOf({ totp }))
  await page.getByRole('button', { name: zh('accounts.factor.confirm') }).click()
  await expect(page.getByText(zh('accounts.factor.codesOnce'))).toBeVisible()
  await expect(page.locator('main ol code')).toHaveCount(10)
  await visitor.look()
  await visitor.open('/staff/alerts')

  await signOut(page)
  await page.goto('/sign-in')
  await fillInSignIn(page, { email, password: PASSWORD })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('accounts.code.title'))
  await page.getByLabel(zh('accounts.field.code')).fill('000000')
  await page.getByRole('button', { name: zh('accounts.code.submit') }).click()
  await expect(page.getByText(zh('accounts.code.wrong'))).toBeVisible()
  await visitor.look()
  // The code of this step has set the second factor up, and counts no more; the next one does already.
  await page.getByLabel(zh('accounts.field.code')).fill(codeOf({ totp }, 1))
  await page.getByRole('button', { name: zh('accounts.code.submit') }).click()
  await expect(page.getByRole('button', { name: zh('shell.nav.signOut') })).toBeVisible()
})

test('whoever forgot the password gets a link that works once', async ({ visitor }) => {
  const { page } = visitor
  const email = `expert-${unique()}@example.org`
  await page.goto('/sign-up/expert')
  await page.getByLabel(zh('accounts.field.email')).fill(email)
  await page.getByRole('button', { name: zh('accounts.signUp.submit') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('accounts.letters.sent'))
  await page.goto(await linkTo(email, '请确认您在联桥的注册'))
  await settle(page, '专家乙')

  await visitor.open('/reset-password')
  await page.getByLabel(zh('accounts.field.email')).fill(email)
  await page.getByRole('button', { name: zh('accounts.reset.submit') }).click()
  await expect(page.getByText(zh('accounts.letters.reset'))).toBeVisible()
  const link = await linkTo(email, '重设您在联桥的密码')
  await visitor.open(link)
  await page.getByLabel(zh('accounts.field.newPassword')).fill(NEW_PASSWORD)
  await page.getByRole('button', { name: zh('accounts.reset.newSubmit') }).click()
  await expect(page.getByText(zh('accounts.reset.done'))).toBeVisible()
  await signInHere(page, { email, password: NEW_PASSWORD })
  await visitor.open(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('accounts.link.used.title'))
})
