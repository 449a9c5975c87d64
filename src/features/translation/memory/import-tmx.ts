import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { languages, type Language } from '../../../shared/language.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { languageOfTag } from '../exchange/language-tag.ts';
import { readTmx } from '../exchange/tmx/read-tmx.ts';
import type { TmxUnit, TmxVariant } from '../exchange/tmx/tmx-unit.ts';
import type { AppliedItems, ImportKind, RefusedItem } from '../imports/import-kind.ts';
import { requireMemoryReader } from './access.ts';
import { domainShape } from './domain-shape.ts';
import { addImported } from './store.ts';
import { domainProperty } from './tmx-property.ts';
import type { NewUnit } from './unit.ts';

const optionsShape = z.object({
  /** The field of units the file says none for. */
  domain: domainShape.nullable().default(null),
});
type Options = z.output<typeof optionsShape>;

/** A longer text is no segment: files that hold whole documents as one unit do not help anybody. */
const charactersMax = 5_000;

/** A pair out of a unit of the file (one of three languages gives three), or a unit that gives none. */
type Item = {
  line: number;
  from: Language;
  to: Language;
  source: string;
  target: string;
  domain: string | null;
  createdBy?: string;
  createdAt?: string;
};
type Unusable = RefusedItem & { code: string };

/** Translation memories of other tools: TMX 1.1 to 1.4b. Pairs the memory has already are counted, not doubled. */
export const tmxImport: ImportKind<Options> = {
  kind: 'tmx',
  optionsShape,
  mayImport: (ctx) => {
    requireMemoryReader(ctx.actor);
    return Promise.resolve();
  },
  read: async (_ctx, bytes, { domain }) => {
    const items: (Item | Unusable)[] = [];
    let fileTag = '*all*';
    for await (const entry of readTmx(bytes)) {
      if (entry.kind === 'header') fileTag = entry.header.sourceTag;
      else items.push(...pairsOf(entry.unit, fileTag, entry.line, domain));
    }
    if (items.length === 0) throw new AppError('invalid', 'translation.import.nothingInside');
    return items;
  },
  apply: (ctx, items, _options, importId) => applyPairs(ctx, items as readonly (Item | Unusable)[], importId),
};

function pairsOf(unit: TmxUnit, fileTag: string, line: number, domain: string | null): (Item | Unusable)[] {
  const byLanguage = new Map<Language, TmxVariant>();
  for (const variant of unit.variants) {
    const language = languageOfTag(variant.tag);
    if (language && !byLanguage.has(language)) byLanguage.set(language, variant);
  }
  if (byLanguage.size < 2) {
    const tags = unit.variants.map(({ tag }) => tag).join(', ');
    return [{ line, code: 'translation.import.languagesMissing', params: { tags } }];
  }
  const sourceLanguage = languageOfTag(unit.sourceTag ?? fileTag);
  const own = unit.properties.find(({ type }) => type === domainProperty)?.value;
  const present = [...byLanguage].sort(([a], [b]) => rankOf(a, sourceLanguage) - rankOf(b, sourceLanguage));
  return present.flatMap(([from, source], at) =>
    present.slice(at + 1).map(([to, target]) => {
      const fault = faultOf(source.text, target.text);
      if (fault) return { line, ...fault };
      const stamp = firstOf(target.created, target.changed, unit.created, unit.changed);
      const field = domainShape.safeParse(own).data ?? domain;
      return { line, from, to, source: source.text, target: target.text, domain: field, ...stamp };
    }),
  );
}

/** What was translated stands first. */
function rankOf(language: Language, source: Language | undefined): number {
  return language === source ? -1 : languages.indexOf(language);
}

function faultOf(source: string, target: string): Omit<Unusable, 'line'> | undefined {
  if (source.trim() === '' || target.trim() === '') return { code: 'translation.import.textMissing' };
  const longest = Math.max(source.length, target.length);
  if (longest <= charactersMax) return undefined;
  return {
    code: 'translation.import.textTooLong',
    params: { length: String(longest), allowed: String(charactersMax) },
  };
}

function firstOf(...stamps: TmxUnit['created'][]): Pick<Item, 'createdAt' | 'createdBy'> {
  const at = stamps.find((stamp) => stamp.at !== undefined)?.at;
  const by = stamps.find((stamp) => stamp.by !== undefined)?.by?.slice(0, 200);
  return { ...(at === undefined ? {} : { createdAt: at }), ...(by === undefined ? {} : { createdBy: by }) };
}

async function applyPairs(
  ctx: Ctx,
  items: readonly (Item | Unusable)[],
  importId: string,
): Promise<AppliedItems> {
  const refused = items.filter((item): item is Unusable => 'code' in item);
  const pairs = items.filter((item): item is Item => !('code' in item));
  const approvedBy = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  const units = pairs.map(({ line: _line, ...pair }): NewUnit => ({
    ...pair,
    source: storable(pair.source),
    target: storable(pair.target),
    origin: { importId },
    approvedBy,
    approvedAt: ctx.clock(),
  }));
  const added = await addImported(ctx, units);
  const written = added.filter((id) => id !== undefined).length;
  await recordAudit(ctx, {
    action: 'translation.memory.import',
    ref: { room: 'translation', kind: 'import', id: importId },
    details: { written, same: pairs.length - written, refused: refused.length },
  });
  return { written, same: pairs.length - written, refused };
}

/** Half of a surrogate pair or a zero character cannot be stored as text. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '\ufffd');
}
