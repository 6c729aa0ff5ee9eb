import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A real SMTP server on the loopback address. */
export type PostOffice = {
  url: string
  letters: ParsedMail[]
  /** What is answered to a recipient, instead of taking the letter. */
  refuse: Map<string, number>
  close(): Promise<void>
}

/** Opens one on a free port. */
export async function openPostOffice(): Promise<PostOffice> {
  const letters: ParsedMail[] = []
  const refuse = new Map<string, number>()
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const code = refuse.get(address)
      if (code === undefined) done()
      else done(Object.assign(new Error('no such mailbox'), { responseCode: code }))
    },
    onData(stream, _session, done) {
      simpleParser(stream).then((letter) => {
        letters.push(letter)
        done()
      }, done)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters,
    refuse,
    close: () => new Promise<void>((closed) => void server.close(() => closed())),
  }
}
