/** Where what a figure counts is recorded. */
export type FigureSource =
  | 'upward_report'
  | 'publicity'
  | 'training'
  | 'transfer'
  | 'follow_up'
  | 'filing'
  | 'submission'
  | 'acceptance'
  | 'non_acceptance'
  | 'supplement'
  | 'opinion'
  | 'match'
  | 'invitation'
  | 'engagement'
  | 'conclusion'
  | 'closure'
  | 'expert_opinion'
  | 'expert_invitation'
  | 'expert_pool'
  | 'agency_pool'

/** The items of the annual assessment, in its order. */
export const FIGURE_GROUPS = [
  'information',
  'acceptance',
  'handling',
  'effect',
  'follow_up',
  'transfers',
  'publicity',
  'experts',
  'connections',
] as const
export type FigureGroup = (typeof FIGURE_GROUPS)[number]

type Figure = {
  group: FigureGroup
  source: FigureSource
  /** Adds up what each record counts (people, items) where it is not the records themselves. */
  sums?: true
  /** Counts enterprises, each once. */
  distinct?: true
  /** Counts what stands on the last day: months of it do not add up. */
  stock?: true
  /** Only some of what its source holds. */
  only?: 'told' | 'effective' | 'pairs' | 'on_behalf'
}

/** What is counted. Every figure is the number of lines of its list, or what those add up to. */
export const FIGURES = {
  upward_reports: { group: 'information', source: 'upward_report' },
  upward_items: { group: 'information', source: 'upward_report', sums: true },
  filings: { group: 'information', source: 'filing' },
  filings_told: { group: 'information', source: 'filing', only: 'told' },
  submitted: { group: 'acceptance', source: 'submission' },
  on_behalf: { group: 'acceptance', source: 'submission', only: 'on_behalf' },
  accepted: { group: 'acceptance', source: 'acceptance' },
  not_accepted: { group: 'acceptance', source: 'non_acceptance' },
  supplements: { group: 'handling', source: 'supplement' },
  matched: { group: 'handling', source: 'match' },
  opinions: { group: 'handling', source: 'opinion' },
  concluded: { group: 'effect', source: 'conclusion' },
  closed: { group: 'effect', source: 'closure' },
  effective: { group: 'effect', source: 'follow_up', only: 'effective' },
  follow_ups: { group: 'follow_up', source: 'follow_up' },
  transfers: { group: 'transfers', source: 'transfer' },
  publicity: { group: 'publicity', source: 'publicity' },
  publicity_people: { group: 'publicity', source: 'publicity', sums: true },
  trainings: { group: 'publicity', source: 'training' },
  training_people: { group: 'publicity', source: 'training', sums: true },
  experts: { group: 'experts', source: 'expert_pool', stock: true },
  expert_invitations: { group: 'experts', source: 'expert_invitation' },
  expert_opinions: { group: 'experts', source: 'expert_opinion' },
  agencies: { group: 'connections', source: 'agency_pool', stock: true },
  invitations: { group: 'connections', source: 'invitation' },
  connections: { group: 'connections', source: 'engagement' },
  pair_connections: { group: 'connections', source: 'engagement', only: 'pairs' },
  connected_enterprises: { group: 'connections', source: 'engagement', distinct: true },
} as const satisfies Record<string, Figure>

export type FigureCode = keyof typeof FIGURES
export const FIGURE_CODES = Object.keys(FIGURES) as FigureCode[]

export const isFigure = (code: string): code is FigureCode => Object.hasOwn(FIGURES, code)

/** A figure with all that may be said of one. */
export const figureOf = (code: FigureCode): Figure => FIGURES[code]

/** The figures of the table by month, place and so on: one or two for each group that adds up. */
export const HEADLINES = [
  'submitted',
  'accepted',
  'opinions',
  'concluded',
  'follow_ups',
  'connections',
] as const satisfies readonly FigureCode[]
