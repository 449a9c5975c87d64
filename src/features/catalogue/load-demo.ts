import { readdir, readFile } from 'node:fs/promises';
import { recordAudit } from '../../platform/audit/record-audit.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { tellEvent } from '../../platform/events/events.ts';
import { languages } from '../../shared/language.ts';
import { findOrganisationsByKey, type OrganisationBrief } from '../accounts/public.ts';
import { removeSearchDocument } from '../search/public.ts';
import { findConceptsByWords } from '../translation/public.ts';
import { readDemoOffer, readDemoRequest, type DemoListing } from './demo-drafts.ts';
import { listingChanged } from './events.ts';
import { rulesOf } from './listings/kinds.ts';
import { findTransition, type Side, type Step, type Transition } from './listings/life-cycle.ts';
import {
  deleteListing,
  insertListing,
  moveListing,
  setDatesOfDemo,
  setVerifiedLevel,
  writeText,
} from './listings/store.ts';
import { demoListings } from './listings/views.ts';
import type { ListingState } from './listings/vocabulary.ts';

const demoFolder = new URL('../../../data/demo/', import.meta.url);
const daysSpread = 120;

/** A few stay on their way, so that the queues of the demonstration are not empty. */
const stopsAt: Record<string, ListingState> = {
  'offer-a40': 'in_moderation',
  'offer-b40': 'in_screening',
  'offer-c40': 'approved',
  'request-a27': 'in_moderation',
  'request-b27': 'in_screening',
  'request-c26': 'draft',
};

const path: readonly { step: Step; side: Side }[] = [
  { step: 'submit', side: 'owner' },
  { step: 'beginModeration', side: 'system' },
  { step: 'acceptForm', side: 'moderator' },
  { step: 'clear', side: 'compliance' },
  { step: 'approveTexts', side: 'system' },
  { step: 'publish', side: 'moderator' },
];

/** Loads the demonstration offers and requests that are not there yet; tells how many. */
export async function loadDemoListings(ctx: Ctx): Promise<number> {
  const present = new Set((await demoListings(ctx)).map(({ external_key: key }) => key));
  let loaded = 0;
  for (const file of (await readdir(demoFolder)).filter((name) => /^(offers|requests)-/.test(name)).sort()) {
    const rows: unknown = JSON.parse(await readFile(new URL(file, demoFolder), 'utf8'));
    const read = file.startsWith('offers') ? readDemoOffer : readDemoRequest;
    const records = (Array.isArray(rows) ? rows : []).map((row: unknown) => read(row));
    const absent = records.filter(({ key }) => !present.has(key));
    if (absent.length === 0) continue;
    const owners = await findOrganisationsByKey(ctx, [...new Set(absent.map(({ owner }) => owner))]);
    await ctx.transaction(async (tx) => {
      for (const record of absent) await insertDemo(tx, record, owners.get(record.owner), loaded++);
      await recordAudit(tx, { action: 'catalogue.demo.load', ref: null, details: { file, records: absent.length } });
    });
  }
  return loaded;
}

async function insertDemo(ctx: Ctx, record: DemoListing, owner: OrganisationBrief | undefined, at: number) {
  const { kind, draft } = record;
  const rules = rulesOf(kind);
  const concepts = await findConceptsByWords(
    ctx,
    draft.facts.keywords.map(({ words }) => words),
    draft.sourceLanguage,
  );
  draft.facts.keywords = draft.facts.keywords.map(({ words }, index) => ({ words, conceptId: concepts[index] ?? null }));
  draft.stewardship.ownerOrganisationId = owner?.id ?? null;
  draft.stewardship.validUntil = dayFrom(ctx.clock(), 365);
  const { id } = await insertListing(ctx, {
    kind,
    draft,
    place: { country: owner?.country ?? null, region: owner?.region ?? null },
    createdBy: null,
    isDemo: true,
    externalKey: record.key,
  });
  for (const language of languages) {
    const words = record.translations[language];
    if (!words) continue;
    const state = record.textStates[language] ?? 'human';
    await writeText(ctx, id, {
      language,
      rules,
      words,
      state,
      origin: state === 'machine' ? 'machine' : 'translator',
      ofRevision: 1,
      changedBy: null,
    });
  }
  if (record.verified) await setVerifiedLevel(ctx, id, record.verified);
  const state = await walkTo(ctx, id, stopsAt[record.key] ?? 'published');
  const publishedAt = new Date(ctx.clock().getTime() - ((at * 37) % (daysSpread * 24)) * 3_600_000);
  await setDatesOfDemo(ctx, id, state === 'published' ? publishedAt : null);
  await tellEvent(ctx, listingChanged, { listingId: id, kind, state });
}

async function walkTo(ctx: Ctx, id: string, goal: ListingState): Promise<ListingState> {
  let state: ListingState = 'draft';
  for (const { step, side } of path) {
    const transition: Transition | undefined = state === goal ? undefined : findTransition(state, step);
    if (!transition) return state;
    await moveListing(
      ctx,
      id,
      { from: state, to: transition.to, side, personId: null, reasonCode: null, reasonText: null },
      step === 'clear' ? { complianceState: 'clear' } : {},
    );
    state = transition.to;
  }
  return state;
}

/** Takes all demonstration listings away, from search too. */
export async function removeDemoListings(ctx: Ctx): Promise<number> {
  const all = await demoListings(ctx);
  await ctx.transaction(async (tx) => {
    for (const { id, kind } of all) {
      await removeSearchDocument(tx, { room: 'catalogue', kind, id });
      await deleteListing(tx, id);
    }
    await recordAudit(tx, { action: 'catalogue.demo.remove', ref: null, details: { records: all.length } });
  });
  return all.length;
}

function dayFrom(from: Date, days: number): string {
  return new Date(from.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
