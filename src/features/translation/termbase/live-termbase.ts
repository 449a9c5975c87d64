import type { Language } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { ConceptState, TermWords } from './concept-content.ts';
import type { Concept } from './concepts.ts';
import { readDecidedEntries, readRevision } from './live-views.ts';
import { compileRecogniser, type Recogniser } from './recognise.ts';
import { allConcepts } from './views.ts';

/** What people said of a concept beyond its words for finding. */
export type DecidedEntry = {
  readonly state: ConceptState;
  readonly reliability: number | null;
  readonly words: Readonly<Record<Language, TermWords>>;
};

/** The termbase of a running process: compiled for recognition once, renewed when the rows change. */
export type LiveTermbase = {
  recogniser(): Recogniser;
  concept(id: string): Concept | undefined;
  /** The first word of a concept in each language; empty where a language has none. */
  firstWords(id: string): Record<Language, string> | undefined;
  /** The words of a concept in a language by how they stand; forbidden ones are for warning, never for suggesting. */
  wordsOf(id: string, language: Language): TermWords | undefined;
  /** Who answers for a concept, and how reliable it is said to be. */
  standingOf(id: string): Pick<DecidedEntry, 'state' | 'reliability'> | undefined;
  reload(ctx: Ctx): Promise<void>;
  /** Reads anew where something was changed since, by whatever process; tells whether it was. */
  catchUp(ctx: Ctx): Promise<boolean>;
};

/** Reads all concepts and compiles them (about 0.3 s for 7,000). */
export async function openTermbase(ctx: Ctx): Promise<LiveTermbase> {
  const live = createTermbase([], new Map());
  await live.reload(ctx);
  return live;
}

/** A termbase of concepts that stand in no database, for tests and measurements. */
export function fixedTermbase(
  concepts: readonly Concept[],
  decided: ReadonlyMap<string, DecidedEntry> = new Map(),
): LiveTermbase {
  return {
    ...createTermbase(concepts, decided),
    reload: () => Promise.resolve(),
    catchUp: () => Promise.resolve(false),
  };
}

function createTermbase(
  firstConcepts: readonly Concept[],
  firstDecided: ReadonlyMap<string, DecidedEntry>,
): LiveTermbase {
  let concepts = new Map(firstConcepts.map((concept) => [concept.id, concept]));
  let decided = firstDecided;
  let recogniser = compileRecogniser(firstConcepts);
  let revision = -1;
  let reading: Promise<void> | undefined;

  const readAll = async (ctx: Ctx): Promise<void> => {
    // The revision first: what changes meanwhile is read again at the next look.
    const readRevisionNow = await readRevision(ctx);
    const [all, entries] = [await allConcepts(ctx), await readDecidedEntries(ctx)];
    recogniser = compileRecogniser(all);
    concepts = new Map(all.map((concept) => [concept.id, concept]));
    decided = entries;
    revision = readRevisionNow;
  };
  const reload = async (ctx: Ctx): Promise<void> => {
    await reading?.catch(() => undefined);
    reading = readAll(ctx).finally(() => {
      reading = undefined;
    });
    await reading;
  };
  return {
    recogniser: () => recogniser,
    concept: (id) => concepts.get(id),
    firstWords: (id) => {
      const found = concepts.get(id);
      if (!found) return undefined;
      return { zh: found.words.zh[0] ?? '', ru: found.words.ru[0] ?? '', en: found.words.en[0] ?? '' };
    },
    wordsOf: (id, language) => {
      const entry = decided.get(id);
      if (entry) return entry.words[language];
      const words = concepts.get(id)?.words[language];
      if (!words) return undefined;
      return { preferred: words.slice(0, 1), admitted: words.slice(1), forbidden: [], doNotTranslate: [] };
    },
    standingOf: (id) => {
      if (!concepts.has(id)) return undefined;
      const { state, reliability } = decided.get(id) ?? { state: 'file' as const, reliability: null };
      return { state, reliability };
    },
    reload,
    catchUp: async (ctx) => {
      if ((await readRevision(ctx)) === revision) return false;
      await reload(ctx);
      return true;
    },
  };
}
