import type { Translated } from '../translate.ts'
import type { disputes as source } from '../zh-CN/disputes.ts'

export const disputes = {} as const satisfies Translated<typeof source>
