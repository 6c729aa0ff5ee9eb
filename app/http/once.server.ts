import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { ActionFunctionArgs } from '@remix-run/node'
import {
  findAnswer,
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
 *   `still_under_way` when the first has not been answered in 20 s
 */
export async function once(
  args: ActionFunctionArgs,
  act: (args: ActionFunctionArgs) => Promise<unknown>,
): Promise<unknown> {
  const key = keyOf(args.request)
  if (key === null) return act(args)
  if (!KEY.test(key)) throw new Problem('bad_request', 'a key has 8 to 255 plain characters')
  const { app } = args.context
  const body = new Uint8Array(await args.request.arrayBuffer())
  const id = digest(`${await whose(args.request, app)}\n${key}`)
  const fingerprint = await fingerprintOf(args.request, body)
  const request = new Request(args.request, { body })
  return (await answerOf(app, id, fingerprint)) ?? first(app, id, { ...args, request }, act)
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
  try {
    const result = await act(args)
    const answer = result instanceof Response ? result : Response.json(result ?? null)
    if (answer.status < 400) await keep(app, id, answer.clone())
    else await giveKeyBack(app.db, id)
    return answer
  } catch (error) {
    await giveKeyBack(app.db, id)
    throw error
  }
}

/** An answer may hold what only its reader may see, a session or a new token: it is kept encrypted. */
async function keep(app: AppContext, id: string, answer: Response): Promise<void> {
  await keepAnswer(app.db, id, {
    status: answer.status,
    headers: seal(app.accountKey, id, JSON.stringify([...answer.headers])),
    body: seal(app.accountKey, id, await answer.text()),
  })
}

/** What is asked: method, address without what scripts and keys add to it, and body. */
async function fingerprintOf(request: Request, body: Uint8Array): Promise<string> {
  const url = new URL(request.url)
  for (const name of ['_data', 'once']) url.searchParams.delete(name)
  return digest(`${request.method} ${url.pathname}${url.search}\n${await contentOf(request, body)}`)
}

/** A browser marks the parts of a form with files differently each time: the parts count, not the marks. */
async function contentOf(request: Request, body: Uint8Array): Promise<string> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) return digest(body)
  try {
    const form = await new Response(body as BodyInit, { headers: { 'content-type': type } }).formData()
    const parts = [...form].map(async ([name, value]) => [
      name,
      ...(typeof value === 'string'
        ? [value]
        : [value.name, digest(new Uint8Array(await value.arrayBuffer()))]),
    ])
    return digest(JSON.stringify(await Promise.all(parts)))
  } catch {
    // What cannot be read is refused by whoever reads it.
    return digest(body)
  }
}

const digest = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')
