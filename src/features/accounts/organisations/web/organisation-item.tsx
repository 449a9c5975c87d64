import type { ReactNode } from 'react';
import { usePath, useWords } from '../../../../ui/language.ts';
import { DemoTag } from '../../../../ui/record-parts.tsx';
import { accountsWords } from '../../messages/accounts-words.ts';
import { NameTruthLine } from '../../web/directory-names.tsx';
import { PlaceLine } from '../../web/place-line.tsx';
import { ShownName } from '../../web/shown-name.tsx';
import type { OrganisationBrief } from '../contract.ts';

/** One organisation in a list; `children` for what the list adds (a step to take). */
export function OrganisationItem(props: { organisation: OrganisationBrief; children?: ReactNode }) {
  const { organisation, children } = props;
  const room = useWords(accountsWords);
  const path = usePath();
  return (
    <li>
      <h2>
        <a href={path(`/partners/${organisation.id}`)}>
          <ShownName names={organisation.names} />
        </a>
      </h2>
      <NameTruthLine record={organisation} />
      <ul className="facts-line">
        <li>
          <PlaceLine {...organisation} />
        </li>
        <li>{room.organisationKinds[organisation.kind]}</li>
        <li>
          <VerificationMark state={organisation.verificationState} />
        </li>
        {organisation.isDemo ? (
          <li>
            <DemoTag />
          </li>
        ) : null}
      </ul>
      {children}
    </li>
  );
}

/** The state of verification; a check mark beside the word only where a moderator verified it. */
export function VerificationMark({ state }: { state: OrganisationBrief['verificationState'] }) {
  const room = useWords(accountsWords);
  return <span className={`verification ${state}`}>{room.verificationStates[state]}</span>;
}
