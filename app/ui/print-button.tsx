import { type ReactNode, useEffect, useState } from 'react'

/** Opens the browser's print dialogue. It needs a script, so it is there only where scripts run. */
export function PrintButton({ children }: { children: ReactNode }) {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  if (!ready) return null
  return (
    <>
      {' · '}
      <button type="button" className="text-button" onClick={() => window.print()}>
        {children}
      </button>
    </>
  )
}
