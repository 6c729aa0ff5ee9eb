import { expect, test } from './journey.ts'
import { accountOf, signOut } from './people.ts'
import { zh } from './words.ts'

test('somebody signs in with another organisation’s account, links it once, and then needs no password @once', async ({
  visitor,
}) => {
  const { page } = visitor
  const label = '随申办'
  const throughProvider = async () => {
    await page.getByRole('link', { name: zh('oidc.begin', { label }) }).click()
    await page.getByLabel('Name').fill('alice')
    await page.getByRole('button', { name: 'Continue' }).click()
  }
  await visitor.open('/sign-in?returnTo=%2Fdisputes')
  await throughProvider()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('oidc.linkTitle'))
  await visitor.look()
  const { email, password } = accountOf('enterprise_administrator')
  await page.getByLabel(zh('accounts.field.email')).fill(email)
  await page.getByLabel(zh('accounts.field.password'), { exact: true }).fill(password)
  await page.getByRole('button', { name: zh('oidc.linkSubmit') }).click()
  await expect(page).toHaveURL(/\/disputes$/)
  await expect(page.getByText(zh('oidc.linked'))).toBeVisible()

  await signOut(page)
  await visitor.open('/sign-in')
  await page.getByRole('link', { name: zh('oidc.begin', { label }) }).click()
  await expect(page.getByText(zh('accounts.signedIn'))).toBeVisible()

  await signOut(page)
  await visitor.open('/sign-in/oidc/callback?code=stolen&state=guessed', 400)
  await expect(page.getByText(zh('oidc.refused.late'))).toBeVisible()
})
