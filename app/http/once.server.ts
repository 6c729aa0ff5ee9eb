import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { ActionFunctionArgs } from '@remix-run/node'
import {
  findAnswer,
  giveBrokenOffBack,
  giveKeyBack,
  type KeptAnswer,
  keepAnswer,
  takeKey,
} from '../../db/idempotent-answer.server.ts'
import { findTokenActor } from '../accounts/queries.server.ts'
import { seal, unseal } from '../accounts/sealed.server.ts'
import type { AppContext } from '../context.server.ts'
import { Problem } from '../domain/errors.ts'
import { clientAddress, networkOf } from './client-address.server.ts'
import { bearerOf, optionalSession } from './require-actor.server.ts'

const KEY = /^[\x21-\x7e]{8,255}$/
/** How long somebody who sends the same again waits for the first answer, and how often they look. */
const PATIENCE_MS = 20_000
const LOOK_MS = 50

/**
 * Does once what is asked under a key, however often it is sent: the header `Idempotency-Key` of a program
 * (draft-ietf-httpapi-idempotency-key-header), or `once` in the address of a form, which a page makes anew each time
 * that it is shown. Whoever sends it again gets the answer of the first time. A refusal keeps no key: nothing happened,
 * so what is mended may be sent under the same one. Without a key `act` is just called.
 * @throws Problem `bad_request` for a key that is none; `key_reused` when it came with something else before;
 *   `still_under_way` when the first has not been answered in 20 s; `broken_off` when the server ended before it had
 *   answered: whoever sends it again after that has been told to look first, so it is done
 */
export async function once(
  args: ActionFunctionArgs,
  act: (args: ActionFunctionArgs) => Promise<unknown>,
): Promise<unknown> {
  const key = keyOf(args.request)
  if (key === null) return act(args)
  if (!KEY.test(key)) throw new Problem('bad_request', 'a key has 8 to 255 plain characters')
  const { app } = args.context
  const asked = await readAsked(args.request)
  const id = digest(`${await whose(args.request, app)}\n${key}`)
  const before = await answerOf(app, id, asked.fingerprint).catch(async (error) => {
    await discard(asked.request)
    throw error
  })
  if (before === null) return first(app, id, { ...args, request: asked.request }, act)
  await discard(asked.request)
  return before
}

function keyOf(request: Request): string | null {
  return request.headers.get('idempotency-key') ?? new URL(request.url).searchParams.get('once')
}

/** Whose key it is: nobody meets another one's answer. */
async function whose(request: Request, app: AppContext): Promise<string> {
  const token = bearerOf(request)
  const program = token ? await findTokenActor(app.db, token, app.now()) : null
  if (program) return `token ${program.actor.id}`
  const session = await optionalSession(request, app)
  return session ? `account ${session.actor.id}` : `address ${networkOf(clientAddress(request))}`
}

/** The answer of the first time, or null for whoever is the first. */
async function answerOf(app: AppContext, id: string, fingerprint: string): Promise<Response | null> {
  let found = await takeKey(app.db, id, fingerprint, app.now())
  const until = performance.now() + PATIENCE_MS
  while (found.state === 'under_way' && performance.now() < until) {
    await delay(LOOK_MS)
    found = await findAnswer(app.db, id, fingerprint)
    if (found.state === 'first') found = await takeKey(app.db, id, fingerprint, app.now())
  }
  if (found.state === 'broken_off') await giveBrokenOffBack(app.db, id, app.now())
  return told(app, id, found)
}

function told(app: AppContext, id: string, found: KeptAnswer): Response | null {
  if (found.state === 'first') return null
  if (found.state === 'other') {
    app.log.warn({ refused: 'key_reused' }, 'a request was refused')
    throw new Problem('key_reused', 'this key came with another request before: take a new one')
  }
  if (found.state === 'under_way') {
    throw new Problem('still_under_way', 'the same request is still under way: ask again later')
  }
  if (found.state === 'broken_off') {
    const look = 'the server ended before it had answered this: look whether it was done, then send it again'
    throw new Problem('broken_off', look)
  }
  const headers = JSON.parse(unseal(app.accountKey, id, found.headers)) as [string, string][]
  const text = unseal(app.accountKey, id, found.body)
  return new Response(text === '' ? null : text, {
    status: found.status,
    headers: [...headers, ['idempotency-replayed', 'true']],
  })
}

async function first(
  app: AppContext,
  id: string,
  args: ActionFunctionArgs,
  act: (args: ActionFunctionArgs) => Promise<unknown>,
): Promise<unknown> {
  const answer = await answerTo(args, act).catch(async (error) => {
    await giveKeyBack(app.db, id)
    throw error
  })
  if (answer.status < 400) await keep(app, id, answer.clone()).catch((error) => sayUnkept(app, error))
  else await giveKeyBack(app.db, id)
  return answer
}

async function answerTo(
  args: ActionFunctionArgs,
  act: (args: ActionFunctionArgs) => Promise<unknown>,
): Promise<Response> {
  const result = await act(args)
  return result instanceof Response ? result : Response.json(result ?? null)
}

/** What was asked is done: its key stays taken, so that it is not done again, and whoever asked is told. */
function sayUnkept(app: AppContext, error: unknown): void {
  app.log.error({ err: error }, 'an answer could not be kept for whoever sends the same again')
}

/** An answer may hold what only its reader may see, a session or a new token: it is kept encrypted. */
async function keep(app: AppContext, id: string, answer: Response): Promise<void> {
  await keepAnswer(app.db, id, {
    status: answer.status,
    headers: seal(app.accountKey, id, JSON.stringify([...answer.headers])),
    body: seal(app.accountKey, id, await answer.text()),
  })
}

/**
 * What is asked, and what stands for it: method, address without what scripts and keys add to it, and body. A form with
 * files is known by its length and goes on unread: its parts are marked differently each time, and nobody who has not
 * been let in yet may make the server hold a hundred megabytes.
 */
async function readAsked(request: Request): Promise<{ request: Request; fingerprint: string }> {
  const url = new URL(request.url)
  for (const name of ['_data', 'once']) url.searchParams.delete(name)
  const address = `${request.method} ${url.pathname}${url.search}`
  if (request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    return { request, fingerprint: digest(`${address}\n${request.headers.get('content-length')} bytes`) }
  }
  const body = new Uint8Array(await request.arrayBuffer())
  return { request: new Request(request, { body }), fingerprint: digest(`${address}\n${digest(body)}`) }
}

/** A browser shows an answer only after it could send everything. */
async function discard(request: Request): Promise<void> {
  if (request.bodyUsed || !request.body) return
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) void chunk
}

const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
