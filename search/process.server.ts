import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

/** A process beyond doubt: pids are used again, a pid with its start time is not. */
export type ProcessIdentity = { pid: number; startTime: string }

/** The identity of a running process, or null when there is none. */
export function identify(pid: number): ProcessIdentity | null {
  const startTime = startTimeOf(pid)
  return startTime === null ? null : { pid, startTime }
}

/** The identity of this very process. */
export function ownIdentity(): ProcessIdentity {
  return identify(process.pid) ?? { pid: process.pid, startTime: 'unknown' }
}

/** True while exactly this process runs; a zombie no longer does. */
export function isAlive(identity: ProcessIdentity): boolean {
  return startTimeOf(identity.pid) === identity.startTime
}

/**
 * Ends a process that need not be our child: SIGTERM, and SIGKILL when it has not gone after `graceMs`.
 * A process that merely has the same pid is left alone.
 */
export async function endProcess(identity: ProcessIdentity, graceMs = 5_000): Promise<void> {
  if (!signal(identity, 'SIGTERM')) return
  if (await goneWithin(identity, graceMs)) return
  signal(identity, 'SIGKILL')
  await goneWithin(identity, graceMs)
}

function signal(identity: ProcessIdentity, name: NodeJS.Signals): boolean {
  if (!isAlive(identity)) return false
  try {
    return process.kill(identity.pid, name)
  } catch {
    return false
  }
}

async function goneWithin(identity: ProcessIdentity, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds
  while (performance.now() < deadline) {
    if (!isAlive(identity)) return true
    await delay(20)
  }
  return !isAlive(identity)
}

function startTimeOf(pid: number): string | null {
  return process.platform === 'linux' ? linuxStartTime(pid) : psStartTime(pid)
}

/** Field 22 of /proc/PID/stat (proc(5)); the name in field 2 may itself hold spaces and parentheses. */
function linuxStartTime(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, startTime] = [fields[0], fields[19]]
    return state === 'Z' || state === 'X' ? null : (startTime ?? null)
  } catch {
    return null
  }
}

function psStartTime(pid: number): string | null {
  try {
    const answer = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return answer.trim() || null
  } catch {
    return null
  }
}
