import { z } from 'zod';
import { languages } from '../../../shared/language.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import { tablesOf, type Ctx } from '../../../platform/db/context.ts';
import { keepRows, readFactRows } from '../../../platform/facts/read-fact-rows.ts';
import { allRegions, findOrganisationsByKey, stableId } from '../../accounts/public.ts';
import { factSourceShape, nameConfidenceShape } from '../../accounts/contract.ts';
import type { ProgrammesTables } from '../tables.gen.ts';
import { refreshWords } from './refresh-words.ts';
import { timesOf } from './rules.ts';
import { insertEvent, putEventText } from './store.ts';
import { figuresShape } from './views.ts';
import { eventKinds, eventStatuses } from './vocabulary.ts';

const factShape = z.object({
  id: z.string(),
  kind: z.enum(eventKinds),
  names: z.object({ zh: z.string().optional(), ru: z.string().optional(), en: z.string().optional() }),
  nameConfidence: nameConfidenceShape,
  dateStart: z.string().optional(),
  dateEnd: z.string().optional(),
  recurrence: z.enum(['annual', 'series']).optional(),
  status: z.enum(eventStatuses).optional(),
  place: z
    .object({ country: z.string().optional(), region: z.string().optional(), city: z.string().optional() })
    .default({}),
  organizers: z.array(z.string()).default([]),
  related: z.array(z.string()).default([]),
  figures: figuresShape.default([]),
  note: z.string().optional(),
  source: factSourceShape,
  alsoIn: z.array(factSourceShape).default([]),
});

const idOf = (key: string) => stableId(`programmes/event/${key}`);
const place = { file: 'events.json', room: 'programmes', kind: 'event', folder: '/events', idOf };

/** Reads data/facts/events.json; rows already there stay as people have left them. */
export async function loadEvents(ctx: Ctx): Promise<number> {
  const rows = await readFactRows('events.json');
  const facts = z.array(factShape).parse(rows);
  return ctx.transaction(async (tx) => {
    await keepRows(tx, place, facts, rows);
    const known = new Set(
      (
        await tablesOf<ProgrammesTables>(tx).selectFrom('programmes_event').select('external_key').execute()
      ).map(({ external_key }) => external_key),
    );
    let loaded = 0;
    for (const fact of facts) {
      if (known.has(fact.id)) continue;
      await loadOne(tx, fact);
      loaded += 1;
    }
    if (loaded > 0)
      await recordAudit(tx, { action: 'programmes.eventsLoaded', ref: null, details: { loaded } });
    return loaded;
  });
}

type EventFact = z.output<typeof factShape>;

async function loadOne(ctx: Ctx, fact: EventFact): Promise<void> {
  const id = idOf(fact.id);
  const begins = fact.dateStart ?? null;
  const times = timesOf({ begins, ends: fact.dateEnd ?? null, timeZone: null });
  if ('fault' in times) throw new Error(`${fact.id}: ${times.fault}`);
  const organisations = await findOrganisationsByKey(ctx, fact.organizers);
  const organisers = fact.organizers.map((key) => {
    const found = organisations.get(key);
    const factKey = found ? null : key;
    const country = found?.country ?? null;
    return { role: 'unstated' as const, organisationId: found?.id ?? null, factKey, name: '', country };
  });
  const { country = null, region, city = '' } = fact.place;
  const code = region === undefined ? null : codeOfRegion(region);
  await insertEvent(
    ctx,
    {
      ...{ kind: fact.kind, format: null, times, country, region: code, city, venue: '', onlineUrl: '' },
      ...{ fields: [], workingLanguages: [], capacity: null, isRegistrationOpen: false },
      ...{ registrationUntil: null, isPublic: true, organisers },
    },
    {
      ...{ id, key: fact.id, status: fact.status ?? null, recurrence: fact.recurrence ?? null },
      ...{ sourceLanguage: null, nameConfidence: fact.nameConfidence, note: fact.note ?? null },
      ...{ source: fact.source, alsoIn: fact.alsoIn, figures: fact.figures, related: fact.related },
      ...{ organisationId: null, createdBy: null },
    },
  );
  for (const language of languages) {
    const title = fact.names[language];
    if (title === undefined) continue;
    const text = { language, title, body: '', state: 'source' as const, engine: null };
    await putEventText(ctx, id, { ...text, revision: 1, ofSource: 1, writtenBy: null });
  }
  await refreshWords(ctx, id);
}

function codeOfRegion(name: string): string {
  const found = allRegions().find((one) => one.name.en === name);
  if (!found) throw new Error(`No region is called “${name}”`);
  return found.code;
}
