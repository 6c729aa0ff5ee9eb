const WIDTH = 720
const HEIGHT = 220
const LEFT = 36
const BASE = HEIGHT - 28
const TOP = 20
/** Months beyond which only some are written under the axis. */
const MOST_LABELS = 14

type MonthChartProps = { title: string; months: readonly { month: string; count: number }[] }

/** One figure month by month as bars; its numbers stand in a table on the same page. */
export function MonthChart({ title, months }: MonthChartProps) {
  const highest = Math.max(1, ...months.map(({ count }) => count))
  const step = (WIDTH - LEFT) / Math.max(1, months.length)
  const every = Math.ceil(months.length / MOST_LABELS)
  const heightOf = (count: number) => ((BASE - TOP) * count) / highest
  return (
    <svg className="month-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      <line className="month-chart-axis" x1={LEFT} x2={WIDTH} y1={BASE} y2={BASE} />
      <line className="month-chart-grid" x1={LEFT} x2={WIDTH} y1={TOP} y2={TOP} />
      <text x={LEFT - 6} y={TOP + 4} textAnchor="end">
        {highest}
      </text>
      <text x={LEFT - 6} y={BASE + 4} textAnchor="end">
        0
      </text>
      {months.map(({ month, count }, index) => {
        const x = LEFT + index * step
        const height = heightOf(count)
        return (
          <g key={month}>
            <rect
              className="month-chart-bar"
              x={x + step * 0.18}
              width={step * 0.64}
              y={BASE - height}
              height={height}
            >
              <title>{`${month} ${count}`}</title>
            </rect>
            {index % every === 0 && (
              <text
                className={(index / every) % 2 === 1 ? 'month-chart-between' : undefined}
                x={x + step / 2}
                y={BASE + 18}
                textAnchor="middle"
              >
                {month.slice(2)}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
