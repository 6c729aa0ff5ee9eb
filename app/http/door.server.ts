import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Problem } from '../domain/errors.ts'
import { starting } from './starting.server.ts'

/** How long running requests may take to finish once the door closes. */
const FINISH_MS = 10_000

/** The listening socket. It exists before the site does, so that a taken port is told at once. */
export type Door = {
  /** Where it can be reached, like `http://127.0.0.1:3000`. */
  url: string
  /** From now on `listener` answers; until then everybody is asked to come back. */
  open(listener: RequestListener): void
  /** Accepts nobody any more and resolves when the running requests have been answered. */
  close(): Promise<void>
}

/**
 * Listens on `host` and `port`; port 0 lets the system choose.
 * @throws Problem `duplicate` or `invalid_input` that says why it cannot listen there
 */
export async function openDoor(host: string, port: number): Promise<Door> {
  let answer: RequestListener = starting
  const server = createServer((request, response) => answer(request, response))
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    throw cannotListen(error as NodeJS.ErrnoException, host, port)
  }
  let closing: Promise<void> | undefined
  const { port: actual } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    open: (listener) => {
      answer = listener
    },
    close: () => {
      closing ??= closed(server)
      return closing
    },
  }
}

async function closed(server: Server): Promise<void> {
  const end = once(server, 'close')
  server.close()
  const impatience = setTimeout(() => server.closeAllConnections(), FINISH_MS)
  await end
  clearTimeout(impatience)
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Problem {
  if (error.code === 'EADDRINUSE') {
    return new Problem(
      'duplicate',
      `port ${port} on ${host} is taken by another program: stop that one, or choose another with PORT`,
    )
  }
  const reasons: Record<string, string> = {
    EACCES: `this user may not listen on port ${port}: choose one above 1023 with PORT`,
    EADDRNOTAVAIL: `${host} is not an address of this machine: choose another with HOST`,
    ENOTFOUND: `${host} is not an address of this machine: choose another with HOST`,
  }
  return new Problem('invalid_input', reasons[error.code ?? ''] ?? `cannot listen: ${error.message}`)
}
