import { plainMoney } from '../domain/money.ts'
import { useLocale } from '../i18n/context.tsx'

/** An amount of money with its currency, grouped as the reader's language does. */
export function Amount({ amount, currency }: { amount: number; currency: string }) {
  const write = useAmount()
  return <span className="unbroken">{write(amount, currency)}</span>
}

/** `USD 25,000`: decimals only where there are some. */
export function useAmount(): (amount: number, currency: string) => string {
  const locale = useLocale()
  const digits = (amount: number) => (amount % 100 === 0 ? 0 : 2)
  return (amount, currency) => {
    const { format } = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits(amount),
      maximumFractionDigits: 2,
    })
    return `${currency} ${format(Number(plainMoney(amount)))}`
  }
}
