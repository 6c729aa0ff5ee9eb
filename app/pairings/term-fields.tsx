import { CURRENCIES } from '../domain/vocabulary/currencies.ts'
import { ORIGINS } from '../domain/vocabulary/parties.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { SelectField, TextAreaField, TextField } from '../ui/field.tsx'
import type { TermField, TermName } from './terms-fields.ts'
import type { TermValues } from './terms-values.ts'

/** What both firms have evidence for, and the languages of either: what the form offers. */
export type CommonGround = { jurisdictions: string[]; ipTypes: string[]; languages: string[] }

type TermFieldsProps = {
  fields: readonly TermField[]
  values: TermValues
  common: CommonGround
  errorOf: (field: string) => string | undefined
}

const HINTED = [
  'jurisdictions',
  'procedures',
  'domesticShare',
  'validTo',
  'conflictProcedure',
  'responseHours',
] as const
type Hinted = (typeof HINTED)[number]
const isHinted = (name: TermName): name is Hinted => (HINTED as readonly string[]).includes(name)

const CURRENCY_OPTIONS = CURRENCIES.map((code) => ({ value: code, label: code }))
const INPUT_TYPES: Partial<Record<TermField['type'], string>> = { day: 'date', email: 'email', phone: 'tel' }
const DIGITS: Partial<Record<TermField['type'], 'decimal' | 'numeric'>> = {
  share: 'decimal',
  money: 'decimal',
  whole: 'numeric',
}

/** Fields of the terms, drawn from what they are: native controls that work without scripts. */
export function TermFields({ fields, ...rest }: TermFieldsProps) {
  return fields.map((field) => <OneTerm key={field.name} field={field} {...rest} />)
}

function OneTerm({ field, values, common, errorOf }: Omit<TermFieldsProps, 'fields'> & { field: TermField }) {
  const t = useT()
  const label = useLabel()
  const { place, language } = useNames()
  const { name, type } = field
  const given = values[name] ?? []
  const [first = ''] = given
  const error = errorOf(name)
  const title = t(`pairings.field.${name}`)
  const hint = isHinted(name) ? t(`pairings.hint.${name}`) : undefined
  const boxes = (codes: readonly string[], write: (code: string) => string, single = false) => (
    <Checkboxes
      name={name}
      legend={title}
      hint={hint}
      error={error}
      options={[...new Set([...codes, ...given])].map((value) => ({ value, label: write(value) }))}
      chosen={given}
      single={single}
    />
  )
  switch (type) {
    case 'places':
      return boxes(common.jurisdictions, place)
    case 'languages':
      return boxes(common.languages, language)
    case 'codes': {
      const offered = name === 'ipTypes' ? common.ipTypes : field.codes
      return boxes(offered, (code) => label(field.vocabulary, code))
    }
    case 'side':
      return boxes(ORIGINS, (code) => t(`pairings.side.${code as 'domestic' | 'overseas'}`), true)
    case 'billing':
      return boxes(
        ['domestic', 'overseas', 'each'],
        (code) => t(`pairings.billing.${code as 'domestic' | 'overseas' | 'each'}`),
        true,
      )
    case 'currency':
      return (
        <SelectField
          id={name}
          label={title}
          error={error}
          options={CURRENCY_OPTIONS}
          blank={t('pairings.form.empty')}
          defaultValue={first}
        />
      )
    case 'words':
      return <TextAreaField id={name} label={title} hint={hint} error={error} defaultValue={first} rows={5} />
    default:
      return (
        <TextField
          id={name}
          label={title}
          hint={hint}
          error={error}
          optional={type === 'phone'}
          defaultValue={first}
          type={INPUT_TYPES[type] ?? 'text'}
          {...(DIGITS[type] && { inputMode: DIGITS[type] })}
        />
      )
  }
}
