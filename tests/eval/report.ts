import { STRONGEST } from './baselines.ts'
import { bootstrap, type Interval, METRICS, type Metric, mean, pairedDifference } from './measure.ts'
import { type PlantedResult, WITHOUT_TURNS } from './planted.ts'
import { JUDGED_FIELDS, type PhraseScore, precision, recall } from './score-phrases.ts'
import { BY_LOT, type CutResult, OURS, type Ranking } from './udrp.ts'

const METRIC_NAMES: Record<Metric, string> = { ndcg: 'nDCG@10', reciprocalRank: 'MRR', recall: 'recall@10' }

const three = (value: number) => value.toFixed(3)
const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`
const withInterval = ({ mean, low, high }: Interval) => `${three(mean)} (${three(low)}–${three(high)})`

/** A table in Markdown, readable on a terminal too. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) => Math.max(3, cell.length, ...rows.map((row) => row[i]!.length)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** One cut of the early window: this ranking, its alternatives and the baselines. */
export function udrpSection(result: CutResult): string {
  const strongest = result.rankings.find((ranking) => ranking.name === STRONGEST)!
  const row = (ranking: Ranking): string[] => [
    ranking.name,
    ...METRICS.map((metric) =>
      withInterval(bootstrap(of(ranking, metric), `${result.cut} ${ranking.name} ${metric}`)),
    ),
    three(mean(of(ranking, 'ndcg').filter((_, i) => result.reachable[i]))),
    ranking === strongest ? '' : differenceTo(strongest, ranking, result.cut),
  ]
  const names = METRICS.map((metric) => METRIC_NAMES[metric])
  const head = ['ranking', ...names, 'nDCG@10, firm seen before', 'nDCG@10 − most distinct clients']
  const unseen = result.reachable.filter((reachable) => !reachable).length
  return [
    `### Learned before ${result.cut}, judged until ${result.until}`,
    '',
    `${result.matters.toLocaleString('en')} matters; ${result.clients} new clients, of whom ${unseen} chose a firm never seen before the cut, which no list can name.`,
    '',
    table(head, result.rankings.map(row)),
    '',
    'The same answer under other policies:',
    '',
    table(head, result.alternatives.map(row)),
    '',
    againstLot(result),
    '',
    'What no policy can express, told what a case carries; compared, and not taken:',
    '',
    table(
      [...head, 'not taken because'],
      result.ideas.map((idea) => [...row(idea), idea.why]),
    ),
  ].join('\n')
}

/** The baseline breaks its many ties by the alphabet, which is luck: the difference without it. */
function againstLot(result: CutResult): string {
  const [ours, lot] = [OURS, BY_LOT].map((name) => result.rankings.find((one) => one.name === name)!)
  return `${OURS} − ${BY_LOT}: ${differenceTo(lot!, ours!, `${result.cut} by lot`)}.`
}

const of = (ranking: Ranking, metric: Metric) => ranking.qualities.map((quality) => quality[metric])

function differenceTo(strongest: Ranking, ranking: Ranking, cut: string): string {
  const difference = pairedDifference(of(ranking, 'ndcg'), of(strongest, 'ndcg'), `${cut} ${ranking.name}`)
  return `${signed(difference.mean)} (${signed(difference.low)} to ${signed(difference.high)})`
}

export function plantedSection(results: readonly PlantedResult[]): string {
  const rows = results.map((result) => [
    result.name,
    `${((100 * result.bestFirst) / result.questions).toFixed(1)} %`,
    withInterval(
      bootstrap(
        result.qualities.map((q) => q.ndcg),
        `planted ${result.name}`,
      ),
    ),
    String(result.violations),
    String(result.misordered),
  ])
  return [
    table(['ranking', 'best at rank 1', 'nDCG@10', 'violations', 'pairs in the wrong order'], rows),
    '',
    costOfTurns(results),
  ].join('\n')
}

/** What fairness among equals costs in quality, which the law bounds by 0.005. */
function costOfTurns(results: readonly PlantedResult[]): string {
  const [withTurns, without] = [OURS, WITHOUT_TURNS].map((name) =>
    results.find((result) => result.name === name)!.qualities.map((quality) => quality.ndcg),
  )
  const cost = pairedDifference(without!, withTurns!, 'cost of turns')
  return `Turns and newcomers cost ${signed(cost.mean)} nDCG@10 (${signed(cost.low)} to ${signed(cost.high)}; at most 0.005 is allowed).`
}

export function phrasesSection(scores: Record<string, PhraseScore>): string {
  const sets = Object.keys(scores)
  const rows = [...JUDGED_FIELDS, 'all' as const].map((field) => [
    field === 'all' ? 'all pairs' : field,
    ...sets.flatMap((set) => {
      const tally = scores[set]![field]
      return [three(precision(tally)), three(recall(tally))]
    }),
  ])
  return table(['field', ...sets.flatMap((set) => [`precision, ${set}`, `recall, ${set}`])], rows)
}
