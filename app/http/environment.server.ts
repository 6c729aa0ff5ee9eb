import { join, resolve } from 'node:path'
import { z } from 'zod'
import { Problem } from '../domain/errors.ts'
import { readTrustedProxies } from './trusted-proxies.ts'

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** What the surroundings say, read once. Every path is absolute. */
export type Environment = {
  /** 0 lets the system choose. */
  port: number
  host: string
  dataDir: string
  /** The SQLite file, or `:memory:`. */
  databasePath: string
  /** A Meilisearch elsewhere; null runs the embedded one. */
  meili: { url: string; key: string } | null
  /** Another Meilisearch binary than the packaged one. */
  meiliBin: string | null
  /** Null: one is made and kept in `dataDir`. */
  sessionSecret: string | null
  /** Who takes letters, and in whose name; null keeps them in `dataDir`. */
  smtp: { url: string } | null
  mailFrom: string
  /** Where this site is reached from outside, without a slash at the end; null is where it listens. */
  publicUrl: string | null
  /** Who else says who somebody is; null: nobody. */
  oidc: OidcSettings | null
  /**
   * When `serve` makes demonstration data and accounts: unless told, only in a database that it found empty, so
   * that nobody who forgets the variable opens real records to demonstration accounts.
   */
  demo: 'never' | 'if_empty' | 'always'
  logLevel: (typeof LOG_LEVELS)[number]
  /** Addresses and networks whose forwarded headers are believed; nobody's unless told. */
  trustProxy: string[]
  rateLimits: RateLimits
}

/** A provider of identities (OpenID Connect), and how this site is known there. */
export type OidcSettings = { issuer: string; clientId: string; clientSecret: string; label: string }

/** Requests a minute for one visitor; 0 is no limit. */
export type RateLimits = Record<
  'signIn' | 'letter' | 'complaint' | 'directory' | 'match' | 'matchPage' | 'export' | 'upload',
  number
>

