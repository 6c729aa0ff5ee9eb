import { OwnWords } from '../directory/own-words.tsx'
import type { PartyCard } from '../directory/party.ts'
import type { MarkedNames } from '../directory/party-name.tsx'
import { PartyRow } from '../directory/party-row.tsx'
import { usePlace } from '../directory/use-place.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'

type ThinkTankRowProps = { thinkTank: PartyCard; marked?: MarkedNames | undefined }

/** A think tank in the list: host body and declared fields. */
export function ThinkTankRow({ thinkTank, marked }: ThinkTankRowProps) {
  const t = useT()
  const label = useLabel()
  const where = usePlace()
  const { place } = useNames()
  const separator = t('shell.listSeparator')
  return (
    <PartyRow
      party={thinkTank}
      marked={marked}
      line={[
        thinkTank.ipTypes.map((code) => label('ipType', code)).join(separator),
        thinkTank.jurisdictions.map(place).join(separator),
        thinkTank.unit && <OwnWords text={thinkTank.unit} />,
        where(thinkTank),
      ]}
    />
  )
}
