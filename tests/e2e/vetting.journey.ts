import type { Page } from '@playwright/test'
import { addDays, shanghaiDay } from '../../app/domain/day.ts'
import { pdf } from '../support/sample-bytes.ts'
import { licenceScan } from '../support/scanned-pdf.ts'
import { fillInClaims, fillInLicence, fillInPages, handIn } from './applying.ts'
import { expect, test } from './journey.ts'
import { signInAs } from './people.ts'
import { zh } from './words.ts'

const NAME = '先锋桥知识产权事务所'
// The second begins with the place that the first one won.
test.describe.configure({ mode: 'serial' })

const main = (page: Page) => page.getByRole('main')

/** Finds of everybody whom the applicant looks like that they are somebody else. */
async function tellApart(page: Page): Promise<void> {
  const forms = page.locator('.duplicate-form')
  for (let left = await forms.count(); left > 0; left -= 1) {
    await forms
      .nth(left - 1)
      .locator('select')
      .selectOption('other')
    await forms
      .nth(left - 1)
      .locator('input')
      .fill('已核对登记信息')
    await forms
      .nth(left - 1)
      .getByRole('button')
      .click()
    await expect(page.getByText(zh('vetting.message.found'))).toBeVisible()
  }
}

/** Hands in three PDFs and looks at each on the page: a licence, one that is broken, one with a password. */
async function handInScans(page: Page): Promise<void> {
  await main(page).locator('a[href$="/files"]').click()
  const scans = [
    ['执业证.pdf', await licenceScan(['LICENCE TO PRACTISE', 'No. NY-12345'])],
    ['破损.pdf', pdf('nothing else')],
    ['加密.pdf', await licenceScan(['SEALED'], 'a password')],
  ] as const
  await page
    .getByLabel(zh('files.upload.label'))
    .setInputFiles(scans.map(([name, buffer]) => ({ name, mimeType: 'application/pdf', buffer })))
  await page.getByRole('button', { name: zh('files.upload.submit') }).click()
  await expect(page.getByText(zh('files.message.added'))).toBeVisible()
  const look = (name: string) =>
    page
      .getByRole('row', { name })
      .getByRole('link', { name: zh('files.view.look') })
      .click()
  await look('加密.pdf')
  await expect(page.getByText(zh('files.view.problem.locked'))).toBeVisible()
  await look('破损.pdf')
  await expect(page.getByText(zh('files.view.problem.broken'))).toBeVisible()
  await look('执业证.pdf')
  await seePage(page, 1)
}

/** Waits for a page of the licence, and finds its red seal in the drawing. */
async function seePage(page: Page, number: number): Promise<void> {
  const canvas = page.locator(`canvas[data-drawn="${number}"]`)
  await expect(canvas).toBeVisible()
  const isRed = await canvas.evaluate((drawing: HTMLCanvasElement) => {
    const { width, height } = drawing
    const [red, green, blue] = drawing.getContext('2d')!.getImageData(width / 2, height / 2, 1, 1).data
    return red! > 180 && green! < 60 && blue! < 60
  })
  expect(isRed, `page ${number} is drawn`).toBe(true)
}

