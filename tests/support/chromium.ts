import { existsSync } from 'node:fs'
import process from 'node:process'
import { findTool } from './system-tools.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** What a headless Chromium needs to run as root, and to leave the network alone. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  // Where there is no graphics card, a process of its own for drawing only costs: a fifth of a page that opens cold.
  '--in-process-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The path of a Chromium: `CHROME_PATH`, else one on the `PATH`, else, as root on Debian, one that is installed
 * now.
 * @throws with what to do when there is none.
 */
export function findChromium(): string {
  const { CHROME_PATH } = process.env
  if (CHROME_PATH) {
    if (existsSync(CHROME_PATH)) return CHROME_PATH
    throw new Error(`CHROME_PATH is ${CHROME_PATH}, and there is no such file`)
  }
  const found = findTool(NAMES, ['chromium', 'fonts-noto-cjk'])
  if (found) return found
  throw new Error(
    'The browser journeys need Chromium, and none was found. Install it (Debian: apt-get install chromium ' +
      'fonts-noto-cjk), or set CHROME_PATH to the one you have.',
  )
}
