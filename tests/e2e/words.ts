import { serverTranslator } from '../../app/i18n/dictionaries.server.ts'

/** The pages' own words, so that a journey finds a button by what is written on it, whatever that is. */
export const zh = serverTranslator('zh-CN')
export const en = serverTranslator('en')
