import type { Translated } from '../translate.ts'
import type { accounts as source } from '../zh-CN/accounts.ts'

export const accounts = {} as const satisfies Translated<typeof source>
