import { type AppLoadContext, json, type TypedResponse } from '@remix-run/node'
import { giveConsent } from '../accounts/commands-consents.server.ts'
import type { AppContext } from '../context.server.ts'
import type { Actor } from '../domain/actor.ts'
import { isProblem, Problem } from '../domain/errors.ts'
import type { FileOwner } from '../domain/file/policy.ts'
import { keepFiles } from '../files/commands.server.ts'
import { filesPage } from '../files/owner-pages.ts'
import type { ReceivedFile, RefusedFile } from '../files/receive.server.ts'
import { fileStanding } from '../files/standing.server.ts'
import { dropBytes } from '../files/store.server.ts'
import { redirectWithMessage } from './flash.server.ts'
import { readUpload } from './upload.server.ts'

type Answer = { refused: RefusedFile[] }

/**
 * What the action of any page that takes files does: reads the form, keeps all of its files or none, notes the consent
 * that was ticked, with files or alone, and leads back to the owner's files. What is refused is said beside the field
 * (422, or 413 for too many bytes) and logged.
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
  // A tick counts whatever becomes of the files beside it: who has handed in everything agrees by it alone.
  const agreed = await noteConsent(app, actor, form, files)
  if (agreed && refused.some(({ refusal }) => refusal === 'none')) {
    return redirectWithMessage(app, filesPage(noun, ownerId), 'accounts.data.given')
  }
  if (refused.length === 0) {
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

/**
 * Whoever ticks that files may go abroad agrees before they are kept, and in the version that the form showed; where
 * that is another by now, the files go.
 * @returns whether it was ticked
 */
async function noteConsent(
  { db, now, environment }: AppContext,
  actor: Actor,
  form: FormData,
  files: readonly ReceivedFile[],
): Promise<boolean> {
  const version = form.get('agreeAbroad')
  if (typeof version !== 'string') return false
  try {
    await giveConsent(db, actor, { kind: 'transfer_abroad', version }, now())
    return true
  } catch (error) {
    await dropBytes(
      environment.dataDir,
      files.map(({ name }) => name),
    )
    throw error
  }
}
