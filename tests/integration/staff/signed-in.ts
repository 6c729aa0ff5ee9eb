import { listDemoAccounts } from '../../../app/accounts/queries.server.ts'
import type { Actor, ActorRole } from '../../../app/domain/actor.ts'
import { cookiesOf, post, type TestSite } from '../http/test-site.ts'

/** Somebody with a browser at the test site, signed in by the demonstration account of a role. */
export type Person = {
  actor: Actor
  /** What this browser sends with every request. */
  cookie: string
  /** The page at `path`, in Chinese unless told otherwise. */
  open(path: string, language?: string): Promise<Response>
}

/** Signs in as the demonstration account of `role`. */
export async function signedIn(site: TestSite, role: ActorRole): Promise<Person> {
  const account = (await listDemoAccounts(site.app.db)).find((one) => one.role === role)
  if (!account) throw new Error(`there is no demonstration account of a ${role}`)
  const { enterprise_id, party_id } = await site.app.db
    .selectFrom('account')
    .select(['enterprise_id', 'party_id'])
    .where('id', '=', account.id)
    .executeTakeFirstOrThrow()
  const answer = await post(`${site.url}/sign-in`, { account: account.id })
  const cookie = cookiesOf(answer).get('__Host-session')?.split(';')[0] ?? ''
  return {
    actor: { ...account, enterpriseId: enterprise_id, partyId: party_id },
    cookie,
    open: (path, language = 'zh-CN') =>
      fetch(site.url + path, { headers: { cookie, 'accept-language': language }, redirect: 'manual' }),
  }
}

/** What a reader sees of a page: its main part, without scripts, and with what differs at every answer left out. */
export async function mainOf(response: Response): Promise<string> {
  const html = await response.text()
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? ''
  return main.replace(/ nonce="[^"]*"/g, '')
}
