import type { Locale } from '../i18n/locale.ts'
import type { Address, LetterTemplate, LetterValues } from './letter.ts'
import { TEMPLATES, type TemplateName } from './templates.ts'

export type Letter = { subject: string; text: string }

const SIGNATURE: Record<Locale, string> = {
  'zh-CN': '联桥 · 此邮件由系统自动发出，请勿回复。',
  en: 'Lianqiao · This letter was sent automatically; please do not reply.',
}

/** True for a name that the outbox may hold. */
export function isTemplate(name: string): name is TemplateName {
  return Object.hasOwn(TEMPLATES, name)
}

/** Writes a letter. A subject is one line, whatever a value holds. */
export function compose(name: TemplateName, locale: Locale, values: LetterValues, address: Address): Letter {
  const wording = (TEMPLATES[name] as LetterTemplate<LetterValues>)[locale]
  return {
    subject: wording.subject(values).replace(/\s+/g, ' '),
    text: `${[...wording.body(values, address), SIGNATURE[locale]].join('\n\n')}\n`,
  }
}
