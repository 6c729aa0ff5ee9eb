import { placeholderIn } from '../domain/call/placeholder.ts'
import { shanghaiMinute } from '../domain/day.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'
import { PARTY_TYPES } from '../domain/vocabulary/parties.ts'
import { fromShanghaiTime } from './shanghai-time.ts'

/** What stands in the form of a call, as it was typed; times are Shanghai times, `2026-12-01T09:00`. */
export type CallForm = {
  titleZh: string
  titleEn: string
  textZh: string
  textEn: string
  kinds: string[]
  opensAt: string
  closesAt: string
}

type Facts = {
  title: { zh: string; en: string }
  text: { zh: string; en: string }
  kinds: readonly PartyType[]
  opensAt: string
  closesAt: string
}

/** Why a call cannot be published as it stands, by the control that mends it. */
export type CallIssue = {
  field: 'titleZh' | 'titleEn' | 'textZh' | 'textEn' | 'kinds' | 'opensAt' | 'closesAt'
  code: 'required' | 'long' | 'time' | 'order' | 'unfilled'
  /** The line that is still to be filled in, and its number from 1. */
  at?: { line: number; text: string }
}

const TITLE_LIMIT = 200
const TEXT_LIMIT = 20_000

/** Reads what was sent. */
export function readCallForm(sent: FormData): { form: CallForm; issues: CallIssue[]; facts: Facts | null } {
  const text = (name: string) => String(sent.get(name) ?? '').trim()
  const form: CallForm = {
    titleZh: text('titleZh'),
    titleEn: text('titleEn'),
    textZh: text('textZh'),
    textEn: text('textEn'),
    kinds: sent.getAll('kinds').map(String),
    opensAt: text('opensAt'),
    closesAt: text('closesAt'),
  }
  const kinds = PARTY_TYPES.filter((kind) => form.kinds.includes(kind))
  const [opens, closes] = [fromShanghaiTime(form.opensAt), fromShanghaiTime(form.closesAt)]
  const issues: CallIssue[] = [
    ...(['titleZh', 'titleEn', 'textZh', 'textEn'] as const).flatMap((field): CallIssue[] => {
      if (form[field] === '') return [{ field, code: 'required' }]
      const limit = field.startsWith('title') ? TITLE_LIMIT : TEXT_LIMIT
      if (form[field].length > limit) return [{ field, code: 'long' }]
      const at = placeholderIn(form[field])
      return at ? [{ field, code: 'unfilled', at }] : []
    }),
    ...(kinds.length === 0 ? [{ field: 'kinds', code: 'required' } as const] : []),
    ...(opens ? [] : [{ field: 'opensAt', code: 'time' } as const]),
    ...(closes ? [] : [{ field: 'closesAt', code: 'time' } as const]),
    ...(opens && closes && closes <= opens ? [{ field: 'closesAt', code: 'order' } as const] : []),
  ]
  if (issues.length > 0 || !opens || !closes) return { form, issues, facts: null }
  const facts = {
    title: { zh: form.titleZh, en: form.titleEn },
    text: { zh: form.textZh, en: form.textEn },
    kinds,
    opensAt: opens.toISOString(),
    closesAt: closes.toISOString(),
  }
  return { form, issues, facts }
}

/** A call as its form shows it. */
export function callFormOf(facts: Facts): CallForm {
  const local = (instant: string) => shanghaiMinute(instant).replace(' ', 'T')
  return {
    titleZh: facts.title.zh,
    titleEn: facts.title.en,
    textZh: facts.text.zh,
    textEn: facts.text.en,
    kinds: [...facts.kinds],
    opensAt: local(facts.opensAt),
    closesAt: local(facts.closesAt),
  }
}
