/** Two banks and the bridge between them: the domestic and the overseas side of a 1+1. */
export function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 32 20" aria-hidden="true" focusable="false">
      <path d="M2 18V9M30 18V9" strokeWidth="3" />
      <path d="M2 12C8 3.5 24 3.5 30 12" strokeWidth="2.5" fill="none" />
      <path d="M11 7.4V13M16 6V13M21 7.4V13M2 13.5H30" strokeWidth="1.5" />
    </svg>
  )
}
