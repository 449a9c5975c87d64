import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { buildOrganisation, buildPerson } from '../../src/features/accounts/testing.ts';
import { readDemoOffer, readDemoRequest } from '../../src/features/catalogue/demo-drafts.ts';
import { recordFile } from '../../src/platform/files/file-records.ts';
import { roles, type Role } from '../../src/shared/actor.ts';
import { newId } from '../../src/shared/ids.ts';
import type { Relation } from './authorisation-table.ts';
import type { TestApi } from './open-test-api.ts';

export type Kind = 'offer' | 'request';

/** Somebody with exactly one role, owner of an organisation of his own; a visitor has no cookie. */
export type Tester = {
  role: Role;
  personId: string;
  organisationId: string;
  fileId: string;
  cookie: string | undefined;
};

export type World = {
  api: TestApi;
  testers: Tester[];
  /** The owner of the records that are somebody else's. */
  other: { personId: string; email: string; organisationId: string; cookie: string };
  /** Nobody's record, to be given roles, to be removed and so on. */
  spareId: string;
  facilityId: string;
  conceptId: string;
  /** A file whose bytes are in the store. */
  fileId: string;
  drafts: Record<Kind, object>;
  listings: Record<Kind, string>;
  attachmentId: string;
};

const country = { country: 'KZ', region: null } as const;

export async function buildWorld(api: TestApi): Promise<World> {
  const ctx = api.house.systemCtx;
  const other = await api.addMember([], { ...country, kind: 'publisher' });
  const uploaded = await api.fetch('/api/files', {
    method: 'POST',
    headers: {
      cookie: other.cookie,
      origin: api.config.publicUrl,
      'x-file-name': 'a.txt',
      'content-type': 'text/plain',
    },
    body: 'Protocol of a test',
  });
  const firstId = async (path: string) => {
    const { json } = await api.call('GET', path);
    return (json as { items: { id: string }[] }).items[0]?.id ?? '';
  };
  const world: World = {
    api,
    other,
    testers: [],
    spareId: (await buildPerson(ctx)).personId,
    facilityId: await firstId('/api/facilities'),
    conceptId: await firstId('/api/concepts'),
    fileId: ((await uploaded.json()) as { id: string }).id,
    drafts: { offer: await readDraft('offer'), request: await readDraft('request') },
    listings: { offer: '', request: '' },
    attachmentId: newId(),
  };
  for (const role of roles) world.testers.push(await addTester(world, role));
  return world;
}

/** Roles of institutes and enterprises follow from their kind; the others are given and belong to a kind without one. */
async function addTester({ api }: Pick<World, 'api'>, role: Role): Promise<Tester> {
  const ctx = api.house.systemCtx;
  if (role === 'visitor') {
    return { role, personId: newId(), organisationId: newId(), fileId: newId(), cookie: undefined };
  }
  const kind = role === 'institute' ? 'institute' : role === 'enterprise' ? 'company' : 'media';
  const isGiven = kind === 'media';
  const organisationId = await buildOrganisation(ctx, { ...country, kind });
  const { personId } = await buildPerson(ctx, { roles: isGiven ? [role] : [], memberOf: [organisationId] });
  const saved = { id: newId(), size: 1, contentType: 'text/plain', sha256: '0'.repeat(64) };
  const { id: fileId } = await recordFile(ctx, saved, 'note.txt', personId);
  return { role, personId, organisationId, fileId, cookie: await api.signIn(personId) };
}

async function readDraft(kind: Kind): Promise<object> {
  const file = new URL(`../../data/demo/${kind}s-a.json`, import.meta.url);
  const rows = JSON.parse(await readFile(file, 'utf8')) as unknown[];
  const { draft } = kind === 'offer' ? readDemoOffer(rows[0]) : readDemoRequest(rows[0]);
  return { ...draft, facts: { ...draft.facts, ...(kind === 'offer' && { ipHolders: ['Welding Works'] }) } };
}

/** The draft as its owner sends it. */
export function draftFor(
  world: World,
  kind: Kind,
  owner: { organisationId: string; personId: string },
): Record<string, unknown> {
  return {
    ...world.drafts[kind],
    stewardship: {
      ownerOrganisationId: owner.organisationId,
      contactPersonId: owner.personId,
      visibility: 'registered',
      validUntil: '2099-12-31',
    },
  };
}

/** Puts the one listing of a kind into the state and hands a test begins with; writes it anew when it was deleted. */
export async function prepareListing(
  world: World,
  kind: Kind,
  tester: Tester,
  relation: Relation,
  wish: { state: string; visibility: string; isConfidential: boolean; ownState: string },
): Promise<string> {
  const { api, other } = world;
  const { db } = api.house.systemCtx;
  const found = await sql`select 1 from catalogue_listing where id::text = ${world.listings[kind]}`.execute(
    db,
  );
  if (found.rows.length === 0) {
    const created = await api.call('POST', `/api/${kind}s`, draftFor(world, kind, other), other.cookie);
    world.listings[kind] = (created.json as { id: string }).id;
  }
  const id = world.listings[kind];
  const owner = relation === 'own' ? tester.organisationId : other.organisationId;
  await sql`update catalogue_listing set state = ${wish.state}, visibility = ${wish.visibility},
    owner_organisation_id = ${owner}, contact_person_id = ${relation === 'own' ? tester.personId : other.personId},
    is_anonymous = ${relation === 'anonymous'}, broker_id = ${relation === 'assigned' ? tester.personId : null},
    created_by = ${relation === 'own' ? null : other.personId}, form_accepted_by = null, revision = 1,
    valid_until = '2099-12-31' where id = ${id}`.execute(db);
  await sql`delete from catalogue_attachment`.execute(db);
  await sql`insert into catalogue_attachment
    (id, listing_id, file_id, name, purpose, content_type, size_bytes, added_at) values (${world.attachmentId}, ${id},
    ${world.fileId}, 'a.txt', ${wish.isConfidential ? 'clearance' : 'public'}, 'text/plain', 18, now())`.execute(
    db,
  );
  if (wish.ownState !== 'verified') await setOrganisationState(world, tester.organisationId, wish.ownState);
  return id;
}

export async function setOrganisationState(
  world: World,
  organisationId: string,
  state: string,
): Promise<void> {
  await sql`update accounts_organisation set verification_state = ${state}, revision = 1
    where id = ${organisationId}`.execute(world.api.house.systemCtx.db);
}

/** Organisations of testers are of neither bank, unless a question needs one that is. */
export async function settleCountry(world: World, tester: Tester): Promise<void> {
  await sql`update accounts_organisation set country = 'KZ' where id = ${tester.organisationId} and country <> 'KZ'`.execute(
    world.api.house.systemCtx.db,
  );
}

/** Takes back what a test may have changed of the people and organisations. */
export async function restore(world: World, tester: Tester): Promise<void> {
  const { db } = world.api.house.systemCtx;
  for (const id of [tester.organisationId, world.other.organisationId])
    await setOrganisationState(world, id, 'verified');
  await sql`delete from accounts_membership where person_id = ${tester.personId}
    and organisation_id <> ${tester.organisationId}`.execute(db);
  await sql`delete from accounts_membership where person_id = ${world.spareId}`.execute(db);
  await sql`delete from platform_attempt`.execute(db);
  if (!tester.cookie) return;
  const { status } = await world.api.call('GET', '/api/me/sessions', undefined, tester.cookie);
  if (status === 401) tester.cookie = await world.api.signIn(tester.personId);
}
