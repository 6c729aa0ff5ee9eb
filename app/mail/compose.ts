import { referenceIn } from '../domain/reference.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Address, LetterTemplate, LetterValues } from './letter.ts'
import { TEMPLATES, type TemplateName } from './templates.ts'
import { writeDeadline } from './until.ts'

export type Letter = { subject: string; text: string }

type Words = {
  signature: (centre: string) => string
  /** What a subject ends with, and what a letter says of it. */
  numbered: (reference: string) => string
  number: (reference: string) => string
}

const WORDS: Record<Locale, Words> = {
  'zh-CN': {
    signature: (centre) => `联桥${centre && ` · ${centre}`} · 此邮件由系统自动发出，请勿回复。`,
    numbered: (reference) => `（编号 ${reference}）`,
    number: (reference) => `编号 ${reference}，登录后在同一页面上可以核对。`,
  },
  en: {
    signature: (centre) =>
      `Lianqiao${centre && ` · ${centre}`} · This letter was sent automatically; please do not reply.`,
    numbered: (reference) => ` (no. ${reference})`,
    number: (reference) => `No. ${reference}, as the page shows it once you have signed in.`,
  },
}

/** True for a name that the outbox may hold. */
export function isTemplate(name: string): name is TemplateName {
  return Object.hasOwn(TEMPLATES, name)
}

/**
 * Writes a letter. A subject is one line, whatever a value holds. What a letter leads to is named by its reference
 * alone, so that letters about several can be told apart by their receiver and by nobody else.
 * @param centre how the centre calls itself; '' where it has set nothing
 */
export function compose(
  name: TemplateName,
  locale: Locale,
  values: LetterValues,
  address: Address,
  centre = '',
): Letter {
  const template = TEMPLATES[name] as LetterTemplate<LetterValues>
  const wording = template[locale]
  const { signature, numbered, number } = WORDS[locale]
  const reference = referenceIn(String(values.path ?? ''))
  // Letters that were queued before they said by when have nothing there, others an empty text.
  const due =
    template.deadline && values.until
      ? writeDeadline(template.deadline(values), String(values.until), locale)
      : null
  const subject = wording.subject(values) + (due?.subject ?? '') + (reference ? numbered(reference) : '')
  const paragraphs = [
    ...wording.body(values, address),
    ...(due ? [due.line] : []),
    ...(reference ? [number(reference)] : []),
    signature(centre),
  ]
  return { subject: subject.replace(/\s+/g, ' '), text: `${paragraphs.join('\n\n')}\n` }
}
