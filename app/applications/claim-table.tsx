import { Form, Link } from '@remix-run/react'
import { CLAIM_FIELDS } from '../domain/application/claim.ts'
import { fieldIssues } from '../domain/application/read-fields.ts'
import { type ClaimKind, SECTION_OF_CLAIM } from '../domain/application/sections.ts'
import type { Values } from '../domain/application/values.ts'
import { useT } from '../i18n/context.tsx'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Tag } from '../ui/tag.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { Written } from '../ui/written.tsx'
import { useFieldLabel } from './field-label.ts'
import { useWriteClaim, useWriteClaimTime } from './written-claim.tsx'
import { useWriteField } from './written-values.tsx'

export type ClaimLine = { id: string; facts: Values; status: 'open' | 'verified' | 'rejected'; note: string }

export type ClaimRequest = { claimId: string | null; field: string; note: string }

type ClaimTableProps = {
  applicationId: string
  kind: ClaimKind
  claims: readonly ClaimLine[]
  today: string
  /** Whether each can be changed and removed. */
  editable: boolean
  /** Whether everything that was written is shown, to be checked. */
  whole?: boolean
  /** What the centre asks to have changed in single claims. */
  requests?: readonly ClaimRequest[]
}

/** What is claimed of one kind, and what of it must be mended. */
export function ClaimTable({
  applicationId,
  kind,
  claims,
  today,
  editable,
  whole = false,
  requests = [],
}: ClaimTableProps) {
  const t = useT()
  const what = useWriteClaim()
  const when = useWriteClaimTime()
  if (claims.length === 0) return <p className="quiet">{t(`applications.claims.none.${kind}`)}</p>
  const base = `/applications/${applicationId}/${SECTION_OF_CLAIM[kind]}`
  return (
    <DataTable
      caption={t('applications.claims.caption', { count: claims.length })}
      columns={[
        {
          key: 'what',
          title: t('applications.claims.what'),
          heading: true,
          cell: (claim: ClaimLine) => (
            <span>
              {what(kind, claim.facts)}
              {whole && <Whole kind={kind} facts={claim.facts} />}
              <Wrong kind={kind} facts={claim.facts} today={today} />
              <Asked requests={requests.filter(({ claimId }) => claimId === claim.id)} />
              {claim.status === 'rejected' && (
                <Written as="span" className="application-line written-words quiet" text={claim.note} />
              )}
            </span>
          ),
        },
        { key: 'when', title: t('applications.claims.when'), cell: ({ facts }) => when(kind, facts) },
        {
          key: 'state',
          title: t('applications.list.stage'),
          cell: ({ status }) => <ClaimState status={status} />,
        },
        ...(editable
          ? [
              {
                key: 'actions',
                title: t('applications.claims.actions'),
                cell: (claim: ClaimLine) => (
                  <span className="application-actions">
                    <Link to={`${base}/${claim.id}`}>
                      {t('applications.claims.change')}
                      <VisuallyHidden>
                        {t('applications.claims.of', { what: what(kind, claim.facts) })}
                      </VisuallyHidden>
                    </Link>
                    <AskOnce
                      act={t('applications.claims.remove')}
                      of={t('applications.claims.of', { what: what(kind, claim.facts) })}
                      what={t('applications.claims.removeHow', { what: what(kind, claim.facts) })}
                    >
                      <Form method="post" action={`${base}/${claim.id}/removal`}>
                        <Button tone="warm">{t('applications.claims.remove')}</Button>
                      </Form>
                    </AskOnce>
                  </span>
                ),
              },
            ]
          : []),
      ]}
      rows={claims}
      rowKey={({ id }) => id}
    />
  )
}

/** Fields that the first line says already. */
const IN_THE_LINE = ['jurisdiction', 'ipType', 'ipTypes', 'procedure', 'procedures']

/** Everything else that was written of a claim, also what was left empty. */
function Whole({ kind, facts }: { kind: ClaimKind; facts: Values }) {
  const t = useT()
  const fieldLabel = useFieldLabel()
  const write = useWriteField()
  return CLAIM_FIELDS[kind]
    .filter(({ name }) => !IN_THE_LINE.includes(name))
    .map((field) => (
      <span key={field.name} className="application-line quiet small">
        {fieldLabel(field.name)}
        {t('shell.colon')}
        {write(field, facts).join(t('shell.listSeparator')) || t('applications.check.nothing')}
      </span>
    ))
}

/** What the centre asks of one claim. */
function Asked({ requests }: { requests: readonly ClaimRequest[] }) {
  const t = useT()
  const fieldLabel = useFieldLabel()
  return requests.map(({ field, note }) => (
    <span key={field + note} className="application-line task-note">
      <strong>{field ? fieldLabel(field) : t('applications.page.asked')}</strong>
      {t('shell.colon')}
      <Written as="span" text={note} className="written-words" />
    </span>
  ))
}

const TONE = { open: 'open', verified: 'good', rejected: 'warm' } as const

/** How far the centre is with a claim. */
export function ClaimState({ status }: { status: ClaimLine['status'] }) {
  const t = useT()
  return <Tag tone={TONE[status]}>{t(`applications.claimState.${status}`)}</Tag>
}

/** Which fields of a claim must be mended, such as a licence that has run out since it was copied. */
function Wrong({ kind, facts, today }: { kind: ClaimKind; facts: Values; today: string }) {
  const t = useT()
  const fieldLabel = useFieldLabel()
  const issues = fieldIssues(CLAIM_FIELDS[kind], facts, today)
  if (issues.length === 0) return null
  const fields = issues.map(({ field }) => fieldLabel(field)).join(t('shell.listSeparator'))
  return (
    <span className="application-line application-wrong">{t('applications.claims.wrong', { fields })}</span>
  )
}
