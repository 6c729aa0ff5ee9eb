import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { COMMANDS } from '../../../app/cli/commands.ts'
import { readEnvironment } from '../../../app/http/environment.server.ts'
import { lianqiaoHere } from './run-command.ts'

/** Runs a command line in this process; the environment is refused, so that nothing is opened. */
async function told(...argv: string[]) {
  return lianqiaoHere(argv, { PORT: 'none' })
}

describe('the command line', () => {
  it('has every command of the interface', () => {
    const names = ['serve', 'migrate', 'import', 'sync', 'reindex', 'match', 'check', 'token create']
    expect(Object.keys(COMMANDS)).toEqual(expect.arrayContaining(names))
  })

  it.each(Object.keys(COMMANDS))('explains %s', async (name) => {
    const { code, out, err } = await told(...name.split(' '), '--help')
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(out).toContain(`npm run lianqiao -- ${name}`)
    const loaded = await COMMANDS[name]?.()
    expect(loaded?.name).toBe(name)
  })

  it.each(Object.keys(COMMANDS))('refuses a flag that %s does not have', async (name) => {
    const { code, out, err } = await told(...name.split(' '), '--no-such-flag')
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('--no-such-flag')
    expect(err).toContain('usage:')
  })

  it('lists its commands', async () => {
    const { code, out } = await told('--help')
    expect(code).toBe(0)
    for (const name of Object.keys(COMMANDS)) expect(out).toContain(`  ${name} `)
  })

  it('lists the commands of a family', async () => {
    expect(await told('token', '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('token create'),
    })
    const { code, err } = await told('token')
    expect(code).toBe(2)
    expect(err).toMatch(/^"token" needs a second word\n/)
    for (const name of ['token create', 'token list', 'token revoke']) expect(err).toContain(name)
  })

  it('helps whoever asks in other words', async () => {
    expect(await told('help')).toEqual(await told('--help'))
    expect(await told('help', 'match')).toEqual(await told('match', '--help'))
    expect(await told('help', 'token', 'create')).toEqual(await told('token', 'create', '--help'))
    expect(await told('help', 'frobnicate')).toMatchObject({ code: 2 })
  })

  it('says which version it is', async () => {
    const version = JSON.parse(readFileSync('package.json', 'utf8')).version
    expect(await told('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it('prints a code for machines', async () => {
    const { out } = await told('totp', 'JBSWY3DPEHPK3PXP', '--json')
    expect(JSON.parse(out)).toEqual({ code: expect.stringMatching(/^\d{6}$/) })
  })

  it('logs little beside what a command answers, unless told', async () => {
    const levels: unknown[] = []
    vi.spyOn(COMMANDS, 'migrate').mockImplementation(async () => ({
      name: 'migrate',
      summary: '',
      usage: '',
      run: async (_args, { env }) => {
        levels.push(readEnvironment(env).logLevel)
        return 0
      },
    }))
    await lianqiaoHere(['migrate'], {})
    await lianqiaoHere(['migrate'], { LOG_LEVEL: '' })
    await lianqiaoHere(['migrate'], { LOG_LEVEL: 'debug' })
    vi.restoreAllMocks()
    expect(levels).toEqual(['warn', 'warn', 'debug'])
  })

  it.each([
    ['nothing', [], 'no command given'],
    ['an unknown command', ['frobnicate'], 'frobnicate'],
    ['an unknown command that asks for help', ['frobnicate', '--help'], 'frobnicate'],
    ['a word of the language', ['constructor'], 'constructor'],
    ['a word too many', ['migrate', 'now'], 'unexpected "now"'],
    ['a token without a name', ['token', 'create', '--role', 'manager'], '--name is required'],
    ['a token without a role', ['token', 'create', '--name', 'x'], '--role is required'],
    ['a token for a role that has none', ['token', 'create', '--name', 'x', '--role', 'expert'], 'reviewer'],
    ['a flag without its value', ['token', 'create', '--name'], '--name'],
  ])('shows its usage for %s, and exits with 2', async (_what, argv, words) => {
    const { code, out, err } = await told(...argv)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(words)
    expect(err).toContain('usage:')
  })

  it('says which variable it cannot use, and exits with 1', async () => {
    const { code, err } = await told('migrate')
    expect(code).toBe(1)
    expect(err).toContain('PORT must be a port number')
  })
})
