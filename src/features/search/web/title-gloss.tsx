import { createContext, useContext, type ReactNode } from 'react';
import type { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import { send, type PageContext } from '../../../ui/api-context.ts';
import { useLanguage, useWords } from '../../../ui/language.ts';
import { uiWords } from '../../../ui/messages/ui-words.ts';
import type { conceptWordsShape } from '../contract.ts';
import {
  glossedAboutCharactersMax,
  glossedFieldsMax,
  glossedTitleCharactersMax,
  glossedTitlesMax,
  glossTitles,
} from '../gloss/contract.ts';
import { searchWords } from '../messages/search-words.ts';

type SpokenText = { text: string; language: Language };
type GlossWords = z.output<typeof conceptWordsShape>[];

/** A record whose title may be in a foreign language; what else is known of it decides between the senses of a word. */
export type TitledRecord = {
  title: SpokenText;
  summary?: SpokenText | undefined;
  fields?: readonly string[] | undefined;
};

/** What titles name, by title. */
export type TitleGlosses = Readonly<Record<string, GlossWords>>;

/** The glosses of these records' titles; a page without them is still a page, so a refusal gives none. */
export async function loadTitleGlosses(
  context: PageContext,
  records: readonly TitledRecord[],
): Promise<TitleGlosses> {
  const titles = records
    .filter(({ title }) => title.text !== '')
    .slice(0, glossedTitlesMax)
    .map(({ title, summary, fields }) => ({
      text: title.text.slice(0, glossedTitleCharactersMax),
      language: title.language,
      about: summary?.language === title.language ? summary.text.slice(0, glossedAboutCharactersMax) : '',
      fields: (fields ?? []).slice(0, glossedFieldsMax),
    }));
  if (titles.length === 0) return {};
  const sent = await send(context, glossTitles, { titles });
  if (!sent.ok) return {};
  return Object.fromEntries(
    titles.flatMap(({ text }, at) => {
      const gloss = sent.output.glosses[at] ?? [];
      return gloss.length > 0 ? [[text, gloss] as const] : [];
    }),
  );
}

const GlossContext = createContext<TitleGlosses>({});

/** Gives the titles below it their glosses. */
export function GlossedTitles({ glosses, children }: { glosses: TitleGlosses; children: ReactNode }) {
  return <GlossContext value={glosses}>{children}</GlossContext>;
}

/** Under a title in a foreign language: which concepts it names; nothing where there is no gloss. */
export function TitleGloss({ title }: { title: SpokenText }) {
  const glosses = useContext(GlossContext);
  const own = Object.hasOwn(glosses, title.text) ? glosses[title.text] : undefined;
  return <GlossLine concepts={own ?? []} />;
}

/** The line itself: said to be terms, not a translation. */
export function GlossLine({ concepts }: { concepts: GlossWords }) {
  const reader = useLanguage();
  const words = useWords(searchWords);
  const { colon } = useWords(uiWords);
  const said = concepts.map((concept) => concept.words[reader]).filter(Boolean);
  if (said.length === 0) return null;
  return (
    <p className="help title-gloss">
      {words.gloss}
      {colon}
      {said.join(' · ')}
    </p>
  );
}
