import { useFetchers, useNavigation } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useT } from '../i18n/context.tsx'

/** Waiting that a person does not notice needs no sign of it. */
const NOTICED_AFTER_MS = 400

/** A thin bar and a word while the next page is on its way, after 400 ms and not before. */
export function Working() {
  const t = useT()
  const navigates = useNavigation().state !== 'idle'
  const waiting = useFetchers().some(({ state }) => state !== 'idle') || navigates
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!waiting) return setShown(false)
    const timer = setTimeout(() => setShown(true), NOTICED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [waiting])
  return (
    <div className={shown ? 'working working-shown' : 'working'} role="status">
      {shown && <span className="visually-hidden">{t('shell.working')}</span>}
    </div>
  )
}
