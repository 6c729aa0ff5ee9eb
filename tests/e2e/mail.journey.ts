import type { ParsedMail } from 'mailparser'
import { isStaff } from '../../app/domain/actor.ts'
import { readDemoAccounts, signInOverHttp } from '../support/demo-accounts.ts'
import { openPostOffice, type PostOffice } from '../support/post-office.ts'
import { type Served, serve } from '../support/serve.ts'
import { until } from '../support/until.ts'
import { expect, test as journey } from './journey.ts'
import { signInHere, signOut, takeSession } from './people.ts'
import { zh } from './words.ts'

const FROM = '联桥 <no-reply@lianqiao.example>'
const PASSWORD = 'tiger pagoda seven'
const NEW_PASSWORD = 'lotus river eleven'

type Delivering = Served & { office: PostOffice }

const test = journey.extend<object, { delivering: Delivering }>({
  delivering: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from this pattern what the fixture needs
    async ({}, use) => {
      const office = await openPostOffice()
      const served = await serve({ SMTP_URL: office.url, MAIL_FROM: FROM })
      await use({ ...served, office })
      await served.stop()
      await office.close()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})

const addressee = ({ to }: ParsedMail) => (Array.isArray(to) ? to[0]?.text : to?.text)

/** Waits for the letter to `address` that came with `subject`. */
const letterTo = ({ letters }: PostOffice, address: string, subject: string): Promise<ParsedMail> =>
  until(`a letter to ${address}`, async () => {
    return letters.find((letter) => addressee(letter) === address && letter.subject === subject) ?? null
  })

const linkIn = ({ text }: ParsedMail) => /https?:\/\/\S+/.exec(text ?? '')?.[0] ?? ''

test('letters go out by a mail server: sign-up, a new password, and an address that nobody takes @once', async ({
  visitor,
  delivering: { url, dataDir, office },
}) => {
  test.slow()
  const { page } = visitor
  const address = 'zhuge@firm.example'
  await visitor.open(`${url}/sign-up/expert`)
  await page.getByLabel(zh('accounts.field.email')).fill(address)
  await page.getByRole('button', { name: zh('accounts.signUp.submit') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('accounts.letters.sent'))
  await expect(page.getByText(zh('accounts.letters.kept'))).toBeHidden()

  const welcome = await letterTo(office, address, '请确认您在联桥的注册')
  expect(welcome.from?.text).toContain('联桥')
  expect(welcome.text).toContain('24 小时')
  await visitor.open(linkIn(welcome))
  await page.getByLabel(zh('accounts.field.name')).fill('诸葛静')
  await page.getByLabel(zh('accounts.field.newPassword')).fill(PASSWORD)
  await page.getByRole('button', { name: zh('accounts.join.submit') }).click()
  await signInHere(page, { email: address, password: PASSWORD })
  await signOut(page)

  await visitor.open(`${url}/reset-password`)
  await page.getByLabel(zh('accounts.field.email')).fill(address)
  await page.getByRole('button', { name: zh('accounts.reset.submit') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('accounts.letters.sent'))
  await visitor.open(linkIn(await letterTo(office, address, '重设您在联桥的密码')))
  await page.getByLabel(zh('accounts.field.newPassword')).fill(NEW_PASSWORD)
  await page.getByRole('button', { name: zh('accounts.reset.newSubmit') }).click()
  await signInHere(page, { email: address, password: NEW_PASSWORD })
  expect((await letterTo(office, address, '您的联桥账号有安全设置变动')).headers.get('auto-submitted')).toBe(
    'auto-generated',
  )

  const gone = 'gone@firm.example'
  office.refuse.set(gone, '550 no such mailbox')
  await visitor.open(`${url}/sign-up/think-tank`)
  await page.getByLabel(zh('accounts.field.email')).fill(gone)
  await page.getByRole('button', { name: zh('accounts.signUp.submit') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('accounts.letters.sent'))
  const reviewer = readDemoAccounts(dataDir).find((one) => isStaff(one))
  if (!reviewer) throw new Error('the demonstration has no staff')
  await page.context().clearCookies({ name: '__Host-session' })
  await takeSession(page, url, await signInOverHttp(url, reviewer))
  const bounced = page.getByRole('row').filter({ hasText: gone })
  await expect(async () => {
    await page.goto(`${url}/staff/accounts`)
    await expect(bounced).toContainText(zh('accounts.staff.refused'), { timeout: 500 })
  }).toPass({ timeout: 60_000 })
  await visitor.look()
})
