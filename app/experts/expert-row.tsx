import { OwnWords } from '../directory/own-words.tsx'
import type { PartyCard } from '../directory/party.ts'
import type { MarkedNames } from '../directory/party-name.tsx'
import { PartyRow } from '../directory/party-row.tsx'
import { usePlace } from '../directory/use-place.ts'
import { useLabel, useT } from '../i18n/context.tsx'

type ExpertRowProps = { expert: PartyCard; marked?: MarkedNames | undefined }

/** An expert in the list: unit and title, categories, evidence. */
export function ExpertRow({ expert, marked }: ExpertRowProps) {
  const t = useT()
  const label = useLabel()
  const place = usePlace()
  const categories = expert.categories.map((code) => label('expertCategory', code))
  return (
    <PartyRow
      party={expert}
      marked={marked}
      line={[
        categories.join(t('shell.listSeparator')),
        expert.unit && <OwnWords text={expert.unit} />,
        expert.title && <OwnWords text={expert.title} />,
        place(expert),
      ]}
      note={expert.termEnd && t('directory.row.until', { day: expert.termEnd })}
    />
  )
}
