import { readMoney } from '../domain/money.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { useAmount } from '../invitations/amount.tsx'
import type { TermField } from './terms-fields.ts'
import type { TermValues } from './terms-values.ts'

/** Writes what the terms say in one field, as a reader wants it; '' for nothing. */
export function useWriteTerm(): (field: TermField, values: TermValues) => string {
  const t = useT()
  const label = useLabel()
  const writeAmount = useAmount()
  const { place, language } = useNames()
  const separator = t('shell.listSeparator')
  return (field, values) => {
    const given = values[field.name] ?? []
    const [first = ''] = given
    switch (field.type) {
      case 'places':
        return given.map(place).join(separator)
      case 'languages':
        return given.map(language).join(separator)
      case 'codes':
        if (given.length === 0 && field.name === 'procedures') return t('pairings.form.any')
        return given.map((code) => label(field.vocabulary, code)).join(separator)
      case 'side':
        return first && t(`pairings.side.${first as 'domestic' | 'overseas'}`)
      case 'billing':
        return first && t(`pairings.billing.${first as 'domestic' | 'overseas' | 'each'}`)
      case 'money': {
        const amount = readMoney(first)
        const [currency = ''] = values[field.currency] ?? []
        // What somebody is about to save may be no amount; it stands as they typed it.
        return amount === null
          ? [currency, first].filter((part) => part !== '').join(' ')
          : writeAmount(amount, currency).trim()
      }
      case 'share':
        return first && `${first} %`
      default:
        return first
    }
  }
}
