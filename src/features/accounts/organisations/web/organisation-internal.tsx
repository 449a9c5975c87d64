import { formatMoment } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { FactList } from '../../../../ui/record-parts.tsx';
import { useViewer } from '../../../../ui/viewer.ts';
import { accountsWords } from '../../messages/accounts-words.ts';
import { screenWords } from '../../messages/screen-words.ts';
import type { Organisation } from '../contract.ts';
import { DocumentList } from './document-list.tsx';

/** What only members and staff see: documents, history of decisions, founders. */
export function OrganisationInternal({
  id,
  internal,
}: {
  id: string;
  internal: NonNullable<Organisation['internal']>;
}) {
  const words = useWords(screenWords).partner;
  const room = useWords(accountsWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { timeZone } = useViewer();
  const { foundersForeign } = internal;
  return (
    <section className="internal">
      <h2>{words.anonymousInternal}</h2>
      <FactList
        facts={[
          {
            label: words.foundersForeign,
            value: foundersForeign === null ? null : foundersForeign ? ui.yes : ui.no,
          },
          { label: words.documents, value: <DocumentList organisationId={id} internal={internal} /> },
          {
            label: words.history,
            value:
              internal.steps.length === 0 ? (
                words.noHistory
              ) : (
                <ol className="plain-list">
                  {internal.steps.map((step) => (
                    <li key={`${step.decidedAt} ${step.to}`}>
                      {formatMoment(step.decidedAt, language, timeZone)}: {room.verificationStates[step.to]}
                      {step.method && step.method !== 'none'
                        ? `, ${room.verificationMethods[step.method]}`
                        : null}
                      {step.reason === '' ? null : <> — {step.reason}</>}
                    </li>
                  ))}
                </ol>
              ),
          },
        ]}
      />
    </section>
  );
}
