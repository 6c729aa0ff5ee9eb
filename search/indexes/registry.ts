import { competences } from './competences.ts'
import { experts } from './experts.ts'
import { pairings } from './pairings.ts'
import { providers } from './providers.ts'
import type { SearchIndex } from './search-index.ts'
import { thinkTanks } from './think-tanks.ts'

/** Every index there is; the order in which they are synchronised, what pages show first before what ranks. */
export const SEARCH_INDEXES: readonly SearchIndex[] = [experts, providers, pairings, thinkTanks, competences]
