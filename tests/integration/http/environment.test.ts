import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../../../app/http/environment.server.ts'

describe('the environment', () => {
  it('needs nothing', () => {
    const environment = readEnvironment({})
    expect(environment).toMatchObject({ port: 3000, host: '127.0.0.1', meili: null, demo: 'if_empty' })
    expect(environment.dataDir).toMatch(/\/data$/)
    expect(environment.databasePath).toBe(`${environment.dataDir}/lianqiao.db`)
  })

  it('reads an empty variable as an absent one', () => {
    expect(readEnvironment({ PORT: '', MEILI_URL: '', SESSION_SECRET: '', DEMO: '' })).toEqual(
      readEnvironment({}),
    )
  })

  it('puts a named database into the folder, and an absolute one where it says', () => {
    const where = (url: string) => readEnvironment({ DATA_DIR: '/srv/lq', DATABASE_URL: url }).databasePath
    expect(where('sqlite:other.db')).toBe('/srv/lq/other.db')
    expect(where('sqlite:///var/lib/other.db')).toBe('/var/lib/other.db')
    expect(where('sqlite::memory:')).toBe(':memory:')
  })

  it.each([
    ['PORT', '70000', /port number/],
    ['PORT', 'eighty', /port number/],
    ['DATABASE_URL', 'postgres://localhost/x', /runs on SQLite/],
    ['DATABASE_URL', 'mysql://localhost/x', /sqlite:lianqiao\.db/],
    ['MEILI_URL', 'localhost:7700', /http/],
    ['MEILI_KEY', 'k', /without MEILI_URL/],
    ['SESSION_SECRET', 'short', /32 characters/],
    ['SMTP_URL', 'mail.example.org:25', /smtp:/],
    ['MAIL_FROM', 'nobody', /no-reply@example/],
    ['PUBLIC_URL', 'lianqiao.example', /http/],
    ['DEMO', 'yes', /1 or 0/],
    ['LOG_LEVEL', 'loud', /one of/],
    ['TRUST_PROXY', 'true', /addresses or networks/],
    ['TRUST_PROXY', '127.0.0.1, 0.0.0.0/0', /addresses or networks/],
    ['RATE_MATCH', 'many', /requests a minute/],
  ])('refuses %s=%s in words', (name, value, words) => {
    const refused = () => readEnvironment({ [name]: value })
    expect(refused).toThrow(expect.objectContaining({ code: 'invalid_input' }))
    try {
      refused()
    } catch (error) {
      const { fields } = error as { fields: { field: string; message: string }[] }
      expect(fields).toEqual([{ field: name, message: expect.stringMatching(words) }])
    }
  })

  it('is described in .env.example, variable by variable', () => {
    const example = readFileSync('.env.example', 'utf8')
    const names = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1])
    const all = ['PORT', 'HOST', 'DATA_DIR', 'DATABASE_URL', 'MEILI_URL', 'MEILI_KEY', 'MEILI_BIN']
    const mail = ['SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL']
    const oidc = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'LABEL'].map((name) => `OIDC_${name}`)
    const limits = [
      'SIGN_IN',
      'LETTER',
      'COMPLAINT',
      'DIRECTORY',
      'MATCH',
      'MATCH_PAGE',
      'EXPORT',
      'UPLOAD',
    ].map((name) => `RATE_${name}`)
    expect(names).toEqual([
      ...all,
      'SESSION_SECRET',
      ...mail,
      ...oidc,
      'DEMO',
      'LOG_LEVEL',
      'TRUST_PROXY',
      ...limits,
    ])
    const values = Object.fromEntries([...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, k, v]) => [k, v]))
    expect(readEnvironment(values)).toEqual(readEnvironment({}))
  })
})
