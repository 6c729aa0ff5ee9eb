import { createContext, useContext } from 'react'

const CentreName = createContext<string | null>(null)

/** Hands the name that the centre set for itself to whatever signs with it; null where it set none. */
export const CentreNameProvider = CentreName.Provider

/** What the centre calls itself; null where it set nothing, so that whoever asks signs as a demonstration. */
export function useCentreName(): string | null {
  return useContext(CentreName)
}
