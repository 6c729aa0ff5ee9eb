import type { Option } from '../ui/field.tsx'

/** ISO 4217 codes that fees and cover are stated in. */
const CODES = 'CNY USD EUR GBP JPY KRW INR BRL CHF HKD SGD AUD CAD RUB VND IDR'.split(' ')

/** The same as options of a select; a code is its own name everywhere. */
export const currencies: readonly Option[] = CODES.map((code) => ({ value: code, label: code }))
