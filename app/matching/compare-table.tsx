import type { ReactNode } from 'react'
import { POLICY } from '../domain/matching/policy-version.ts'
import type { Factor } from '../domain/matching/response.ts'
import { useT } from '../i18n/context.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import type { Parties } from './candidate-heading.tsx'
import { BandWord, useTerms } from './candidate-side.tsx'
import { type AnyCandidate, candidateKey, isPair } from './order.ts'
import { RankedName } from './party-heading.tsx'
import { useReasonText } from './reason-text.ts'

export type Compared = { candidate: AnyCandidate; place: number }

type CompareTableProps = { compared: readonly Compared[]; parties: Parties }
type Criterion = { key: string; title: string; cell: (one: Compared) => ReactNode }

/** Two to four candidates in columns, one criterion a row. */
export function CompareTable({ compared, parties }: CompareTableProps) {
  const t = useT()
  const criteria = useCriteria(compared, parties)
  const columns: Column<Criterion>[] = [
    {
      key: 'criterion',
      title: t('results.comparing.criterion'),
      heading: true,
      cell: (criterion) => criterion.title,
    },
    ...compared.map((one) => ({
      key: candidateKey(one.candidate),
      title: <CandidateName candidate={one.candidate} parties={parties} />,
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

function CandidateName({ candidate, parties }: { candidate: AnyCandidate; parties: Parties }) {
  if (!isPair(candidate)) return <RankedName ranked={candidate} party={parties[candidate.ref]} />
  const { domestic, overseas } = candidate
  return (
    <>
      <RankedName ranked={domestic} party={parties[domestic.ref]} />
      {' + '}
      <RankedName ranked={overseas} party={parties[overseas.ref]} />
    </>
  )
}

/** What the reasons of a run are compared by, several factors to a row where they are about one thing. */
const BY_REASON: readonly { key: ReasonRow; factors: readonly Factor[] }[] = [
  { key: 'agreement', factors: ['agreement', 'joint_matters'] },
  { key: 'evidence', factors: ['evidence', 'backoff', 'lattice', 'claims', 'fields'] },
  { key: 'industry', factors: ['industry', 'role'] },
  { key: 'language', factors: ['language'] },
  { key: 'admission', factors: ['admission'] },
  { key: 'toConfirm', factors: ['to_confirm'] },
]
type ReasonRow = 'agreement' | 'evidence' | 'industry' | 'language' | 'admission' | 'toConfirm'

function useCriteria(compared: readonly Compared[], parties: Parties): Criterion[] {
  const t = useT()
  const write = useReasonText()
  const terms = useTerms(parties)
  const lines = (texts: readonly string[]) =>
    texts.length === 0 ? t('results.comparing.nothing') : texts.map((text) => <p key={text}>{text}</p>)
  const said = ({ candidate }: Compared, factors: readonly Factor[]) =>
    candidate.reasons.filter((reason) => factors.includes(reason.factor)).map(write)
  return [
    {
      key: 'place',
      title: t('results.comparing.place'),
      cell: ({ place }) => t('results.comparing.placeOf', { place }),
    },
    {
      key: 'band',
      title: t('results.comparing.band'),
      cell: ({ candidate }) => <BandWord band={candidate.band} />,
    },
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
      cell: ({ candidate }: Compared) =>
        lines(terms(candidate).find((term) => term.key === key)?.values ?? []),
    })),
  ]
}
