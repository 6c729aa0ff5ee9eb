import { Form, Link } from '@remix-run/react'
import { shanghaiDay } from '../domain/day.ts'
import type { FileSide } from '../domain/file/policy.ts'
import { FILE_TYPES, type FileType } from '../domain/file/type.ts'
import { useT } from '../i18n/context.tsx'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { writtenSize } from './written-size.ts'

/** A file, as `listFiles` gives it. */
export type FileRow = {
  id: string
  label: string
  type: FileType
  size: number
  readers: readonly FileSide[]
  createdAt: string
  by: string
}

type FileTableProps = {
  files: readonly FileRow[]
  removable: boolean
  /** How many more there are that the reader, abroad, cannot open yet. */
  keptHome?: number
  /** Says who handed each in, and when; it does unless told otherwise. */
  withAuthor?: boolean
  /** Says who may read each, besides the centre. */
  withReaders?: boolean
  /** Where a file is looked at on a page of ours; in a window of its own unless told. */
  hrefToLook?: (fileId: string) => string
}

/** The files of something, each to save or to look at; to remove where the reader may. */
export function FileTable({ keptHome = 0, ...shown }: FileTableProps) {
  const t = useT()
  return (
    <>
      {shown.files.length > 0 && <Rows {...shown} />}
      {keptHome > 0 && <p className="quiet">{t('files.list.keptHome', { count: keptHome })}</p>}
      {shown.files.length + keptHome === 0 && <p className="quiet">{t('files.list.none')}</p>}
    </>
  )
}

function Rows({ files, removable, withAuthor = true, withReaders = false, hrefToLook }: FileTableProps) {
  const t = useT()
  return (
    <DataTable
      caption={t('files.list.caption', { count: files.length })}
      captionHidden
      columns={[
        {
          key: 'name',
          title: t('files.list.name'),
          heading: true,
          cell: (file) => <FileName file={file} hrefToLook={hrefToLook} />,
        },
        {
          key: 'kind',
          title: t('files.list.kind'),
          unbroken: true,
          cell: ({ type, size }) => `${t(`files.type.${type}`)} ${writtenSize(size)}`,
        },
        ...(withAuthor
          ? [
              {
                key: 'by',
                title: t('files.list.by'),
                cell: ({ by, createdAt }: FileRow) => (
                  <span>
                    {by}{' '}
                    <time className="file-day" dateTime={createdAt}>
                      {shanghaiDay(new Date(createdAt))}
                    </time>
                  </span>
                ),
              },
            ]
          : []),
        ...(withReaders
          ? [
              {
                key: 'readers',
                title: t('files.list.readers'),
                cell: ({ readers }: FileRow) =>
                  readers.map((side) => t(`files.side.${side}`)).join(t('shell.listSeparator')),
              },
            ]
          : []),
        ...(removable
          ? [
              {
                key: 'remove',
                title: t('files.list.remove'),
                cell: (file: FileRow) => <Removal file={file} />,
              },
            ]
          : []),
      ]}
      rows={files}
      rowKey={(file) => file.id}
    />
  )
}

function FileName({
  file: { id, label, type },
  hrefToLook,
}: { file: FileRow } & Pick<FileTableProps, 'hrefToLook'>) {
  const t = useT()
  return (
    <span className="file-name">
      <a href={`/files/${id}`} download>
        {label}
      </a>{' '}
      {FILE_TYPES[type].preview && hrefToLook && (
        <Link className="small" to={hrefToLook(id)} preventScrollReset>
          {t('files.view.look')}
          <VisuallyHidden>{label}</VisuallyHidden>
        </Link>
      )}
      {FILE_TYPES[type].preview && !hrefToLook && (
        <a className="small" href={`/files/${id}?view`} target="_blank" rel="noreferrer">
          {t('files.list.view')}
          <VisuallyHidden>
            {label}
            {t('shell.newWindow')}
          </VisuallyHidden>
        </a>
      )}
    </span>
  )
}

function Removal({ file: { id, label } }: { file: FileRow }) {
  const t = useT()
  return (
    <AskOnce act={t('files.list.remove')} of={label} what={t('files.list.removeHow', { label })}>
      <Form method="post" action={`/files/${id}/removal`}>
        <Button tone="warm">{t('files.list.remove')}</Button>
      </Form>
    </AskOnce>
  )
}
