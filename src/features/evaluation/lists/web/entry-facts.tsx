import { languages } from '../../../../shared/language.ts';
import { formatDay } from '../../../../ui/format.ts';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { FactList, SpokenText } from '../../../../ui/record-parts.tsx';
import { uiWords } from '../../../../ui/messages/ui-words.ts';
import { listWords } from '../../messages/lists-words.ts';
import type { EntryContent, PartyContent, TechnologyContent } from '../entry-content.ts';
import { SomeText, useCount } from './list-parts.tsx';

/** What an entry is headed by: names of a party, code and title of a technology. */
export function EntryTitle({ content }: { content: EntryContent }) {
  if (content.kind === 'party') return <>{content.names.join(' · ')}</>;
  return (
    <>
      {content.code} <SomeText text={content.titles} />
    </>
  );
}

/** Everything an entry says; what it does not say is left out, but for the first facts. */
export function EntryFacts({ content }: { content: EntryContent }) {
  return content.kind === 'party' ? <PartyFacts content={content} /> : <TechnologyFacts content={content} />;
}

function useValidity(): (content: EntryContent) => string {
  const words = useWords(listWords);
  const language = useLanguage();
  const day = (iso: string | null) => (iso === null ? null : formatDay(iso, language));
  return ({ validFrom, validTo }) => words.validFromTo(day(validFrom), day(validTo));
}

function PartyFacts({ content }: { content: PartyContent }) {
  const words = useWords(listWords);
  const validity = useValidity();
  const count = useCount();
  const numbers = content.registrationNumbers.map(
    ({ kind, number }) => `${words.registrations[kind]} ${number}`,
  );
  const owners = content.owners.map(({ name, sharePercent }) =>
    words.ownerOf(name, sharePercent === null ? null : words.percent(count(sharePercent))),
  );
  const facts = [
    { label: words.numbers, value: numbers.join('; ') },
    { label: words.entryCountry, value: content.country },
  ];
  const more = [
    { label: words.otherNames, value: content.otherNames.join('; ') },
    { label: words.owners, value: owners.join('; ') },
    { label: words.validity, value: validity(content) },
    { label: words.note, value: content.note },
  ];
  return <FactList facts={[...facts, ...more.filter(({ value }) => value !== '')]} />;
}

function TechnologyFacts({ content }: { content: TechnologyContent }) {
  const words = useWords(listWords);
  const ui = useWords(uiWords);
  const validity = useValidity();
  const spoken = languages.flatMap((language) => {
    const said = content.words[language] ?? [];
    return said.length === 0 ? [] : [{ language, text: said.join('; ') }];
  });
  const facts = [
    { label: words.class, value: words.classes[content.class] },
    ...spoken.map(({ language, text }) => ({
      label: `${words.words}${ui.colon}${ui.languageNames[language]}`,
      value: <SpokenText text={text} language={language} />,
    })),
  ];
  const more = [
    { label: words.fields, value: [...content.grnti, ...content.ipc].join('; ') },
    { label: words.validity, value: validity(content) },
    { label: words.note, value: content.note },
  ];
  return <FactList facts={[...facts, ...more.filter(({ value }) => value !== '')]} />;
}
