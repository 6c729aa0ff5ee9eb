import type { Actor, ActorRole } from '../../../app/domain/actor.ts'
import { optionalActor } from '../../../app/http/require-actor.server.ts'
import { sessionOf, type TestSite } from '../http/test-site.ts'

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
  const { cookie } = await sessionOf(site, role)
  const actor = await optionalActor(new Request(site.url, { headers: { cookie } }), site.app)
  if (!actor) throw new Error(`the session of a ${role} opens nothing`)
  return {
    actor,
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
