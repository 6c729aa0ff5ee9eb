import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A real SMTP server on the loopback address. */
export type PostOffice = {
  url: string
  letters: ParsedMail[]
  /** What is answered to a recipient instead of taking the letter, from its code on: `550 no such mailbox`. */
  refuse: Map<string, string>
  /** The same, answered after the whole letter was read. */
  refuseContent: Map<string, string>
  close(): Promise<void>
}

/** Opens one on a free port. */
export async function openPostOffice(): Promise<PostOffice> {
  const letters: ParsedMail[] = []
  const refuse = new Map<string, string>()
  const refuseContent = new Map<string, string>()
  const server = new SMTPServer({
    // What is answered is what a test says, and nothing else.
    hideENHANCEDSTATUSCODES: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, done) {
      done(refusal(refuse.get(address)))
    },
    onData(stream, { envelope }, done) {
      const answer = refuseContent.get(envelope.rcptTo[0]!.address)
      simpleParser(stream).then((letter) => {
        if (answer === undefined) letters.push(letter)
        done(refusal(answer))
      }, done)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters,
    refuse,
    refuseContent,
    close: () => new Promise<void>((closed) => void server.close(() => closed())),
  }
}

/** An answer as the server wants it, its code apart from its words; undefined takes what was offered. */
const refusal = (answer: string | undefined) =>
  answer === undefined
    ? undefined
    : Object.assign(new Error(answer.slice('550 '.length)), { responseCode: Number.parseInt(answer, 10) })
