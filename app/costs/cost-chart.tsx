const WIDTH = 720
const HEIGHT = 220
const LEFT = 64
const BASE = HEIGHT - 28
const TOP = 16

type Range = { median: number; least: number; most: number } | null
export type ChartPoint = { label: string; quoted: Range; billed: Range }

type CostChartProps = {
  title: string
  points: readonly ChartPoint[]
  /** Writes an amount for the scale. */
  written: (hundredths: number) => string
}

/**
 * Ranges half-year by half-year, the median a mark on a line from the least to the most: quoted left and round, billed
 * right and square. Its numbers stand in a table on the same page.
 */
export function CostChart({ title, points, written }: CostChartProps) {
  const highest = Math.max(
    1,
    ...points.flatMap(({ quoted, billed }) => [quoted?.most ?? 0, billed?.most ?? 0]),
  )
  const step = (WIDTH - LEFT) / Math.max(1, points.length)
  const y = (amount: number) => BASE - ((BASE - TOP) * amount) / highest
  return (
    <svg className="month-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      <line className="month-chart-axis" x1={LEFT} x2={WIDTH} y1={BASE} y2={BASE} />
      <line className="month-chart-grid" x1={LEFT} x2={WIDTH} y1={TOP} y2={TOP} />
      <text className="cost-chart-highest" x={LEFT - 6} y={TOP + 4} textAnchor="end">
        {written(highest)}
      </text>
      <text x={LEFT - 6} y={BASE + 4} textAnchor="end">
        0
      </text>
      {points.map(({ label, quoted, billed }, index) => {
        const middle = LEFT + (index + 0.5) * step
        const off = Math.min(14, step * 0.2)
        return (
          <g key={label}>
            {quoted && (
              <>
                <line
                  className="cost-chart-quoted"
                  x1={middle - off}
                  x2={middle - off}
                  y1={y(quoted.least)}
                  y2={y(quoted.most)}
                />
                <circle className="month-chart-bar" cx={middle - off} cy={y(quoted.median)} r={5} />
              </>
            )}
            {billed && (
              <>
                <line
                  className="cost-chart-billed"
                  x1={middle + off}
                  x2={middle + off}
                  y1={y(billed.least)}
                  y2={y(billed.most)}
                />
                <rect
                  className="cost-chart-billed"
                  x={middle + off - 4.5}
                  y={y(billed.median) - 4.5}
                  width={9}
                  height={9}
                />
              </>
            )}
            <text
              className={index % 2 === 1 ? 'month-chart-between' : undefined}
              x={middle}
              y={BASE + 18}
              textAnchor="middle"
            >
              {label}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
