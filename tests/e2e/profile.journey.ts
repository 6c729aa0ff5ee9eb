import type { Page } from '@playwright/test'
import { shanghaiDay } from '../../app/domain/day.ts'
import { expect, test } from './journey.ts'
import { signInAs } from './people.ts'
import { bringDispute } from './steps.ts'
import { zh } from './words.ts'

const main = (page: Page) => page.getByRole('main')
const save = (page: Page, name: string) => main(page).getByRole('button', { name }).click()

/** Saves, and waits for the answer: who leaves the page before it breaks the request off. */
async function saveAndSee(page: Page, name: string, message: string) {
  await save(page, name)
  await expect(page.getByText(message)).toBeVisible()
}

/** The public address of the entry that is signed in. */
async function publicAddress(page: Page): Promise<string> {
  await page.goto('/listing')
  const link = main(page).getByRole('link', { name: zh('listings.own.public') })
  return (await link.getAttribute('href')) ?? ''
}

// They change the same entries.
test.describe.configure({ mode: 'serial' })

test('a firm edits its entry, sees what a colleague saved meanwhile, and decides what is published @once', async ({
  visitor,
}) => {
  test.slow()
  const { page } = visitor
  await signInAs(page, 'provider_administrator')
  const address = await publicAddress(page)
  await visitor.open('/listing/profile')
  await visitor.open('/listing/profile/introduction')
  const late = await page.context().newPage()
  await late.goto('/listing/profile/introduction')

  const written = '专办涉欧专利应诉，二十年'
  await page.getByLabel(zh('applications.field.bioZh')).fill(written)
  await saveAndSee(page, zh('profiles.save'), zh('profiles.message.saved'))

  await late.getByLabel(zh('applications.field.bioZh')).fill('同事的版本')
  await save(late, zh('profiles.save'))
  await expect(late.getByText(zh('applications.conflict.title'))).toBeVisible()
  await expect(late.getByRole('cell', { name: written })).toBeVisible()
  await expect(late.getByRole('cell', { name: '同事的版本' })).toBeVisible()
  await late.close()

  await visitor.open('/listing/profile/contact')
  await page.getByLabel(zh('applications.field.contactName')).fill('王联系')
  await saveAndSee(page, zh('profiles.save'), zh('profiles.message.saved'))
  await visitor.open('/listing/publication')
  await page.getByRole('checkbox', { name: zh('profiles.field.contactName') }).check()
  await saveAndSee(page, zh('profiles.publish.save'), zh('profiles.message.published'))
  await visitor.open('/listing/preview')
  await expect(page.getByText('王联系')).toBeVisible()
  await visitor.open(address)
  await expect(page.getByText(written)).toBeVisible()
  await expect(page.getByText('王联系')).toBeVisible()

  await page.goto('/listing/publication')
  await page.getByRole('checkbox', { name: zh('profiles.field.contactName') }).uncheck()
  await page.getByRole('checkbox', { name: zh('profiles.field.introduction'), exact: false }).uncheck()
  await saveAndSee(page, zh('profiles.publish.save'), zh('profiles.message.published'))
  await visitor.open(address)
  await expect(page.getByText('王联系')).toHaveCount(0)
  await expect(page.getByText(written)).toHaveCount(0)
  await page.goto('/listing/publication')
  await page.getByRole('checkbox', { name: zh('profiles.field.introduction'), exact: false }).check()
  await saveAndSee(page, zh('profiles.publish.save'), zh('profiles.message.published'))
})

test('a firm on leave is in no match, and is back when it returns @once', async ({ visitor }) => {
  test.slow()
  const { page } = visitor
  await signInAs(page, 'provider_administrator')
  const ref = (await publicAddress(page)).split('/').at(-1)
  const away = async (from: string) => {
    await signInAs(page, 'provider_administrator')
    await visitor.open('/listing/availability')
    await page.locator('#leave-1-from').fill(from)
    await saveAndSee(page, zh('listings.availability.save'), zh('listings.message.available'))
  }
  const whyNot = async (title: string) => {
    await signInAs(page, 'enterprise_member')
    await bringDispute(page, title, '德国')
    await page.goto(`${new URL(page.url()).pathname}/why-not?ref=${ref}`)
    return main(page)
  }
  await away(shanghaiDay(new Date()))
  await expect(await whyNot('休假期间')).toContainText(zh('whyNot.constraint.unavailable'))
  await visitor.look()
  await away('')
  await expect(await whyNot('休假之后')).not.toContainText(zh('whyNot.constraint.unavailable'))
})

test('the pages of an entry can be read and mended at any width, with scripts and without', async ({
  visitor,
}) => {
  test.slow()
  const { page } = visitor
  await signInAs(page, 'expert')
  for (const path of [
    '',
    '/profile',
    '/profile/practice',
    '/profile/names',
    '/publication',
    '/preview',
    '/changes',
  ]) {
    await visitor.open(`/listing${path}`)
  }
  await visitor.open('/listing/availability')
  await page.locator('#capacity').fill('很多')
  await page.locator('#leave-1-from').fill('2030-02-01')
  await page.locator('#leave-1-to').fill('2030-01-01')
  await save(page, zh('listings.availability.save'))
  await expect(page.getByText(zh('listings.availability.problem.order')).first()).toBeVisible()
  await expect(page.locator('#capacity')).toHaveValue('很多')
  await visitor.look()
})

test('a change of names waits for the centre, and shows once it accepted it @once', async ({ visitor }) => {
  const { page } = visitor
  await signInAs(page, 'expert')
  const address = await publicAddress(page)
  await visitor.open('/listing/profile/names')
  await page.getByLabel(zh('applications.field.nameEn')).fill('Renamed Scholar')
  await saveAndSee(page, zh('profiles.change.propose'), zh('profiles.message.proposed'))
  await visitor.look()
  await visitor.open(address)
  await expect(page.getByText('Renamed Scholar')).toHaveCount(0)

  await signInAs(page, 'reviewer')
  await visitor.open('/staff/profile-changes')
  await main(page).getByRole('table').getByRole('link').first().click()
  await expect(page.getByText('Renamed Scholar')).toBeVisible()
  await visitor.look()
  await page.getByRole('button', { name: zh('profiles.change.accept') }).click()
  await expect(page.getByRole('alert')).toContainText(zh('vetting.problem.basis'))
  await page.getByLabel(zh('vetting.basis.label')).selectOption('original')
  await page.getByLabel(zh('vetting.basis.presentedOn')).fill('2026-01-05')
  await saveAndSee(page, zh('profiles.change.accept'), zh('profiles.message.accepted'))
  await page.goto(address)
  await expect(page.getByText('Renamed Scholar').first()).toBeVisible()
})
