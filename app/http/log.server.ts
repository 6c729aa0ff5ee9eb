import { type Logger, pino } from 'pino'
import type { Environment } from './environment.server.ts'

export type { Logger } from 'pino'

/** One JSON line an event, on stderr: stdout belongs to what a command answers. */
export function openLog(environment: Pick<Environment, 'logLevel'>): Logger {
  return pino({ level: environment.logLevel, base: null }, pino.destination({ dest: 2, sync: true }))
}
