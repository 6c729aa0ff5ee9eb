import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { DataTable } from '../ui/data-table.tsx'
import type { AuditLine, AuditSubject } from './audit-line.ts'

/** A line with its instant and its codes as words, and what it is about. */
export type WrittenLine = AuditLine & {
  when: string
  what: string
  kind: string
  subject: AuditSubject | null
}

/** The audit's lines, the latest first, each with the record as it is kept. */
export function AuditTable({ lines }: { lines: readonly WrittenLine[] }) {
  const t = useT()
  return (
    <DataTable
      caption={t('audit.title')}
      captionHidden
      rows={lines}
      rowKey={(line) => String(line.id)}
      columns={[
        { key: 'id', title: t('audit.row'), numeric: true, cell: (line) => line.id },
        { key: 'at', title: t('audit.at'), unbroken: true, cell: (line) => line.when },
        {
          key: 'who',
          title: t('audit.who'),
          heading: true,
          cell: (line) => (
            <span>
              {line.who}
              {line.address && <small className="audit-address">{line.address}</small>}
            </span>
          ),
        },
        { key: 'what', title: t('audit.action'), cell: (line) => line.what },
        { key: 'kind', title: t('audit.kind'), cell: (line) => <About line={line} /> },
        {
          key: 'detail',
          title: t('audit.detail'),
          cell: (line) => (line.detail === '{}' ? '' : <Raw detail={line.detail} />),
        },
      ]}
    />
  )
}

function About({ line }: { line: WrittenLine }) {
  const { number, path } = line.subject ?? { number: '', path: null }
  const name = number === '' ? line.kind : `${line.kind} ${number}`
  return path === null ? name : <Link to={path}>{name}</Link>
}

function Raw({ detail }: { detail: string }) {
  const t = useT()
  return (
    <details>
      <summary>{t('audit.raw')}</summary>
      <pre className="audit-raw" lang="en">
        {JSON.stringify(JSON.parse(detail), null, 2)}
      </pre>
    </details>
  )
}