test('a firm applies, is examined, asked for changes, approved by another, found, noticed and kept @once', async ({
  visitor,
}) => {
  test.setTimeout(150_000)
  const { page } = visitor

  await signInAs(page, 'provider_member')
  await visitor.open('/apply')
  await page
    .getByRole('button', {
      name: zh('applications.start.beginKind', { kind: zh('vocabulary.partyType.provider') }),
    })
    .click()
  await visitor.look()
  await fillInPages(page, NAME)
  await fillInClaims(page)
  const [own = ''] = /\/applications\/[0-9a-f-]{36}/.exec(page.url()) ?? []
  await handInScans(page)
  await visitor.look()
  await page.goto(own)
  await page.getByRole('link', { name: zh('applications.page.check') }).click()
  await page.waitForURL(/\/check$/)
  await visitor.look()
  await page.goBack()
  await page.waitForURL(`**${own}*`)
  await handIn(page)
  await expect(page.getByText(zh('applications.state.submitted'))).toBeVisible()
  await visitor.look()

  await signInAs(page, 'reviewer')
  await visitor.open('/staff/applications')
  await main(page).getByRole('link', { name: NAME }).click()
  await page.waitForURL(/\/staff\/applications\/[0-9a-f-]{36}$/)
  const address = new URL(page.url()).pathname
  await expect(page.getByText(zh('vetting.page.takeFirst'))).toBeVisible()
  await page.getByRole('button', { name: zh('vetting.page.take') }).click()
  await expect(page.getByRole('link', { name: zh('vetting.page.requests') })).toBeVisible()
  await page.getByRole('link', { name: '执业证.pdf', exact: true }).click()
  await seePage(page, 1)
  await expect(page.getByRole('heading', { name: zh('vetting.page.claims') })).toBeVisible()
  await page.getByRole('button', { name: zh('files.view.next') }).click()
  await seePage(page, 2)
  await page.getByText(zh('files.view.words')).click()
  await expect(page.locator('.pdf-words')).toContainText('NY-12345')
  await visitor.look()
  await page.getByRole('link', { name: zh('vetting.page.requests') }).click()
  await visitor.look()
  const licences = page
    .locator('.request-section')
    .filter({ has: page.getByRole('heading', { name: zh('applications.section.admissions') }) })
  await licences.getByText(zh('vetting.page.requestClaims')).click()
  await licences.getByLabel(zh('vetting.page.requestWhich')).selectOption('number')
  await licences.getByRole('group').getByLabel(zh('vetting.page.requestHow')).fill('请补充更正编号')
  const until = page.getByLabel(zh('vetting.page.answerBy'))
  // Where no calendar reaches so far, nothing is filled in and any day ahead may be.
  if ((await until.inputValue()) === '') await until.fill(addDays(shanghaiDay(new Date()), 14))
  const answerBy = await until.inputValue()
  await page.getByRole('button', { name: zh('vetting.page.sendRequests') }).click()
  await expect(page.getByText(zh('vetting.message.requested'))).toBeVisible()

  await signInAs(page, 'provider_member')
  await page.goto(address.replace('/staff', ''))
  await expect(page.getByText(zh('applications.page.requestsUntil', { day: answerBy }))).toBeVisible()
  await expect(page.getByText('请补充更正编号')).toBeVisible()
  await main(page)
    .getByRole('link', { name: zh('applications.section.admissions'), exact: true })
    .click()
  await expect(page.getByText('请补充更正编号')).toBeVisible()
  await page.getByRole('link', { name: zh('applications.claims.change') }).click()
  await expect(page.locator('.field-asked').filter({ has: page.locator('#number') })).toContainText(
    '请补充更正编号',
  )
  await visitor.look()
  await fillInLicence(page)
  await page.locator('#number').fill('NY-54321')
  await page.getByRole('button', { name: zh('applications.claims.save') }).click()
  await page.getByRole('link', { name: zh('applications.claims.done') }).click()
  await handIn(page)

  await signInAs(page, 'reviewer')
  await page.goto(address)
  await main(page)
    .getByRole('button', { name: zh('vetting.page.verify') })
    .first()
    .click()
  await expect(page.getByRole('alert')).toContainText(zh('vetting.problem.basis'))
  for (let left = 3; left > 0; left -= 1) {
    await page
      .getByLabel(zh('vetting.basis.label'))
      .first()
      .selectOption({ label: zh('vetting.basis.file', { label: '执业证.pdf' }) })
    await page
      .getByRole('button', { name: zh('vetting.page.verify') })
      .first()
      .click()
    await expect(page.getByRole('button', { name: zh('vetting.page.verify') })).toHaveCount(left - 1)
  }
  for (const question of await page
    .getByRole('group')
    .filter({ has: page.getByRole('radio') })
    .all()) {
    await question.getByRole('radio', { name: zh('vetting.page.answer.met'), exact: true }).check()
  }
  for (const basis of (await page.locator('.criterion input[type="text"]').all()).slice(1)) {
    await basis.fill('所交材料')
  }
  await page.getByRole('button', { name: zh('vetting.page.saveAnswers') }).click()
  await expect(page.getByRole('alert')).toContainText(zh('vetting.problem.evidence'))
  const bare = page.locator('.criterion', { has: page.locator('.field-wrong') })
  await bare.getByRole('radio', { name: zh('vetting.page.answer.met'), exact: true }).check()
  await bare.getByLabel(zh('vetting.page.evidence'), { exact: true }).fill('登记证')
  await page.getByRole('button', { name: zh('vetting.page.saveAnswers') }).click()
  await expect(page.getByText(zh('vetting.message.answered'))).toBeVisible()
  await tellApart(page)
  await page.getByRole('link', { name: zh('vetting.page.recommend') }).click()
  await page.getByRole('radio', { name: zh('vetting.page.adviceOf.approve') }).check()
  await page.getByLabel(zh('vetting.page.adviceNote')).fill('材料齐全，符合标准')
  await page.getByRole('button', { name: zh('vetting.page.sendAdvice') }).click()
  await expect(page.getByText(zh('vetting.message.recommended'))).toBeVisible()
  await expect(page.getByRole('link', { name: zh('vetting.page.decide') })).toHaveCount(0)

  await signInAs(page, 'manager')
  await page.goto(address)
  await page.getByRole('link', { name: zh('vetting.page.decide') }).click()
  await visitor.look()
  await page.getByRole('radio', { name: zh('vetting.page.decisionOf.approve'), exact: true }).check()
  await page.getByRole('button', { name: zh('vetting.page.sendDecision') }).click()
  await expect(page.getByText(zh('vetting.message.decided'))).toBeVisible()
  await page.getByRole('link', { name: zh('vetting.page.letter') }).click()
  await page.waitForURL(/\/letter$/)
  await visitor.look()
  await page.goBack()
  await page.waitForURL(`**${address}*`)
  await page.getByRole('link', { name: zh('vetting.page.listing') }).click()
  await page.waitForURL(/\/staff\/listings\//)
  await visitor.look()
  const listing = new URL(page.url()).pathname

  await expect(async () => {
    await page.goto(`/directory/providers?q=${encodeURIComponent(NAME)}`)
    await expect(main(page).getByRole('heading', { level: 2 }).getByRole('link', { name: NAME })).toBeVisible(
      { timeout: 1_000 },
    )
  }).toPass({ timeout: 15_000 })
  await main(page).getByRole('heading', { level: 2 }).getByRole('link', { name: NAME }).click()
  await expect(page.getByText(zh('listings.public.confirmed'))).toBeVisible()

  await page.goto(listing)
  await page.getByRole('link', { name: zh('listings.event.give_notice') }).click()
  await page.getByLabel(zh('listings.staff.reason')).fill('连续两次未在承诺时间内回应')
  await page.getByRole('button', { name: zh('listings.event.give_notice') }).click()
  await expect(page.getByText(zh('listings.staff.noReply'))).toBeVisible()
  await expect(page.getByRole('link', { name: zh('listings.event.remove') })).toHaveCount(0)

  await signInAs(page, 'provider_member')
  await visitor.open('/listing')
  await page.getByLabel(zh('listings.own.reply')).fill('系统故障所致，现已改正')
  await page.getByRole('button', { name: zh('listings.own.sendReply') }).click()
  await expect(page.getByText(zh('listings.message.replied'))).toBeVisible()

  await signInAs(page, 'manager')
  await page.goto(listing)
  await expect(page.getByText('系统故障所致，现已改正').first()).toBeVisible()
  await page.getByRole('link', { name: zh('listings.event.keep') }).click()
  await page.getByLabel(zh('listings.staff.reason')).fill('说明成立')
  await page.getByRole('button', { name: zh('listings.event.keep') }).click()
  await expect(page.getByText(zh('listings.message.changed'))).toBeVisible()
  await page
    .getByRole('link', { name: zh('listings.letter.link') })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: '保留名录资格决定书' })).toBeVisible()
  await visitor.look()
})

