import type { AppContext } from '../context.server.ts'
import type { MailContext } from '../mail/send.server.ts'
import { folderTransport, letterFolder, smtpTransport } from '../mail/transport.server.ts'

/** Sends what this application's outbox holds; `listensAt` starts its links when nobody said where it is reached. */
export function mailContext(app: AppContext, listensAt: string): MailContext {
  const { smtp, mailFrom, dataDir, publicUrl } = app.environment
  return {
    db: app.db,
    now: app.now,
    origin: publicUrl ?? listensAt,
    transport: smtp ? smtpTransport(smtp.url, mailFrom) : folderTransport(letterFolder(dataDir), mailFrom),
  }
}
