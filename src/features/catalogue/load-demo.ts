import { readdir, readFile } from 'node:fs/promises';
import { recordAudit } from '../../platform/audit/record-audit.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { tellEvent } from '../../platform/events/events.ts';
import { languages } from '../../shared/language.ts';
import {
  brokerStanding,
  demoPersonId,
  findOrganisationsByKey,
  ownersOfOrganisations,
  type OrganisationBrief,
} from '../accounts/public.ts';
import { removeSearchDocument } from '../search/public.ts';
import { findConceptsByWords } from '../translation/public.ts';
import { readDemoOffer, readDemoRequest, type DemoListing } from './demo-drafts.ts';
import { listingChanged } from './events.ts';
import {
  deleteDemoListings,
  insertDemoListings,
  presentDemoKeys,
  type DemoWrite,
} from './listings/demo-store.ts';
import type { Draft } from './listings/kinds.ts';
import { defaultValidUntil, findTransition, type Side, type Step } from './listings/life-cycle.ts';
import type { ListingState } from './listings/vocabulary.ts';
import type { OfferDeclaration, OfferFacts } from './offers/contract.ts';

const demoFolder = new URL('../../../data/demo/', import.meta.url);
const daysSpread = 120;
const hourMs = 3_600_000;

/** A few stay on their way, so that the queues of the demonstration are not empty. */
const stopsAt: Record<string, ListingState> = {
  'offer-a40': 'in_moderation',
  'offer-b40': 'in_screening',
  'offer-c40': 'approved',
  'request-a27': 'in_moderation',
  'request-b27': 'in_screening',
  'request-c26': 'draft',
};

/** Owners who gave their records to a broker of their bank: keys of the organisation and of the person. */
const brokersOfOwners: Record<string, string> = {
  'demo-cn-equipment': 'broker',
  'demo-cn-medical': 'broker',
  'demo-ru-pumps': 'owner.demo-ru-exchange',
};

/** The way to publication with the hours each step took. */
const path: readonly { step: Step; side: Side; hours: number }[] = [
  { step: 'submit', side: 'owner', hours: 20 },
  { step: 'beginModeration', side: 'system', hours: 0 },
  { step: 'acceptForm', side: 'moderator', hours: 26 },
  { step: 'clear', side: 'compliance', hours: 70 },
  { step: 'approveTexts', side: 'system', hours: 0 },
  { step: 'publish', side: 'moderator', hours: 5 },
];
const wholeWayHours = path.reduce((sum, { hours }) => sum + hours, 0);

/** Loads the demonstration offers and requests that are not there yet; tells how many. */
export async function loadDemoListings(ctx: Ctx): Promise<number> {
  return ctx.transaction(async (tx) => {
    const present = await presentDemoKeys(tx);
    const absent = (await readRecords()).filter(({ key }) => !present.has(key));
    if (absent.length === 0) return 0;
    const owners = await findOrganisationsByKey(tx, [...new Set(absent.map(({ owner }) => owner))]);
    const people = await ownersOfOrganisations(
      tx,
      [...owners.values()].map(({ id }) => id),
    );
    const brokers = await findBrokers(tx);
    const concepts = await findConcepts(tx, absent);
    const wishes = absent.map((record, at) => {
      const owner = owners.get(record.owner);
      completeDraft(record, owner, owner && people.get(owner.id)?.[0], concepts);
      record.draft.stewardship.brokerId = brokers.get(record.owner) ?? null;
      return writeOf(tx, record, owner, at);
    });
    const ids = await insertDemoListings(tx, wishes);
    for (const [at, wish] of wishes.entries()) {
      const [listingId = '', state = 'draft' as const] = [ids[at], wish.steps.at(-1)?.to];
      await tellEvent(tx, listingChanged, { listingId, kind: wish.kind, state });
    }
    await recordAudit(tx, { action: 'catalogue.demo.load', ref: null, details: { records: absent.length } });
    return absent.length;
  });
}

async function readRecords(): Promise<DemoListing[]> {
  const records: DemoListing[] = [];
  for (const file of (await readdir(demoFolder)).filter((name) => /^(offers|requests)-/.test(name)).sort()) {
    const rows: unknown = JSON.parse(await readFile(new URL(file, demoFolder), 'utf8'));
    const read = file.startsWith('offers') ? readDemoOffer : readDemoRequest;
    records.push(...(Array.isArray(rows) ? rows : []).map((row: unknown) => read(row)));
  }
  return records;
}

