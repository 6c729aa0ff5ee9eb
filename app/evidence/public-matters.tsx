import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import type { PublicMatter } from './evidence.ts'

/** Matters that anybody can look up: docket and source are public already. */
export function PublicMatters({ matters }: { matters: readonly PublicMatter[] }) {
  const t = useT()
  const label = useLabel()
  const { place } = useNames()
  if (matters.length === 0) return null
  const columns: Column<PublicMatter>[] = [
    {
      key: 'docket',
      title: t('directory.profile.publicMatters.docket'),
      heading: true,
      unbroken: true,
      cell: (row) => row.docket,
    },
    {
      key: 'forum',
      title: t('directory.profile.publicMatters.forum'),
      cell: (row) => row.forum ?? place(row.jurisdiction),
    },
    {
      key: 'right',
      title: t('directory.profile.practice.right'),
      cell: (row) =>
        [label('ipType', row.ipType), row.procedure && label('procedure', row.procedure)]
          .filter(Boolean)
          .join(' · '),
    },
    {
      key: 'filed',
      title: t('directory.profile.publicMatters.filed'),
      unbroken: true,
      cell: (row) => row.filedOn,
    },
    {
      key: 'source',
      title: t('directory.profile.publicMatters.source'),
      typed: true,
      cell: (row) => <Source source={row.source} />,
    },
  ]
  return (
    <section className="section" aria-labelledby="public-matters">
      <h2 id="public-matters">{t('directory.profile.publicMatters.title')}</h2>
      <p className="quiet">{t('directory.profile.publicMatters.lede', { count: matters.length })}</p>
      <DataTable
        caption={t('directory.profile.publicMatters.title')}
        captionHidden
        columns={columns}
        rows={matters}
        rowKey={(row) => row.ref}
      />
    </section>
  )
}

function Source({ source }: { source: string | null }) {
  if (!source) return <>–</>
  const host = /^https?:\/\/([^/]+)/.exec(source)?.[1]
  if (!host) return <>{source}</>
  return (
    <a href={source} rel="noreferrer nofollow">
      {host}
    </a>
  )
}
