import { languages, type Language } from '../../../../shared/language.ts';
import type { WordStatus } from '../concept-content.ts';
import type { ContentView } from '../contract.ts';

type Word = ContentView['words'][Language][number];

/** One difference between two contents; `before` or `after` is null where there is nothing on that side. */
export type ContentChange =
  | { what: 'word'; language: Language; word: string; before: WordStatus | null; after: WordStatus | null }
  | { what: 'wordNote'; language: Language; word: string; before: string; after: string }
  | { what: 'definition' | 'definitionSource'; language: Language; before: string; after: string }
  | { what: 'domain' | 'kind' | 'source' | 'reliability' | 'note'; before: string; after: string };

/** What turns one content into another, words first; nothing where they say the same. */
export function changesOf(before: ContentView | null, after: ContentView | null): ContentChange[] {
  const changes: ContentChange[] = [];
  for (const language of languages) {
    changes.push(...wordChanges(language, before?.words[language] ?? [], after?.words[language] ?? []));
  }
  for (const language of languages) {
    const [old, now] = [before?.definitions[language], after?.definitions[language]];
    const parts = [
      { what: 'definition' as const, before: old?.text ?? '', after: now?.text ?? '' },
      { what: 'definitionSource' as const, before: old?.source ?? '', after: now?.source ?? '' },
    ];
    for (const part of parts) if (part.before !== part.after) changes.push({ ...part, language });
  }
  for (const what of ['domain', 'kind', 'source', 'reliability', 'note'] as const) {
    const [old, now] = [String(before?.[what] ?? ''), String(after?.[what] ?? '')];
    if (old !== now) changes.push({ what, before: old, after: now });
  }
  return changes;
}

function wordChanges(language: Language, before: readonly Word[], after: readonly Word[]): ContentChange[] {
  const old = new Map(before.map((word) => [word.text, word]));
  const now = new Map(after.map((word) => [word.text, word]));
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((word): ContentChange[] => {
    const [was, is] = [old.get(word), now.get(word)];
    const status: ContentChange[] =
      was?.status === is?.status
        ? []
        : [{ what: 'word', language, word, before: was?.status ?? null, after: is?.status ?? null }];
    const isOtherNote = is && (was?.note ?? '') !== is.note;
    return isOtherNote
      ? [...status, { what: 'wordNote', language, word, before: was?.note ?? '', after: is.note }]
      : status;
  });
}