/** A shell sets a variable to nothing as easily as it leaves it out: both mean the default. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema)

const perMinute = (usual: number) =>
  optional(
    z
      .string()
      .regex(/^\d{1,7}$/, 'must be a number of requests a minute, or 0 for no limit')
      .transform(Number)
      .default(usual),
  )

const environmentSchema = z
  .object({
    PORT: optional(
      z
        .string()
        .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535, like 3000')
        .transform(Number)
        .refine((port) => port <= 65_535, 'must be a port number from 0 to 65535, like 3000')
        .default(3000),
    ),
    HOST: optional(z.string().trim().min(1).default('127.0.0.1')),
    DATA_DIR: optional(z.string().default('./data')),
    DATABASE_URL: optional(z.string().optional()),
    MEILI_URL: optional(z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional()),
    MEILI_KEY: optional(z.string().optional()),
    MEILI_BIN: optional(z.string().optional()),
    SESSION_SECRET: optional(z.string().min(32, 'must have at least 32 characters').optional()),
    SMTP_URL: optional(
      z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' }).optional(),
    ),
    MAIL_FROM: optional(
      z
        .string()
        .regex(
          /^([^<>@\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
          'must look like 联桥 <no-reply@example.org>',
        )
        .default('联桥 <no-reply@localhost>'),
    ),
    PUBLIC_URL: optional(z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional()),
    OIDC_ISSUER: optional(
      z
        .url({ protocol: /^https?$/, error: 'must be an https address' })
        .refine(isKeptSecret, 'must be an https address: only on this machine itself may it be http')
        .optional(),
    ),
    OIDC_CLIENT_ID: optional(z.string().optional()),
    OIDC_CLIENT_SECRET: optional(z.string().optional()),
    OIDC_LABEL: optional(z.string().trim().max(40, 'must have at most 40 characters').optional()),
    DEMO: optional(z.enum(['0', '1'], 'must be 1 or 0').optional()),
    LOG_LEVEL: optional(z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info')),
    TRUST_PROXY: optional(
      z
        .string()
        .default('')
        .transform((text, context) => {
          const proxies = readTrustedProxies(text)
          if (proxies) return proxies
          context.addIssue('must be addresses or networks, like 127.0.0.1 or 10.0.0.0/8')
          return z.NEVER
        }),
    ),
    RATE_SIGN_IN: perMinute(1_200),
    RATE_LETTER: perMinute(60),
    RATE_COMPLAINT: perMinute(30),
    RATE_DIRECTORY: perMinute(6_000),
    RATE_MATCH: perMinute(12_000),
    RATE_MATCH_PAGE: perMinute(1_200),
    RATE_EXPORT: perMinute(1_200),
    RATE_UPLOAD: perMinute(120),
  })
  .superRefine((variables, context) => {
    const all = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
    if (all.some((name) => variables[name])) {
      for (const name of all.filter((one) => !variables[one])) {
        context.addIssue({ code: 'custom', path: [name], message: 'is missing: set all of OIDC_* or none' })
      }
    }
    if (variables.MEILI_KEY && !variables.MEILI_URL) {
      context.addIssue({
        code: 'custom',
        path: ['MEILI_KEY'],
        message: 'is set without MEILI_URL: the embedded search keeps its own key',
      })
    }
    if (/^smtps?:/.test(variables.SMTP_URL ?? '') && variables.MAIL_FROM.endsWith('@localhost>')) {
      context.addIssue({
        code: 'custom',
        path: ['MAIL_FROM'],
        message: 'must be set with SMTP_URL: nobody takes letters from localhost',
      })
    }
  })

/**
 * Reads the variables of `.env.example`.
 * @param variables usually `process.env`
 * @throws Problem `invalid_input` that names each variable that cannot be used, and why
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const parsed = environmentSchema.safeParse(variables)
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => ({
      field: issue.path.join('.'),
      message: issue.message,
    }))
    throw new Problem('invalid_input', 'the environment cannot be used', fields)
  }
  const v = parsed.data
  const dataDir = resolve(v.DATA_DIR)
  return {
    port: v.PORT,
    host: v.HOST,
    dataDir,
    databasePath: databasePath(v.DATABASE_URL, dataDir),
    meili: v.MEILI_URL ? { url: v.MEILI_URL, key: v.MEILI_KEY ?? '' } : null,
    meiliBin: v.MEILI_BIN ?? null,
    sessionSecret: v.SESSION_SECRET ?? null,
    smtp: v.SMTP_URL ? { url: v.SMTP_URL } : null,
    mailFrom: v.MAIL_FROM,
    publicUrl: v.PUBLIC_URL ? new URL(v.PUBLIC_URL).origin : null,
    oidc: oidcSettings(v),
    demo: v.DEMO === undefined ? 'if_empty' : v.DEMO === '1' ? 'always' : 'never',
    logLevel: v.LOG_LEVEL,
    trustProxy: v.TRUST_PROXY,
    rateLimits: {
      signIn: v.RATE_SIGN_IN,
      letter: v.RATE_LETTER,
      complaint: v.RATE_COMPLAINT,
      directory: v.RATE_DIRECTORY,
      match: v.RATE_MATCH,
      matchPage: v.RATE_MATCH_PAGE,
      export: v.RATE_EXPORT,
      upload: v.RATE_UPLOAD,
    },
  }
}

/** True for an address whose traffic nobody can read: encrypted, or without a network. */
function isKeptSecret(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)
}

type OidcVariables = Pick<
  z.output<typeof environmentSchema>,
  'OIDC_ISSUER' | 'OIDC_CLIENT_ID' | 'OIDC_CLIENT_SECRET' | 'OIDC_LABEL'
>

function oidcSettings(v: OidcVariables): OidcSettings | null {
  if (!v.OIDC_ISSUER || !v.OIDC_CLIENT_ID || !v.OIDC_CLIENT_SECRET) return null
  return {
    issuer: v.OIDC_ISSUER,
    clientId: v.OIDC_CLIENT_ID,
    clientSecret: v.OIDC_CLIENT_SECRET,
    label: v.OIDC_LABEL ?? new URL(v.OIDC_ISSUER).host,
  }
}

/** The file that `DATABASE_URL` names: `sqlite:lianqiao.db` lies in `dataDir`, `sqlite:/srv/x.db` where it says. */
function databasePath(url: string | undefined, dataDir: string): string {
  if (url === undefined) return join(dataDir, 'lianqiao.db')
  if (/^postgres(ql)?:/i.test(url)) {
    throw refusedUrl('PostgreSQL is not supported yet: this version runs on SQLite; leave DATABASE_URL out')
  }
  const path = /^sqlite:(?:\/\/)?(.*)$/i.exec(url)?.[1]
  if (path === undefined) throw refusedUrl('must look like sqlite:lianqiao.db')
  if (path === ':memory:') return path
  return resolve(dataDir, path === '' ? 'lianqiao.db' : path)
}

function refusedUrl(message: string): Problem {
  return new Problem('invalid_input', 'the environment cannot be used', [{ field: 'DATABASE_URL', message }])
}
