import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

export type Tab = { to: string; label: ReactNode; count?: number; current: boolean }

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} aria-current={tab.current ? 'page' : undefined} preventScrollReset>
          {tab.label}
          {tab.count !== undefined && <span className="tabs-count">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}
