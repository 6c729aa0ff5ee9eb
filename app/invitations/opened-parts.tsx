import { EnterpriseName } from '../disputes/enterprise-name.tsx'
import type { InvitationPurpose } from '../domain/invitation/purpose.ts'
import { FileTable } from '../files/file-table.tsx'
import { useLabel, useLocale, useT } from '../i18n/context.tsx'
import { Notice } from '../ui/notice.tsx'
import { Written } from '../ui/written.tsx'
import { writtenLanguage } from '../ui/written-language.ts'
import type { OpenedInvitation } from './opened.ts'

type Part<K extends 'synopsis' | 'names' | 'file'> = NonNullable<OpenedInvitation[K]>

/** What the enterprise wrote without naming anybody. */
export function OpenedSynopsis({
  synopsis,
  purpose,
}: {
  synopsis: Part<'synopsis'>
  purpose: InvitationPurpose
}) {
  const t = useT()
  const label = useLabel()
  return (
    <section>
      <h2>{t('invitations.mine.synopsis')}</h2>
      <Written text={synopsis.text} />
      {synopsis.industry && (
        <p className="quiet">
          {t('disputes.page.facts.industry')}
          {t('shell.colon')}
          {label('industry', synopsis.industry)}
        </p>
      )}
      {purpose === 'blind_opinion' && <p className="quiet">{t('invitations.mine.blind')}</p>}
    </section>
  )
}

/** Whom the dispute concerns, once the party has asked for it to check conflicts. */
export function OpenedNames({ names }: { names: OpenedInvitation['names'] }) {
  const t = useT()
  return (
    <section className="section">
      <h2>{t('invitations.mine.names')}</h2>
      {names === null ? (
        <p className="quiet">{t('invitations.mine.namesHidden')}</p>
      ) : (
        <dl className="account">
          <div>
            <dt>{t('invitations.mine.enterprise')}</dt>
            <dd>
              <EnterpriseName names={names.enterprise} />
              {names.others.length > 0 && (
                <span className="quiet"> {names.others.join(t('shell.listSeparator'))}</span>
              )}
            </dd>
          </div>
          <div>
            <dt>{t('invitations.mine.opponents')}</dt>
            {names.opponents.length === 0 && <dd className="quiet">{t('shell.notStated')}</dd>}
            {names.opponents.map(({ name, aliases }) => (
              <dd key={name}>
                {name}
                {aliases.length > 0 && (
                  <span className="quiet"> {aliases.join(t('shell.listSeparator'))}</span>
                )}
              </dd>
            ))}
          </div>
        </dl>
      )}
      <p className="quiet small">{t('invitations.mine.namesWhy')}</p>
    </section>
  )
}

/** Forum, docket, rights, papers, products and what it is worth, as far as told. */
function FileFacts({ file }: { file: Part<'file'> }) {
  const t = useT()
  const { format } = new Intl.NumberFormat(useLocale())
  const rows = [
    [t('intake.page.servedOn'), file.servedOn ?? ''],
    [t('intake.page.forum'), file.forum],
    [t('intake.page.docket'), file.docket],
    [t('intake.page.rights'), file.rights.join(t('shell.listSeparator'))],
    [t('disputes.page.facts.products'), file.products],
    [t('disputes.page.facts.claim'), file.claim ? `${file.claim.currency} ${format(file.claim.amount)}` : ''],
  ] as const
  return (
    <dl className="account">
      {rows
        .filter(([, value]) => value !== '')
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** The file itself: open once the check was clear. */
export function OpenedFile({ file }: { file: Part<'file'> }) {
  const t = useT()
  return (
    <section className="section">
      <h2>{t('invitations.mine.file')}</h2>
      {file.confidentiality === 'strict' && <Notice tone="warm">{t('invitations.mine.strict')}</Notice>}
      <h3 lang={writtenLanguage(file.title) ?? undefined}>{file.title}</h3>
      {file.description === '' ? (
        <p className="quiet">{t('disputes.page.noDescription')}</p>
      ) : (
        <Written text={file.description} />
      )}
      {file.wanted !== '' && (
        <>
          <h3>{t('disputes.page.wanted')}</h3>
          <Written text={file.wanted} />
        </>
      )}
      <FileFacts file={file} />
      <h3>{t('files.page.title')}</h3>
      <FileTable files={file.documents} keptHome={file.keptHome} removable={false} />
    </section>
  )
}
