import { useT } from '../i18n/context.tsx'

const STEPS = [1, 2, 3, 4, 5] as const

/** Band 0 to 5 as five bars with its sentence for readers of the screen. */
export function BandMeter({ band }: { band: number }) {
  const t = useT()
  return (
    <span className="band-meter" role="img" aria-label={t('shell.band.label', { band })}>
      {STEPS.map((step) => (
        <i key={step} className={step <= band ? 'on' : undefined} />
      ))}
    </span>
  )
}
