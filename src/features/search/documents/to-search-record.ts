import { fordOf, gbtOf } from '../../../shared/classification-crosswalk.ts';
import type { SearchRecord } from '../engine/search-record.ts';
import type { SearchDocument } from './document.ts';
import { shownForm, storeShown } from './shown-document.ts';

/** Raise it when a document gives another record than before: snapshots of older making are then built anew. */
const recordVersion = 2;

/** How records are made now. */
export const recordMaking = JSON.stringify([recordVersion, shownForm]);

/** A document as the engine takes it; the facets nobody writes are derived here and nowhere else. */
export function toSearchRecord(key: string, document: SearchDocument): SearchRecord {
  const { facets, kind, owner } = document;
  const fields = distinct((facets.field ?? []).map((code) => code.slice(0, 2)));
  return {
    key,
    kind,
    audience: document.audience,
    facets: {
      ...facets,
      kind: [kind],
      field: fields,
      ford: distinct(fields.flatMap((code) => fordOf(code).primary)),
      gbt: distinct(fields.flatMap((code) => gbtOf(code).primary)),
      organisation: owner ? [owner.id] : [],
    },
    sortDate: document.sortDate.getTime(),
    level: Number(facets.level?.[0] ?? 0) || 0,
    texts: document.texts.map(({ language, title, summary, keywords, body }) => ({
      language,
      title,
      keywords,
      text: `${summary}\n${body}`,
    })),
    names: [...spellNumber(document.number), ...(document.names ?? [])],
    ownerNames: owner?.names ?? [],
    stored: storeShown(document),
  };
}

/** The public number as it is shown, and as it may be typed without hyphens. */
function spellNumber(number: string | null | undefined): string[] {
  return number ? distinct([number, number.replaceAll('-', '')]) : [];
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
