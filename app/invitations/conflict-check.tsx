import { AGAINST } from '../domain/invitation/against.ts'
import type { InvitationAbilities } from '../domain/invitation/policy.ts'
import { useT } from '../i18n/context.tsx'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { LongForm } from '../ui/long-form.tsx'
import { answerField, type CheckForm, keyField } from './conflict-check-form.ts'
import type { AskedName } from './opened.ts'

type ConflictCheckProps = {
  id: string
  abilities: Pick<InvitationAbilities, 'clear_conflict' | 'declare_conflict'>
  similar: readonly AskedName[]
  /** What was chosen before it was refused. */
  form?: CheckForm
  problems?: readonly { field: string; message: string }[]
}

/** What a party found when it checked the names above: nothing, each similar name told apart, or a conflict with somebody. */
export function ConflictCheck({ id, abilities, similar, form, problems = [] }: ConflictCheckProps) {
  const t = useT()
  const at = `/invitations/${id}/conflict-check`
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  if (!abilities.clear_conflict && !abilities.declare_conflict) return null
  const isSame = similar.some(({ key }) => form?.answers[key] === 'same')
  return (
    <section className="section answer">
      <h2>{t('invitations.mine.check')}</h2>
      {abilities.clear_conflict && (
        <LongForm action={at} noValidate>
          <input type="hidden" name="outcome" value="clear" />
          {similar.length > 0 && <p>{t('invitations.similar.lede', { count: similar.length })}</p>}
          {similar.map((one, index) => (
            <div key={one.key}>
              <input type="hidden" name={keyField(index)} value={one.key} />
              <Checkboxes
                single
                name={answerField(index)}
                legend={<Question {...one} />}
                error={problemOf(answerField(index))}
                options={(['different', 'same'] as const).map((value) => ({
                  value,
                  label: t(`invitations.similar.${value}`),
                }))}
                chosen={[form?.answers[one.key] ?? '']}
              />
            </div>
          ))}
          <p className="quiet small">{t('invitations.mine.clearHow')}</p>
          <div>
            <Button>{t('invitations.mine.clear')}</Button>
          </div>
        </LongForm>
      )}
      {abilities.declare_conflict && (
        <AskOnce
          act={t('invitations.mine.conflict')}
          what={t('invitations.mine.conflictHow')}
          open={isSame || problemOf('against') !== undefined}
        >
          <LongForm beside="conflict" action={at} noValidate>
            <input type="hidden" name="outcome" value="conflict" />
            <Checkboxes
              name="against"
              legend={t('invitations.mine.conflictWith')}
              error={problemOf('against')}
              options={AGAINST.map((value) => ({ value, label: t(`invitations.against.${value}`) }))}
              chosen={form?.against ?? []}
            />
            <div>
              <Button tone="warm">{t('invitations.mine.conflictSubmit')}</Button>
            </div>
          </LongForm>
        </AskOnce>
      )}
    </section>
  )
}

function Question({ side, recorded, like }: AskedName) {
  const t = useT()
  const whose = t(side === 'opponents' ? 'invitations.mine.opponents' : 'invitations.mine.enterprise')
  const here = like === null ? t('invitations.similar.otherName', { whose }) : like
  return (
    <>
      {recorded === null
        ? t('invitations.similar.ofFirm', { whose, like: here })
        : t('invitations.similar.question', { recorded, whose, like: here })}
    </>
  )
}
