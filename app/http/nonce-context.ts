import { createContext } from 'react'

/** The request's CSP nonce while the server renders; empty in the browser, which hides nonces anyway. */
export const NonceContext = createContext('')
