import { createContext, useContext } from 'react'
import type { Option } from '../ui/field.tsx'

/** What selects of the form offer, written on the server: names of places and languages differ between ICU versions. */
export type FormChoices = {
  /** Every country, region and organisation. */
  places: readonly Option[]
  /** Countries and regions alone. */
  countries: readonly Option[]
  languages: readonly Option[]
  /** Names of the forums that ranking compares. */
  forums: readonly string[]
}

const ChoicesContext = createContext<FormChoices>({ places: [], countries: [], languages: [], forums: [] })

export const FormChoicesProvider = ChoicesContext.Provider

export function useFormChoices(): FormChoices {
  return useContext(ChoicesContext)
}