/** The demonstration brokers who are there, by key of the owner who chose them. */
async function findBrokers(ctx: Ctx): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [owner, broker] of Object.entries(brokersOfOwners)) {
    const personId = demoPersonId(broker);
    if ((await brokerStanding(ctx, personId)) === 'shown') found.set(owner, personId);
  }
  return found;
}

/** Concepts of all keywords by language and words. */
async function findConcepts(ctx: Ctx, records: readonly DemoListing[]): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>();
  for (const language of languages) {
    const own = records.filter(({ draft }) => draft.sourceLanguage === language);
    const words = [
      ...new Set(own.flatMap(({ draft }) => draft.facts.keywords.map((keyword) => keyword.words))),
    ];
    const ids = await findConceptsByWords(ctx, words, language);
    words.forEach((word, at) => found.set(`${language} ${word}`, ids[at] ?? null));
  }
  return found;
}

/** What the files leave to the installation: who answers, and the papers the demonstration pretends to have. */
function completeDraft(
  { key, draft }: DemoListing,
  owner: OrganisationBrief | undefined,
  contactPersonId: string | undefined,
  concepts: ReadonlyMap<string, string | null>,
): void {
  draft.stewardship.ownerOrganisationId = owner?.id ?? null;
  draft.stewardship.contactPersonId = contactPersonId ?? null;
  draft.facts.keywords = draft.facts.keywords.map(({ words }) => ({
    words,
    conceptId: concepts.get(`${draft.sourceLanguage} ${words}`) ?? null,
  }));
  if ('ipHolders' in draft.facts) nameHolders(draft.facts, draft, owner);
  if ('openPublicationClearance' in draft.declaration && owner?.country === 'RU') {
    const declaration: OfferDeclaration = draft.declaration;
    declaration.openPublicationClearance = `Экспертное заключение № ДЕМО-${key.replace('offer-', '').toUpperCase()}`;
  }
}

function nameHolders(facts: OfferFacts, draft: Draft, owner: OrganisationBrief | undefined): void {
  const name = owner?.names[draft.sourceLanguage] ?? owner?.names.en;
  if (facts.ipObjects.length > 0 && facts.ipHolders.length === 0 && name) facts.ipHolders = [name];
}

/** Dates of the last months, so that lists and freshness look as in use. */
function writeOf(ctx: Ctx, record: DemoListing, owner: OrganisationBrief | undefined, at: number): DemoWrite {
  const goal = stopsAt[record.key] ?? 'published';
  const endedAt = new Date(ctx.clock().getTime() - ((at * 37) % (daysSpread * 24)) * hourMs);
  const createdAt = new Date(endedAt.getTime() - wholeWayHours * hourMs);
  const steps: DemoWrite['steps'] = [];
  let moment = createdAt.getTime();
  for (const { step, side, hours } of path) {
    const from = steps.at(-1)?.to ?? 'draft';
    const transition = from === goal ? undefined : findTransition(from, step);
    if (!transition) break;
    moment += hours * hourMs;
    steps.push({ from, to: transition.to, side, at: new Date(moment) });
  }
  record.draft.stewardship.validUntil = defaultValidUntil(endedAt);
  return {
    ...record,
    place: { country: owner?.country ?? null, region: owner?.region ?? null },
    translations: languages.flatMap((language) => {
      const words = record.translations[language];
      return words ? [{ language, words, state: record.textStates[language] ?? ('human' as const) }] : [];
    }),
    createdAt,
    publishedAt: goal === 'published' ? endedAt : null,
    steps,
  };
}

/** Takes all demonstration listings away, from search too, and what was written for demonstration organisations. */
export async function removeDemoListings(ctx: Ctx): Promise<number> {
  return ctx.transaction(async (tx) => {
    const gone = await deleteDemoListings(tx);
    for (const { id, kind } of gone) await removeSearchDocument(tx, { room: 'catalogue', kind, id });
    await recordAudit(tx, { action: 'catalogue.demo.remove', ref: null, details: { records: gone.length } });
    return gone.length;
  });
}
