import { readFileSync } from 'node:fs'
import { isProblem, type Problem } from '../domain/errors.ts'
import { type Command, type Io, UsageError } from './command.ts'
import { COMMANDS } from './commands.ts'

const VERSION: string = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
).version

const INTRODUCTION = `lianqiao: ranks who should help with an overseas IP dispute

usage: npm run lianqiao -- <command> [options]
       npm run lianqiao -- <command> --help
       npm run lianqiao -- help | --version
`

/**
 * Runs the command that `argv` names.
 * @returns the exit code: 0 done, 1 refused or failed, 2 not understood
 */
export async function run(argv: string[], io: Io): Promise<number> {
  if (argv[0] === 'help') return run([...argv.slice(1), '--help'], io)
  if (argv[0] === '--version') {
    io.out(VERSION)
    return 0
  }
  const name = nameOf(argv)
  if (name === null) return withoutCommand(argv, io)
  const command = await COMMANDS[name]!()
  const args = argv.slice(name.split(' ').length)
  if (asksForHelp(args)) {
    io.out(command.usage.trimEnd())
    return 0
  }
  try {
    return await command.run(args, name === 'serve' ? io : withFewLogLines(io))
  } catch (error) {
    return complain(error, command, io)
  }
}

/** Whoever runs a command reads standard error: what a server logs while all is well is in their way there. */
function withFewLogLines(io: Io): Io {
  return { ...io, env: { ...io.env, LOG_LEVEL: io.env.LOG_LEVEL || 'warn' } }
}

/** The longest name in the table that `argv` starts with: `token create` is two words. */
function nameOf(argv: string[]): string | null {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(' ')
    if (argv.length >= words && Object.hasOwn(COMMANDS, name)) return name
  }
  return null
}

function asksForHelp(args: string[]): boolean {
  const end = args.indexOf('--')
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h')
}

async function withoutCommand(argv: string[], io: Io): Promise<number> {
  const list = await commandList(argv[0])
  const first = argv.find((arg) => !arg.startsWith('-'))
  if (asksForHelp(argv) && (first === undefined || list.narrowed)) {
    io.out(list.text)
    return 0
  }
  io.err(complaintOf(argv, list.narrowed))
  io.err(list.text)
  return 2
}

function complaintOf(argv: string[], isFamily: boolean): string {
  if (argv.length === 0) return 'no command given'
  if (isFamily && argv.length === 1) return `"${argv[0]}" needs a second word`
  return `unknown command "${argv.join(' ')}"`
}

/** All commands, or those that begin with `prefix` (as `token` does) when there are any. */
async function commandList(prefix: string | undefined): Promise<{ text: string; narrowed: boolean }> {
  const all = await Promise.all(Object.values(COMMANDS).map((load) => load()))
  const some = all.filter((command) => command.name.startsWith(`${prefix} `))
  const listed = some.length > 0 ? some : all
  const width = Math.max(...listed.map((c) => c.name.length))
  const lines = listed.map((c) => `  ${c.name.padEnd(width)}  ${c.summary}`)
  return { text: `${INTRODUCTION}\n${lines.join('\n')}`, narrowed: some.length > 0 }
}

function complain(error: unknown, command: Command, io: Io): number {
  if (error instanceof UsageError) {
    io.err(`lianqiao ${command.name}: ${error.message}\n\n${command.usage.trimEnd()}`)
    return 2
  }
  if (isProblem(error)) {
    io.err(`lianqiao ${command.name}: ${inWords(error)}`)
    return 1
  }
  const unexpected = error instanceof Error ? error : new Error(String(error))
  io.err(`lianqiao ${command.name}: ${unexpected.message}`)
  if (io.env.LOG_LEVEL === 'debug' && unexpected.stack) io.err(unexpected.stack)
  return 1
}

function inWords(problem: Problem): string {
  const unsaid = problem.fields.filter(({ message }) => !problem.message.includes(message))
  return [problem.message, ...unsaid.map(({ field, message }) => `  ${field} ${message}`.trimEnd())].join(
    '\n',
  )
}
