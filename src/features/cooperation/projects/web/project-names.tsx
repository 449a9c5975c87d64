import { pickText, type Language } from '../../../../shared/language.ts';
import { SpokenText } from '../../../../ui/record-parts.tsx';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { ShownName, useShownName } from '../../../accounts/web/shown-name.tsx';
import { projectScreenWords } from '../../messages/project-screens-words.ts';
import type { FullProject } from '../view-shapes.ts';

export type ScreenWords = (typeof projectScreenWords)['en'];

export function useProjectWords(): ScreenWords {
  return useWords(projectScreenWords);
}

type Titles = Partial<Record<Language, string>>;

/** The title as plain text for the reader. */
export function usePlainTitle(): (titles: Titles, original: Language) => string {
  const language = useLanguage();
  return (titles, original) => pickText(titles, language, original)?.text ?? '';
}

/** The title in the reader's language, or another one marked as such. */
export function ProjectTitle({ titles, original }: { titles: Titles; original: Language }) {
  const picked = pickText(titles, useLanguage(), original);
  return picked ? <SpokenText text={picked.text} language={picked.language} /> : null;
}

export function titlesOfTexts(texts: FullProject['texts']): Titles {
  return Object.fromEntries(texts.map(({ language, title }) => [language, title]));
}

type Party = FullProject['parties'][number];

/** Names of the parties by the id of their organisation. */
export function usePartyName(parties: readonly Party[]): (id: string | null) => string | null {
  const shown = useShownName();
  return (id) => {
    const found = parties.find(({ organisation }) => organisation.id === id);
    return found ? shown(found.organisation.names) : null;
  };
}

export function PartyLine({ party }: { party: Pick<Party, 'organisation' | 'bank' | 'isLead'> }) {
  const words = useProjectWords();
  const { bank, organisation, isLead } = party;
  return (
    <>
      <span className={`bank ${bank}`}>{words.sides[bank]}</span>
      {words.colon}
      <ShownName names={organisation.names} /> {isLead ? <span className="tag">{words.lead}</span> : null}
    </>
  );
}

/** Sides by name, in a row. */
export function useSideNames(): (sides: readonly string[]) => string {
  const words = useProjectWords();
  const named: Record<string, string> = words.sides;
  return (sides) => sides.map((side) => named[side] ?? side).join(' · ');
}
