import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestSite, type TestSite } from '../http/test-site.ts'
import { type Browser, browserAt, GOOD_PASSWORD, signUp, takeLetters } from './people.ts'

let site: TestSite
let browser: Browser
let email = ''
let number = 0
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site?.close())
beforeEach(async () => {
  await site.app.db.deleteFrom('rate_limit').execute()
  number += 1
  email = `partner${number}@example.org`
  browser = await signUp(site, 'expert', { email }, 'Dr. Klein')
  await site.app.db.updateTable('account').set({ locale: 'zh-CN' }).where('email', '=', email).execute()
})

const localeNow = async () => {
  const row = site.app.db.selectFrom('account').select('locale').where('email', '=', email)
  return (await row.executeTakeFirstOrThrow()).locale
}
const switchTo = (lang: string) => browser.send('/locale', { lang, returnTo: '/account/notifications' })

describe('the language of an account', () => {
  it('is the one that its owner switches the pages to, and letters follow', async () => {
    await switchTo('en')
    expect(await localeNow()).toBe('en')
    await browser.send('/account/email', { current: GOOD_PASSWORD, email: `new-${email}` })
    const letter = (await takeLetters(site)).find(({ to }) => to === `new-${email}`)
    expect(letter?.subject).toMatch(/^[\x20-\x7e’]+$/)
    await switchTo('zh-CN')
    expect(await localeNow()).toBe('zh-CN')
  })

  it('is told and chosen on the page of notifications', async () => {
    const page = await browser.text('/account/notifications')
    expect(page).toContain('We write to you in Chinese')
    expect(page).toMatch(/<form[^>]*action="\/locale"[^>]*>(?:(?!<\/form>).)*name="lang"/s)
    await switchTo('en')
    expect(await browser.text('/account/notifications')).toContain('We write to you in English')
  })

  it('is the one that was chosen at the browser before signing in; a browser that chose none changes nothing', async () => {
    const signIn = (cookie: string) =>
      browserAt(site, cookie).send('/sign-in', { email, password: GOOD_PASSWORD })
    await signIn('')
    expect(await localeNow()).toBe('zh-CN')
    await signIn('lang=en')
    expect(await localeNow()).toBe('en')
  })

  it('is left as it is by a visitor and by a choice of type size', async () => {
    await browserAt(site).send('/locale', { lang: 'en', returnTo: '/' })
    await browser.send('/locale', { type: 'large', returnTo: '/' })
    expect(await localeNow()).toBe('zh-CN')
  })
})
