import type { z } from 'zod'
import { isJsonObject } from '../../domain/json-object.ts'
import {
  type KnownFields,
  knownFields,
  unknownFieldSentence,
  unknownFields,
} from '../../domain/known-fields.ts'
import { withoutImpossibleClosing } from '../../domain/matter/schema.ts'
import { isIsoCurrency } from '../../domain/vocabulary/currencies.ts'
import { isLanguage } from '../../domain/vocabulary/languages.ts'
import { EXPERT_CATEGORIES } from '../../domain/vocabulary/parties.ts'
import { type ImportRecord, RECORD_SCHEMAS, RECORD_TYPES, type RecordType } from './record-types.ts'

/** A line that can be written if the database agrees, or the reason why it cannot. */
export type ParsedLine = { record: ImportRecord; warnings: string[] } | { refused: string }

/** Longer lines are refused before they are read: no record needs a megabyte. */
export const MAX_LINE_LENGTH = 1_000_000

/** Stands for a line whose bytes are not UTF-8: half of a surrogate pair, which no decoded text holds. */
export const NOT_UTF8 = '\uDC80'

const FIELDS = new Map<string, KnownFields>(
  RECORD_TYPES.map((type) => [type, knownFields(RECORD_SCHEMAS[type])!]),
)

/**
 * Reads one line. Null fields count as absent.
 * @returns null for a blank line; never throws
 */
export function parseLine(line: string): ParsedLine | null {
  const text = line.trim()
  if (text === '') return null
  if (text.length > MAX_LINE_LENGTH) return { refused: `is longer than ${MAX_LINE_LENGTH} characters` }
  if (text === NOT_UTF8) return { refused: 'is not UTF-8: save the file as UTF-8' }
  let value: unknown
  try {
    value = text.includes('null') ? JSON.parse(text, withoutNull) : JSON.parse(text)
  } catch (error) {
    return { refused: `is not JSON: ${(error as Error).message}` }
  }
  if (!isJsonObject(value)) return { refused: 'is not a JSON object' }
  return parseRecord(value)
}

const withoutNull = (_name: string, value: unknown) => (value === null ? undefined : value)

function parseRecord(value: object): ParsedLine {
  const { type } = value as { type?: unknown }
  const fields = typeof type === 'string' ? FIELDS.get(type) : undefined
  if (!fields) {
    const given = type === undefined ? 'type is required' : `type ${JSON.stringify(type)} is not known`
    return { refused: `${given}; it is one of ${RECORD_TYPES.join(', ')}` }
  }
  const parsed = RECORD_SCHEMAS[type as RecordType].safeParse(value)
  if (!parsed.success) return { refused: parsed.error.issues.map(sentence).join('; ') }
  const warnings = unknownFields(value, fields).map((field) => unknownFieldSentence(field, fields))
  return withRemarks(parsed.data, warnings)
}

function sentence(issue: z.core.$ZodIssue): string {
  return issue.path.length ? `${issue.path.join('.')} ${issue.message}` : issue.message
}

/** Codes that look like a language or a currency and are none: kept as they are, and found by nobody. */
function oddCodes(record: ImportRecord): string[] {
  const languages = 'languages' in record ? record.languages : []
  const currencies = 'feeModels' in record ? record.feeModels.flatMap(({ currency }) => currency ?? []) : []
  return [
    ...languages
      .map((language) => (typeof language === 'string' ? language : language.code))
      .filter((code) => !isLanguage(code))
      .map((code) => `language ${JSON.stringify(code)} is not in ISO 639-1`),
    ...currencies
      .filter((code) => !isIsoCurrency(code))
      .map((code) => `currency ${JSON.stringify(code)} is not in ISO 4217`),
  ]
}

const CATEGORIES = new Set<string>(EXPERT_CATEGORIES)

/** What a record may say although it is odd. */
function withRemarks(record: ImportRecord, warnings: string[]): ParsedLine {
  warnings.push(...oddCodes(record))
  if (record.type === 'matter') {
    const { matter, warning } = withoutImpossibleClosing(record)
    return { record: matter, warnings: warning ? [...warnings, warning] : warnings }
  }
  if (record.type === 'expert') {
    const odd = record.categories.filter((category) => !CATEGORIES.has(category))
    warnings.push(...odd.map((category) => `category ${JSON.stringify(category)} is not in the vocabulary`))
  }
  if (record.type === 'enterprise' && !record.name)
    warnings.push('name is absent: the ref stands in its place')
  return { record, warnings }
}
