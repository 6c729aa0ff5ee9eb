import { totpCode } from '../../../app/accounts/totp.server.ts'
import { sendDueMail } from '../../../app/mail/send.server.ts'
import type { Envelope } from '../../../app/mail/transport.server.ts'
import { cookiesOf, post, type TestSite } from '../http/test-site.ts'

/** A browser at the test site: it keeps its session, and says what it was shown. */
export type Browser = {
  cookie: string
  get(path: string): Promise<Response>
  send(path: string, fields?: Record<string, string>): Promise<Response>
  /** What a reader of English sees at `path`. */
  text(path: string): Promise<string>
}

export function browserAt(site: TestSite, cookie = ''): Browser {
  const browser: Browser = {
    cookie,
    get: (path) =>
      fetch(site.url + path, {
        redirect: 'manual',
        headers: {
          cookie: browser.cookie,
          'accept-language': 'en',
          'user-agent': 'Firefox/150 (Windows NT 10.0)',
        },
      }),
    send: async (path, fields = {}) => {
      const headers = { cookie: browser.cookie, 'accept-language': 'en' }
      const answer = await post(site.url + path, fields, headers)
      const set = cookiesOf(answer).get('__Host-session')
      if (set) browser.cookie = set.split(';')[0] ?? ''
      return answer
    },
    text: async (path) => (await browser.get(path)).text(),
  }
  return browser
}

export type Letter = { to: string; subject: string; text: string }

/** Takes what the outbox holds now, as letters. */
export async function takeLetters(site: TestSite): Promise<Letter[]> {
  const letters: Letter[] = []
  const transport = {
    send: async ({ to, subject, text }: Envelope) => {
      letters.push({ to, subject, text })
    },
    close: () => {},
  }
  await sendDueMail({ db: site.app.db, transport, origin: site.url, now: site.app.now })
  return letters
}

/** The path of the one link in a letter. */
export function linkIn(letter: Letter | undefined): string {
  const [link = ''] = /https?:\/\/\S+/.exec(letter?.text ?? '') ?? []
  const { pathname, search } = new URL(link)
  return pathname + search
}

export const tokenIn = (path: string) => new URL(path, 'http://x').searchParams.get('token') ?? ''

export const GOOD_PASSWORD = 'tiger pagoda seven'
export const OTHER_PASSWORD = 'lotus river eleven'

/** Signs somebody up by the letter, and in; `kind` as in the address of the page. */
export async function signUp(
  site: TestSite,
  kind: string,
  fields: Record<string, string>,
  name = '王伟',
): Promise<Browser> {
  const browser = browserAt(site)
  await browser.send(`/sign-up/${kind}`, fields)
  const letters = await takeLetters(site)
  const path = linkIn(letters.find(({ to }) => to === fields.email))
  await browser.send(path, { token: tokenIn(path), name, password: GOOD_PASSWORD })
  await browser.send('/sign-in', { email: fields.email ?? '', password: GOOD_PASSWORD })
  return browser
}

/** The secret that the page of the second factor offers, and the form's sealed copy of it. */
export function offerOn(html: string): { secret: string; offer: string } {
  const [, offer = ''] = /name="offer" value="([^"]+)"/.exec(html) ?? []
  const [, secret = ''] = /<code>([A-Z2-7 ]+)<\/code>/.exec(html) ?? []
  return { secret: secret.replaceAll(' ', ''), offer }
}

/** Sets the second factor up, by the password of whoever has signed up; gives its secret and the recovery codes. */
export async function enrol(site: TestSite, browser: Browser) {
  const { secret, offer } = offerOn(await browser.text('/account/second-factor'))
  const answer = await browser.send('/account/second-factor?index', {
    offer,
    code: totpCode(secret, site.app.now()),
    current: GOOD_PASSWORD,
  })
  const codes = [...(await answer.text()).matchAll(/<code>([A-Z2-7-]{19})<\/code>/g)].map(
    ([, code]) => code ?? '',
  )
  return { secret, codes, status: answer.status }
}
