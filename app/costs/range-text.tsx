import { FEWEST_ENTERPRISES } from '../domain/report/cost.ts'
import { useLocale, useT } from '../i18n/context.tsx'

type Summary = { count: number; range: { median: number; least: number; most: number } | null }

/** Whole yuan, grouped. */
function useYuan(): (hundredths: number) => string {
  const numbers = new Intl.NumberFormat(useLocale(), { maximumFractionDigits: 0 })
  return (hundredths) => numbers.format(Math.round(hundredths / 100))
}

/** Median and range of what something cost, in yuan; or that too few paid it to be told. */
export function RangeText({ summary }: { summary: Summary }) {
  const t = useT()
  const yuan = useYuan()
  if (summary.count === 0) return <span className="quiet">–</span>
  if (summary.range === null) {
    return <span className="quiet">{t('costs.few', { fewest: FEWEST_ENTERPRISES })}</span>
  }
  const { median, least, most } = summary.range
  return (
    <span>
      <strong>{yuan(median)}</strong>
      <span className="today-whose">{t('costs.range', { least: yuan(least), most: yuan(most) })}</span>
    </span>
  )
}
