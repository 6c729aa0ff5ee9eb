import { Link } from '@remix-run/react'
import { PartyName } from '../directory/party-name.tsx'
import { shanghaiDay } from '../domain/day.ts'
import type { Origin } from '../domain/vocabulary/parties.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { DataTable } from '../ui/data-table.tsx'
import type { Firm } from './kept-pairing.ts'
import { PairingState, useNextText } from './pairing-state.tsx'
import { nextStep, type Standing } from './standing.ts'

export type PairingLine = Standing & {
  id: string
  sides: Readonly<Record<Origin, Firm>>
  jurisdictions: readonly string[]
  ipTypes: readonly string[]
  updatedAt: string
}

/** 1+1 agreements in a list; `mine` is the reader's own side of each, null for the centre. */
export function PairingTable({
  pairings,
  mine,
  today,
}: {
  pairings: readonly PairingLine[]
  mine: (pairing: PairingLine) => Origin | null
  today: string
}) {
  const t = useT()
  const label = useLabel()
  const { place } = useNames()
  const write = useNextText()
  const separator = t('shell.listSeparator')
  return (
    <DataTable
      caption={t('pairings.own.caption', { count: pairings.length })}
      wide
      columns={[
        {
          key: 'pair',
          title: t('pairings.column.pair'),
          heading: true,
          cell: ({ id, sides }) => (
            <Link to={`/pairings/${id}`}>
              <PartyName party={sides.domestic} /> + <PartyName party={sides.overseas} />
            </Link>
          ),
        },
        {
          key: 'scope',
          title: t('pairings.column.scope'),
          cell: ({ jurisdictions, ipTypes }) =>
            `${jurisdictions.map(place).join(separator)} · ${ipTypes.map((code) => label('ipType', code)).join(separator)}`,
        },
        {
          key: 'state',
          title: t('pairings.column.state'),
          unbroken: true,
          cell: (pairing) => <PairingState pairing={pairing} today={today} />,
        },
        {
          key: 'term',
          title: t('pairings.column.term'),
          unbroken: true,
          cell: ({ validFrom, validTo }) => `${validFrom ?? '–'} – ${validTo ?? '–'}`,
        },
        {
          key: 'next',
          title: t('pairings.column.next'),
          cell: (pairing) => write(nextStep(pairing, mine(pairing), today)),
        },
        {
          key: 'updated',
          title: t('pairings.column.updated'),
          unbroken: true,
          cell: ({ updatedAt }) => shanghaiDay(new Date(updatedAt)),
        },
      ]}
      rows={pairings}
      rowKey={({ id }) => id}
    />
  )
}