test.describe('without scripts', () => {
  test.use({ scripts: false })

  test('the firm applies for renewal: looks through last term’s entry, corrects, pastes, hands in, withdraws @once', async ({
    visitor,
  }) => {
    test.setTimeout(90_000)
    const { page } = visitor
    await signInAs(page, 'provider_member')
    await visitor.open('/apply')
    await page.getByRole('button', { name: zh('applications.start.renew') }).click()
    await visitor.look()
    await main(page)
      .getByRole('link', { name: zh('applications.section.identity'), exact: true })
      .click()
    await expect(page.locator('#nameZh')).toHaveValue(NAME)
    await page.locator('#nameZh').fill('')
    await page.locator('#nameEn').fill('')
    await page.locator('#website').fill('nowhere')
    await page.getByRole('button', { name: zh('applications.form.save') }).click()
    await expect(page.getByRole('alert')).toContainText(zh('applications.problem.name'))
    await expect(page.locator('#website')).toHaveValue('nowhere')
    await visitor.look()
    await page.locator('#website').fill('')
    await page.locator('#nameZh').fill(NAME)
    await page.getByRole('button', { name: zh('applications.form.save') }).click()
    await fillInPages(page, NAME)

    await main(page)
      .getByRole('link', { name: zh('applications.section.matters'), exact: true })
      .click()
    await page.locator('#pasted').fill('火星\t专利\t诉讼\t被告\t乙公司\t\t\t2:25-cv-2\t2025/4/1')
    await page.getByRole('button', { name: zh('applications.claims.pasteSubmit') }).click()
    await expect(page.getByRole('alert')).toContainText('火星')
    await visitor.look()
    await page.locator('#pasted').fill('日本\t专利\t诉讼\t被告\t乙公司\t\t\t2:25-cv-2\t2025/4/1')
    await page.getByRole('button', { name: zh('applications.claims.pasteSubmit') }).click()
    await expect(page.getByRole('rowheader')).toHaveCount(2)
    // Asked once, and left again: nothing is gone. Then meant.
    const last = page.locator('details.ending').last()
    const remove = last.getByRole('button', { name: zh('applications.claims.remove') })
    await expect(remove).toBeHidden()
    await last.locator('summary').click()
    await expect(last).toContainText('不能恢复')
    await last.getByText(zh('shell.notNow')).click()
    await expect(remove).toBeHidden()
    await last.locator('summary').click()
    await remove.click()
    await expect(page.getByRole('rowheader')).toHaveCount(1)
    await page.getByRole('link', { name: zh('applications.claims.done') }).click()
    await handIn(page)
    const withdraw = page.getByRole('button', { name: zh('applications.page.withdraw') })
    await expect(withdraw).toBeHidden()
    await page.locator('summary', { hasText: zh('applications.page.withdraw') }).click()
    await withdraw.click()
    await expect(page.getByText(zh('applications.message.withdrawn'))).toBeVisible()
  })
})
