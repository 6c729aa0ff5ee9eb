import { RemixBrowser } from '@remix-run/react'
import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { rememberSubmissions } from './ui/last-submission.ts'

rememberSubmissions()

startTransition(() => {
  hydrateRoot(document, <RemixBrowser />)
})
