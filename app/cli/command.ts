import { type ParseArgsConfig, parseArgs } from 'node:util'

/** What a command may touch of the outside. */
export type Io = {
  /** Writes a line to stdout: what the command answers. */
  out(line: string): void
  /** Writes a line to stderr: progress, warnings, refusals. */
  err(line: string): void
  stdin: NodeJS.ReadableStream
  env: Record<string, string | undefined>
  /** True when stderr is a terminal, where a progress bar may overwrite itself. */
  isTerminal: boolean
  now(): Date
  /** Aborted by SIGINT and SIGTERM: stop, clean up, return. */
  signal: AbortSignal
}

/** One command of the command line. */
export type Command = {
  name: string
  /** One line for the list of commands. */
  summary: string
  /** The whole text of `--help`. */
  usage: string
  /**
   * @param args what follows the command's name
   * @returns the exit code: 0 done, 1 refused or failed with a message on stderr
   * @throws UsageError (exit 2), Problem (exit 1 with its message)
   */
  run(args: string[], io: Io): Promise<number>
}

/** The command line was not understood: the usage is shown and the exit code is 2. */
export class UsageError extends Error {}

/**
 * Splits `args` into flags and the rest.
 * @throws UsageError for an unknown flag, a flag without its value, or more than `most` words beside flags
 */
export function parseFlags<T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: T,
  most = 0,
) {
  const parsed = parseOrComplain(args, options)
  const extra = parsed.positionals[most]
  if (extra !== undefined) throw new UsageError(`unexpected "${extra}"`)
  return parsed
}

function parseOrComplain<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: true })
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0])
  }
}
