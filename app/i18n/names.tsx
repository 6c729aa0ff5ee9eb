import { createContext, type ReactNode, useContext } from 'react'

/** Names of places and languages that the server wrote for this page, by code. */
export type Names = {
  jurisdictions: Record<string, string>
  languages: Record<string, string>
  /** By the city's name as it was written. */
  cities: Record<string, string>
}

const NamesContext = createContext<Names>({ jurisdictions: {}, languages: {}, cities: {} })

/** Around whatever shows the names that a loader sent. */
export function NamesProvider({ names, children }: { names: Names; children: ReactNode }) {
  return <NamesContext.Provider value={names}>{children}</NamesContext.Provider>
}

type NameWriters = Record<'place' | 'language' | 'city', (code: string) => string>

/** `const { place, language } = useNames(); place('de')` */
export function useNames(): NameWriters {
  const names = useContext(NamesContext)
  return {
    place: (code) => names.jurisdictions[code] ?? code,
    language: (code) => names.languages[code] ?? code,
    city: (name) => names.cities[name] ?? name,
  }
}
