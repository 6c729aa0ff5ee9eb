import type { Command } from './command.ts'

/** The command line's table. Loaded one by one: a command pays for its own imports alone. */
export const COMMANDS: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./serve.ts')).serveCommand,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  import: async () => (await import('./import/command.ts')).importCommand,
  sync: async () => (await import('./sync.ts')).syncCommand,
  reindex: async () => (await import('./reindex.ts')).reindexCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  read: async () => (await import('./read.ts')).readCommand,
  match: async () => (await import('./match.ts')).matchCommand,
  'token create': async () => (await import('./token-create.ts')).tokenCreateCommand,
  'token list': async () => (await import('./token-revoke.ts')).tokenListCommand,
  'token revoke': async () => (await import('./token-revoke.ts')).tokenRevokeCommand,
  'account invite': async () => (await import('./account-invite.ts')).accountInviteCommand,
  totp: async () => (await import('./totp.ts')).totpCommand,
  'audit verify': async () => (await import('./audit.ts')).auditVerifyCommand,
  'audit head': async () => (await import('./audit.ts')).auditHeadCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  build: async () => (await import('./build.ts')).buildCommand,
}
