import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'

/**
 * The path of the first of `names` on the `PATH`; if there is none, as root on Debian, `packages` are installed
 * now.
 * @returns null when there is still none
 */
export function findTool(names: readonly string[], packages: readonly string[]): string | null {
  return onPath(names) ?? (install(packages) ? onPath(names) : null)
}

function onPath(names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return paths.find((path) => existsSync(path)) ?? null
}

function install(packages: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log(`Installing Debian’s ${packages.join(', ')}`)
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  try {
    execFileSync('apt-get', ['update'], options)
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options)
    return true
  } catch {
    return false
  }
}

/**
 * The path of poppler's `pdftotext`.
 * @throws with what to do when there is none
 */
export function findPdftotext(): string {
  const found = findTool(['pdftotext'], ['poppler-utils'])
  if (found) return found
  throw new Error('Reading PDFs back needs pdftotext. Install it (Debian: apt-get install poppler-utils).')
}
