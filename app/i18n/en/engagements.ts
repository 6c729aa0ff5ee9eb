import type { Translated } from '../translate.ts'
import type { engagements as source } from '../zh-CN/engagements.ts'

export const engagements = {} as const satisfies Translated<typeof source>
