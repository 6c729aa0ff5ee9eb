import type { LoaderFunctionArgs } from '@remix-run/node'
import { noteReading } from '../disputes/readers.server.ts'
import { readFile } from '../files/commands.server.ts'
import { openFile } from '../files/open.server.ts'
import { fileResponse } from '../http/file-response.server.ts'
import { requireActor } from '../http/require-actor.server.ts'

/** The bytes of a file, to save; `?view` shows them in place where that is harmless. The reading is recorded. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context
  const actor = await requireActor(request, app)
  const file = await readFile(app.db, actor, params.fileId!, app.now())
  // Whoever reads a document of a dispute reads the dispute: its enterprise sees that in one ledger.
  if (file.ownerNoun === 'dispute') await noteReading(app.db, actor, file.ownerId, app.now())
  const bytes = await openFile(app.db, app.environment.dataDir, actor, file)
  return fileResponse(file, bytes, new URL(request.url).searchParams.has('view'))
}
