import { type AppLoadContext, json, type TypedResponse } from '@remix-run/node'
import { giveConsent } from '../accounts/commands-consents.server.ts'
import type { AppContext } from '../context.server.ts'
import type { Actor } from '../domain/actor.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import type { FileOwner } from '../domain/file/policy.ts'
import { keepFiles } from '../files/commands.server.ts'
import { filesPage } from '../files/owner-pages.ts'
import type { RefusedFile } from '../files/receive.server.ts'
import { fileStanding } from '../files/standing.server.ts'
import { redirectWithMessage } from './flash.server.ts'
import { readUpload } from './upload.server.ts'

type Answer = { refused: RefusedFile[] }

/**
 * What the action of any page that takes files does: reads the form, keeps all of its files or none, and leads back
 * to the owner's files. What is refused is said beside the field (422, or 413 for too many bytes) and logged.
 * @throws Problem `not_found`, `illegal_transition` before anything is read, and `stale_state` where the words of a
 *   consent that the form asks for have changed
 */
export async function takeFiles(
  request: Request,
  { app, requestId }: AppLoadContext,
  actor: Actor,
  noun: FileOwner,
  ownerId: string,
): Promise<Response | TypedResponse<Answer>> {
  const { dataDir } = app.environment
  const standing = await fileStanding(app.db, actor, noun, ownerId)
  if (!standing.add) throw new Problem('illegal_transition', `${noun}: no file may be added now`)
  const { form, files, refused } = await readUpload(request, dataDir)
  const readers = form.has('choosesReaders') ? form.getAll('reader').map(String) : null
  if (refused.length === 0) {
    await noteConsent(app, actor, form)
    try {
      const kept = await keepFiles(app.db, dataDir, actor, { noun, ownerId, readers, files }, app.now())
      return redirectWithMessage(app, filesPage(noun, ownerId), `files.message.${kept}`)
    } catch (error) {
      const isFull = isProblem(error) && error.fields[0]?.message === 'owner_full'
      if (!isFull) throw error
      refused.push({ label: '', refusal: 'owner_full' })
    }
  }
  // The names stay out of the log: they are as confidential as the files.
  const refusals = refused.map(({ refusal }) => refusal)
  app.log.warn({ requestId, account: actor.id, noun, ownerId, refusals }, 'files refused')
  return json({ refused }, refusals.includes('large') ? 413 : 422)
}

/** Whoever ticks that files may go abroad agrees before they are kept, and in the version that the form showed. */
async function noteConsent({ db, now }: AppContext, actor: Actor, form: FormData): Promise<void> {
  const version = form.get('agreeAbroad')
  if (typeof version === 'string') await giveConsent(db, actor, { kind: 'transfer_abroad', version }, now())
}
