import { useLanguage, usePath, useWords } from '../../../../ui/language.ts';
import { BankMark, FactList } from '../../../../ui/record-parts.tsx';
import { placeName } from '../../../../shared/vocabulary-names.ts';
import { accountsWords } from '../../../accounts/messages/accounts-words.ts';
import { ShownName } from '../../../accounts/web/shown-name.tsx';
import { interestScreenWords } from '../../messages/interest-screen-words.ts';
import { interestWords } from '../../messages/interest-words.ts';
import type { ShownSide } from '../page-contract.ts';

/** One side as far as the reader may know it; what comes after the introduction is said to come. */
export function SideFacts({
  title,
  side,
  isIntroduced,
  withAnswers = false,
}: {
  title: string;
  side: ShownSide;
  isIntroduced: boolean;
  withAnswers?: boolean;
}) {
  const words = useWords(interestScreenWords);
  const names = useWords(interestWords);
  const kinds: Readonly<Record<string, string>> = useWords(accountsWords).organisationKinds;
  const language = useLanguage();
  const path = usePath();
  const later = isIntroduced ? null : <span className="quiet">{words.afterIntroduction}</span>;
  const { organisation, contact, region } = side;
  const facts = [
    { label: words.country, value: <BankMark country={side.country} /> },
    ...(region === null ? [] : [{ label: words.region, value: placeName(region, language) }]),
    ...(side.organisationKind === null
      ? []
      : [{ label: words.kind, value: kinds[side.organisationKind] ?? side.organisationKind }]),
    {
      label: words.organisation,
      value: organisation ? (
        <a href={path(`/partners/${organisation.id}`)}>
          <ShownName names={organisation.name} />
        </a>
      ) : (
        later
      ),
    },
    {
      label: words.contact,
      value: contact ? (
        <>
          {contact.name}
          {words.listSeparator}
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </>
      ) : (
        later
      ),
    },
    {
      label: words.brokerOfSide,
      value: side.brokerName ?? (side.hasBroker ? words.brokerUnnamed : words.brokerNone),
    },
    ...(withAnswers ? [{ label: words.answerTime, value: names.answerBands[side.answerBand] }] : []),
  ];
  return (
    <div>
      <h3>{title}</h3>
      <FactList facts={facts} />
    </div>
  );
}
