import { createContext, type ReactNode, useContext } from 'react'

/** Names of places and languages that the server wrote for this page, by code. */
export type Names = { jurisdictions: Record<string, string>; languages: Record<string, string> }

const NamesContext = createContext<Names>({ jurisdictions: {}, languages: {} })

/** Around whatever shows the names that a loader sent. */
export function NamesProvider({ names, children }: { names: Names; children: ReactNode }) {
  return <NamesContext.Provider value={names}>{children}</NamesContext.Provider>
}

/** `const { place, language } = useNames(); place('de')` */
export function useNames(): { place: (code: string) => string; language: (code: string) => string } {
  const names = useContext(NamesContext)
  return {
    place: (code) => names.jurisdictions[code] ?? code,
    language: (code) => names.languages[code] ?? code,
  }
}
