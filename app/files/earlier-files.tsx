import { Form } from '@remix-run/react'
import { shanghaiDay } from '../domain/day.ts'
import { useT } from '../i18n/context.tsx'
import { Moment, useMoment } from '../i18n/moment.tsx'
import { Button } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { choiceOf } from './chosen-files.ts'
import type { EarlierFile } from './earlier-file.ts'
import { writtenSize } from './written-size.ts'

type ChoiceProps = {
  files: readonly EarlierFile[]
  /** What was ticked, as the form names it; nothing unless told. */
  chosen?: readonly string[]
  error?: string | undefined
}

/** Which files of the earlier engagement whoever takes over may read: a box for each that it cannot read yet. */
export function EarlierFileChoice({ files, chosen = [], error }: ChoiceProps) {
  const t = useT()
  const moment = useMoment()
  return (
    <Checkboxes
      name="file"
      legend={t('engagements.handedFiles.choose')}
      hint={t('engagements.handedFiles.chooseHint')}
      error={error}
      options={files
        .filter(({ handedAt }) => handedAt === null)
        .map((file) => {
          const { label, type, size, by, createdAt, takenBackAt } = file
          const day = shanghaiDay(new Date(createdAt))
          const kind = `${t(`files.type.${type}`)} ${writtenSize(size)}`
          const told = t('engagements.handedFiles.option', { label, kind, by, day })
          return {
            value: choiceOf(file),
            label: takenBackAt
              ? `${told}${t('engagements.handedFiles.takenBack', { when: moment(takenBackAt) })}`
              : told,
          }
        })}
      chosen={chosen}
    />
  )
}

type HandedTableProps = {
  /** The engagement to which they were handed on. */
  engagementId: string
  files: readonly EarlierFile[]
  /** Whether the reader may take them back. */
  mayTakeBack: boolean
}

/** What whoever took over may read, since when, and whether they have opened it. */
export function HandedFileTable({ engagementId, files, mayTakeBack }: HandedTableProps) {
  const t = useT()
  const handed = files.filter(({ handedAt }) => handedAt !== null)
  if (handed.length === 0) return <p className="quiet">{t('engagements.handedFiles.none')}</p>
  return (
    <DataTable
      caption={t('engagements.handedFiles.caption', { count: handed.length })}
      captionHidden
      columns={[
        {
          key: 'name',
          title: t('files.list.name'),
          heading: true,
          cell: ({ id, label }) => (
            <a className="file-name" href={`/files/${id}`} download>
              {label}
            </a>
          ),
        },
        {
          key: 'since',
          title: t('engagements.handedFiles.since'),
          cell: ({ handedAt }) => <Moment at={handedAt!} />,
        },
        {
          key: 'read',
          title: t('engagements.handedFiles.read'),
          cell: ({ firstReadAt }) =>
            firstReadAt ? <Moment at={firstReadAt} /> : t('engagements.handedFiles.unread'),
        },
        ...(mayTakeBack
          ? [
              {
                key: 'back',
                title: t('engagements.handedFiles.back'),
                cell: ({ id, label }: EarlierFile) => (
                  <Form method="post" action={`/engagements/${engagementId}/handed-files/${id}/removal`}>
                    <Button tone="quiet">
                      {t('engagements.handedFiles.back')}
                      <VisuallyHidden>{label}</VisuallyHidden>
                    </Button>
                  </Form>
                ),
              },
            ]
          : []),
      ]}
      rows={handed}
      rowKey={({ id }) => id}
    />
  )
}
