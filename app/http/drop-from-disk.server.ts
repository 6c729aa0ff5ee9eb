import type { LeftOnDisk } from '../accounts/commands-erasure.server.ts'
import { dropBytes } from '../files/store.server.ts'
import { dropLetters } from '../mail/transport.server.ts'

/** Takes from the disk what an erasure left there. It comes after the commit, so that no row misses its bytes. */
export async function dropFromDisk(dataDir: string, { files, letters }: LeftOnDisk): Promise<void> {
  await dropBytes(dataDir, files)
  await dropLetters(dataDir, letters)
}
