import { type Translate, translateMessage } from '../i18n/translate.ts'

type Said = readonly { field: string; message: string; about?: string }[]

/** What a step of an examination refused, in the reader's language. */
export function sayVettingProblems(t: Translate, problems: Said): { field: string; message: string }[] {
  return problems.map(({ field, message, about = '' }) => ({
    field,
    message: translateMessage(t, `vetting.problem.${message}`, { about }),
  }))
}
