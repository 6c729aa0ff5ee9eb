import type { Translated } from '../translate.ts'
import type { directory as source } from '../zh-CN/directory.ts'

export const directory = {} as const satisfies Translated<typeof source>
