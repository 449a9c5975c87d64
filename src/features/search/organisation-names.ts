import { pickText, type Language, type LocalizedText } from '../../shared/language.ts';
import { readShown } from './documents/shown-document.ts';
import type { SearchEngine } from './engine/engine.ts';

type SpokenName = { text: string; language: Language };

/** Names of organisations by their id, as far as a reader may know them. */
export type OrganisationNames = {
  find(
    ids: readonly string[],
    readerAudience: readonly string[],
    reader: Language,
  ): Promise<Record<string, SpokenName>>;
};

const keptMax = 20_000;
const keptMs = 600_000;
const ownedLookedAt = 100;

/**
 * Names from the index itself: the organisation's own record, or else records it owns. They are kept for ten minutes,
 * for each audience apart, so that nobody learns a name from what another reader may see.
 */
export function openOrganisationNames(
  engine: () => Pick<SearchEngine, 'search'>,
  now: () => number = Date.now,
): OrganisationNames {
  const kept = new Map<string, { name: LocalizedText; until: number }>();

  const fetchNames = async (ids: readonly string[], readerAudience: readonly string[]) => {
    const names = new Map<string, LocalizedText>();
    const ask = (filters: Record<string, readonly string[]>, limit: number) =>
      engine().search({ text: '', isPlain: true, readerAudience, filters, offset: 0, limit });
    const own = await ask({ kind: ['organisation'], organisation: ids }, ids.length);
    for (const hit of own.hits) {
      const { titles } = readShown(hit.stored);
      const id = hit.key.split('/')[2] ?? '';
      names.set(id, Object.fromEntries(titles.map(({ language, title }) => [language, title])));
    }
    const nameless = ids.filter((id) => !names.has(id));
    const owned = nameless.length > 0 ? await ask({ organisation: nameless }, ownedLookedAt) : { hits: [] };
    for (const { stored } of owned.hits) {
      const { owner } = readShown(stored);
      if (owner && !names.has(owner.id)) names.set(owner.id, byScript(owner.names));
    }
    for (const id of nameless) if (!names.has(id)) names.set(id, {});
    return names;
  };

  return {
    find: async (ids, readerAudience, reader) => {
      const keyOf = (id: string) => `${readerAudience.join(' ')}\n${id}`;
      const missing = ids.filter((id) => (kept.get(keyOf(id))?.until ?? 0) <= now());
      if (missing.length > 0) {
        if (kept.size + missing.length > keptMax) kept.clear();
        const until = now() + keptMs;
        for (const [id, name] of await fetchNames(missing, readerAudience)) {
          kept.set(keyOf(id), { name, until });
        }
      }
      return Object.fromEntries(
        ids.flatMap((id) => {
          const name = pickText(kept.get(keyOf(id))?.name ?? {}, reader);
          return name ? [[id, name]] : [];
        }),
      );
    },
  };
}

/** Names come without their language where a record only tells its owner: the script says it. */
function byScript(names: readonly string[]): LocalizedText {
  const found: LocalizedText = {};
  for (const name of names) {
    const language = /\p{Script=Han}/u.test(name) ? 'zh' : /\p{Script=Cyrillic}/u.test(name) ? 'ru' : 'en';
    found[language] ??= name;
  }
  return found;
}
