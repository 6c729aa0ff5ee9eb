import type { Translated } from '../translate.ts'
import type { matching as source } from '../zh-CN/matching.ts'

export const matching = {} as const satisfies Translated<typeof source>
