import type { ReactNode } from 'react'
import { POLICY, type Policy } from '../domain/matching/policy-version.ts'
import type { Factor } from '../domain/matching/response.ts'
import { type AnyCandidate, candidateKey } from '../domain/matching/separation.ts'
import { useT } from '../i18n/context.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { CandidateName, type Parties } from './candidate-heading.tsx'
import { BandWord, useTerms, useWeight } from './candidate-side.tsx'
import { useReasonText } from './reason-text.ts'

export type Compared = { candidate: AnyCandidate; place: number }

type CompareTableProps = {
  compared: readonly Compared[]
  parties: Parties
  /** Under which they were ranked. */
  policy: Policy
  /** What the reader may do with a candidate; null when nothing. */
  next: ((key: string) => ReactNode) | null
}
type Criterion = { key: string; title: string; cell: (one: Compared) => ReactNode }

/** Two to four candidates in columns, one criterion a row. */
export function CompareTable({ compared, parties, policy, next }: CompareTableProps) {
  const t = useT()
  const criteria = useCriteria({ compared, parties, policy, next })
  const columns: Column<Criterion>[] = [
    {
      key: 'criterion',
      title: t('results.comparing.criterion'),
      heading: true,
      cell: (criterion) => criterion.title,
    },
    ...compared.map((one) => ({
      key: candidateKey(one.candidate),
      title: <CandidateName candidate={one.candidate} parties={parties} plain />,
      cell: (criterion: Criterion) => <div className="compared">{criterion.cell(one)}</div>,
    })),
  ]
  return (
    <div className="compare">
      <DataTable
        caption={t('results.comparing.caption', { count: compared.length })}
        captionHidden
        columns={columns}
        rows={criteria}
        rowKey={(criterion) => criterion.key}
      />
    </div>
  )
}

/** What the reasons of a run are compared by, several factors to a row where they are about one thing. */
const BY_REASON: readonly { key: ReasonRow; factors: readonly Factor[] }[] = [
  { key: 'agreement', factors: ['agreement', 'joint_matters'] },
  { key: 'evidence', factors: ['evidence', 'backoff', 'lattice', 'claims', 'fields'] },
  { key: 'industry', factors: ['industry', 'role'] },
  { key: 'forum', factors: ['forum'] },
  { key: 'language', factors: ['language'] },
  { key: 'admission', factors: ['admission'] },
  { key: 'feedback', factors: ['feedback'] },
  { key: 'toConfirm', factors: ['to_confirm'] },
]
type ReasonRow =
  | 'agreement'
  | 'evidence'
  | 'industry'
  | 'forum'
  | 'language'
  | 'admission'
  | 'feedback'
  | 'toConfirm'

function useCriteria({ compared, parties, policy, next }: CompareTableProps): Criterion[] {
  const t = useT()
  const write = useReasonText()
  const terms = useTerms(parties)
  const weight = useWeight(policy)
  const lines = (texts: readonly string[]) =>
    texts.length === 0 ? t('results.comparing.nothing') : texts.map((text) => <p key={text}>{text}</p>)
  const said = ({ candidate }: Compared, factors: readonly Factor[]) =>
    candidate.reasons.filter((reason) => factors.includes(reason.factor)).map(write)
  return [
    {
      key: 'place',
      title: t('results.comparing.place'),
      cell: ({ place, candidate }) => (
        <>
          <p>{t('results.comparing.placeOf', { place })}</p>
          <p>
            <CandidateName candidate={candidate} parties={parties} />
          </p>
        </>
      ),
    },
    {
      key: 'band',
      title: t('results.comparing.band'),
      cell: ({ candidate }) => <BandWord band={candidate.band} />,
    },
    ...(compared.some(({ candidate }) => candidate.band !== null)
      ? [
          {
            key: 'weight',
            title: t('results.weight.term'),
            cell: ({ candidate }: Compared) => lines(weight(candidate)),
          },
        ]
      : []),
    {
      key: 'fit',
      title: t('results.comparing.fit'),
      cell: ({ candidate }) =>
        candidate.fit
          ? t('results.comparing.fitOf', { step: candidate.fit.step, steps: POLICY.fitSteps })
          : t('results.comparing.nothing'),
    },
    ...BY_REASON.filter(({ factors }) => compared.some((one) => said(one, factors).length > 0)).map(
      ({ key, factors }) => ({
        key,
        title: t(`results.comparing.${key}`),
        cell: (one: Compared) => lines(said(one, factors)),
      }),
    ),
    ...(['fees', 'capacity', 'response'] as const).map((key) => ({
      key,
      title: t(`results.${key}`),
      cell: (one: Compared) =>
        lines([
          ...(terms(one.candidate).find((term) => term.key === key)?.values ?? []),
          // How fees stand to the budget; what is said of room and pace is among the terms.
          ...(key === 'fees' ? said(one, ['fees']) : []),
        ]),
    })),
    ...(next
      ? [
          {
            key: 'next',
            title: t('results.comparing.next'),
            cell: ({ candidate }: Compared) => next(candidateKey(candidate)),
          },
        ]
      : []),
  ]
}
