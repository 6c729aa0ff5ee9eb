import type { PartyCard } from '../directory/party.ts'
import type { MarkedNames } from '../directory/party-name.tsx'
import { PartyRow } from '../directory/party-row.tsx'
import { usePlace } from '../directory/use-place.ts'
import { useLabel, useT } from '../i18n/context.tsx'

type ProviderRowProps = { provider: PartyCard; marked?: MarkedNames | undefined }

/** A provider in the list: kind, place, fees, evidence. */
export function ProviderRow({ provider, marked }: ProviderRowProps) {
  const t = useT()
  const label = useLabel()
  const place = usePlace()
  const fees = [...new Set(provider.feeModels.map(({ model }) => label('feeModel', model)))]
  return (
    <PartyRow
      party={provider}
      marked={marked}
      line={[
        provider.kind && label('providerKind', provider.kind),
        provider.origin && label('origin', provider.origin),
        place(provider),
      ]}
      note={fees.join(t('shell.listSeparator'))}
    />
  )
}
