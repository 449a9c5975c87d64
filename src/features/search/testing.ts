import { newId } from '../../shared/ids.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { loadTermbase, openTermbase, type LiveTermbase } from '../translation/public.ts';
import type { SearchDocument } from './documents/document.ts';
import { openSearchIndex, type SearchIndex } from './documents/search-index.ts';
import { upsertDocuments } from './documents/store.ts';

/** A search document with sensible values, for tests of this and higher rooms. */
export function buildSearchDocument(overrides: Partial<SearchDocument> = {}): SearchDocument {
  const id = newId();
  return {
    ref: { room: 'catalogue', kind: 'offer', id },
    kind: 'offer',
    audience: ['public'],
    sourceLanguage: 'ru',
    number: null,
    texts: [
      {
        language: 'ru',
        title: 'Сварка хладостойких сталей для арктических конструкций',
        summary: 'Технология сварки низколегированных сталей для работы при температуре до −60 °C.',
        keywords: ['сварка', 'хладостойкая сталь'],
        body: 'Режимы и присадочные материалы подобраны так, что ударная вязкость шва не снижается.',
      },
    ],
    textStates: { ru: 'human' },
    facets: { country: ['RU'], field: ['81'], level: ['6'], cooperation: ['licence'], language: ['ru'] },
    sortDate: new Date('2026-10-01T00:00:00Z'),
    isDemo: false,
    ...overrides,
  };
}

/** Makes a record findable without a source, or replaces what is known of it. */
export async function putSearchDocument(ctx: Ctx, document: SearchDocument): Promise<void> {
  await upsertDocuments(ctx, [document]);
}

/** The termbase the product ships and an empty index in this thread, for tests of higher rooms; stop it afterwards. */
export async function openTestSearch(ctx: Ctx): Promise<{ termbase: LiveTermbase; index: SearchIndex }> {
  await loadTermbase(ctx);
  const termbase = await openTermbase(ctx);
  return { termbase, index: openSearchIndex(ctx, termbase) };
}
