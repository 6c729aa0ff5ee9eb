import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DemoAccount } from '../accounts/demo-accounts.server.ts'

const fileIn = (dataDir: string) => join(dataDir, 'demo-accounts.txt')

/** Where the passwords of the demonstration stand, if they do. */
export function demoFile(dataDir: string): string | null {
  return existsSync(fileIn(dataDir)) ? fileIn(dataDir) : null
}

/** One line for a role, an address, a password, and for staff the secret of the second factor. */
export function demoLine({ role, email, password, totp }: DemoAccount): string {
  return [role.padEnd(24), email.padEnd(38), password, ...(totp ? [`TOTP:${totp}`] : [])].join('  ')
}

/** Writes the passwords where only the owner of the folder reads them. */
export function writeDemoFile(dataDir: string, accounts: readonly DemoAccount[]): string {
  const head = [
    '# 演示账号：角色、邮箱、密码；工作人员另有两步验证密钥，可录入验证器应用，或用 npm run lianqiao -- totp 密钥 取得验证码。',
    '# Demonstration accounts: role, e-mail address, password, and for staff the secret of the second step, for an',
    '# authenticator app or for: npm run lianqiao -- totp SECRET',
  ]
  writeFileSync(fileIn(dataDir), `${[...head, ...accounts.map(demoLine)].join('\n')}\n`, { mode: 0o600 })
  return fileIn(dataDir)
}
