import { Form } from '@remix-run/react'
import { OtherName, PartyName } from '../directory/party-name.tsx'
import { Parts } from '../directory/party-row.tsx'
import { usePlace } from '../directory/use-place.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { TextField } from '../ui/field.tsx'
import type { Firm } from './kept-pairing.ts'

export type FirmOption = Firm & { kind: string | null; country: string | null; city: string | null }

/** Words to find a firm by, sent to the page itself: found with or without scripts. */
export function FirmSearch({ words, hidden }: { words: string; hidden: Readonly<Record<string, string>> }) {
  const t = useT()
  return (
    <Form method="get" className="pairing-search" role="search">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        id="q"
        label={t('pairings.form.search')}
        hint={t('pairings.form.searchHint')}
        defaultValue={words}
        type="search"
      />
      <Button tone="quiet">{t('pairings.form.find')}</Button>
    </Form>
  )
}

type FirmChoicesProps = {
  name: string
  legend: string
  firms: readonly FirmOption[]
  total: number
  chosen: string
  error?: string | undefined
}

/** The firms that were found, one to be chosen. */
export function FirmChoices({ name, legend, firms, total, chosen, error }: FirmChoicesProps) {
  const t = useT()
  if (firms.length === 0) return <p className="quiet">{t('pairings.form.foundNone')}</p>
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'} aria-describedby={`${name}-hint`}>
      <legend className="field-label">{legend}</legend>
      <p className="field-hint" id={`${name}-hint`}>
        {firms.length < total
          ? t('pairings.form.found', { count: total, shown: firms.length })
          : t('pairings.form.foundAll', { count: total })}
      </p>
      {error && <p className="field-error">{error}</p>}
      <div className="pairing-choices">
        {firms.map((firm, index) => (
          <Choice
            key={firm.id}
            type="radio"
            id={index === 0 ? name : `${name}-${firm.id}`}
            name={name}
            value={firm.id}
            defaultChecked={firm.id === chosen}
          >
            <FirmLine firm={firm} />
          </Choice>
        ))}
      </div>
    </fieldset>
  )
}

/** A firm in two lines: what it is called, and what and where it is. */
export function FirmLine({ firm }: { firm: FirmOption }) {
  const label = useLabel()
  const place = usePlace()
  return (
    <span>
      <PartyName party={firm} /> <OtherName party={firm} />
      <span className="firm-place quiet small">
        <Parts parts={[place(firm), firm.kind && label('providerKind', firm.kind), firm.ref]} />
      </span>
    </span>
  )
}
