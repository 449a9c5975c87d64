import type { LocalizedText } from '../../../shared/language.ts';
import type { Role } from '../../../shared/actor.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { callerOf } from '../../../platform/testing/call-route.ts';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { buildPerson } from '../../accounts/testing.ts';
import {
  inLanguages,
  noDefinitions,
  type ConceptContent,
  type ConceptWord,
  type WordStatus,
} from './concept-content.ts';
import type { Concept } from './concepts.ts';
import { openTermbase } from './live-termbase.ts';
import { termbaseRoutes } from './routes.ts';
import { replaceConcepts } from './store.ts';

/** One word a language as text, or words with `!` before a forbidden, `=` before one kept as it is, `~` before an admitted. */
export function buildContent(
  words: LocalizedText,
  overrides: Partial<Omit<ConceptContent, 'words'>> = {},
): ConceptContent {
  return {
    domain: '55',
    kind: 'compound',
    words: inLanguages((language) => (words[language] ?? '').split('|').flatMap(readWord)),
    definitions: noDefinitions,
    source: '',
    reliability: null,
    note: '',
    ...overrides,
  };
}

const statusBySign: Readonly<Record<string, WordStatus>> = {
  '!': 'forbidden',
  '=': 'doNotTranslate',
  '~': 'admitted',
};

function readWord(written: string): ConceptWord[] {
  const status = statusBySign[written[0] ?? ''];
  const text = status ? written.slice(1) : written;
  return text === '' ? [] : [{ text, status: status ?? 'preferred', note: '' }];
}

export function buildConcept(id: string, zh: string, ru: string, en: string, domain = '55'): Concept {
  const words = (text: string) => text.split('|').filter((word) => word !== '');
  return { id, domain, kind: 'compound', words: { zh: words(zh), ru: words(ru), en: words(en) } };
}

export const fileConcepts: readonly Concept[] = [
  buildConcept('T00001', '焊接|熔接', 'сварка|сваривание', 'welding', '81'),
  buildConcept('T00002', '激光熔覆', 'лазерная наплавка', 'laser cladding'),
  buildConcept('T00003', '激光', 'лазер', 'laser'),
  buildConcept('T00004', '钢', 'сталь', 'steel', '53'),
  buildConcept('T00005', '熔接', 'сращивание волокон', 'splicing', '49'),
];

/** A database with a few concepts of a data file, their live termbase, and people of the roles asked for. */
export async function useTermbaseWorld(roles: readonly Role[] = ['translator', 'moderator']) {
  const { database, ctx } = await useTestDatabase();
  await replaceConcepts(ctx, fileConcepts);
  const termbase = await openTermbase(ctx);
  const people = new Map<Role, { personId: string; ctx: Ctx }>();
  for (const role of roles) people.set(role, await buildPerson(ctx, { roles: [role] }));
  const of = (role: Role): Ctx => {
    const person = people.get(role);
    if (!person) throw new Error(`Nobody is ${role}`);
    return person.ctx;
  };
  return {
    database,
    ctx,
    termbase,
    as: of,
    visitor: ctx.withActor({ kind: 'visitor' }),
    call: callerOf(termbaseRoutes(termbase)),
  };
}
