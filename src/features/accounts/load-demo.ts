import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { hashPassword } from '../../platform/auth/passwords.ts';
import { closeSessionsOf } from '../../platform/auth/sessions.ts';
import { tablesOf, type Ctx } from '../../platform/db/context.ts';
import { tellEvent } from '../../platform/events/events.ts';
import type { Language } from '../../shared/language.ts';
import { languageShape } from './contract.ts';
import { dataFile } from './data-files.ts';
import { expertChanged, productChanged } from './events.ts';
import { listDemoExpertIds, loadDemoExperts } from './experts/load-demo-experts.ts';
import { organisationKindShape, registrationIdsShape } from './organisations/contract.ts';
import { insertMember } from './organisations/membership-store.ts';
import { deleteDemoOrganisations, insertOrganisation, moveOrganisation } from './organisations/store.ts';
import { grantableRoleShape, personNameShape } from './people/contract.ts';
import { completeName } from './people/name-forms.ts';
import { deleteDemoPeople, insertPerson, replaceRoles } from './people/store.ts';
import { loadDemoParks, removeDemoParks } from './parks/load-demo-parks.ts';
import { loadDemoPractices } from './practices/load-demo-practices.ts';
import { loadDemoProducts } from './products/load-demo-products.ts';
import { listDemoProductIds } from './products/views.ts';
import { recordOrganisationChange, recordPersonChange } from './record-change.ts';
import { stableId } from './stable-id.ts';
import type { AccountsTables } from './tables.gen.ts';

/** The password of all demonstration accounts; published, so they exist only where demonstration is wanted. */
export const demoPassword = 'amur-demo-2026';

/** Whom a reader of the demonstration may sign in as. */
export const demoAccounts: readonly { email: string; says: string }[] = [
  { email: 'owner.demo-ru-welding@demo.invalid', says: 'предприятие / enterprise (Приморье)' },
  { email: 'owner.demo-ru-materials@demo.invalid', says: 'институт / institute (Новосибирск)' },
  { email: 'owner.demo-cn-welding@demo.invalid', says: '企业 / enterprise（佳木斯）' },
  { email: 'owner.demo-cn-university@demo.invalid', says: '高校 / university（哈尔滨）' },
  { email: 'moderator@demo.invalid', says: '审核员 / модератор / moderator' },
  { email: 'compliance@demo.invalid', says: '合规专员 / комплаенс / compliance officer' },
  { email: 'compliance2@demo.invalid', says: '第二合规专员 / второй комплаенс / second officer' },
  { email: 'translator@demo.invalid', says: '译员 / переводчик / translator' },
  { email: 'broker@demo.invalid', says: '技术经纪人 / брокер / broker' },
  { email: 'broker2@demo.invalid', says: '俄方经纪人 / российский брокер / broker in Russia' },
  { email: 'officer@demo.invalid', says: '俄方项目官员 / сотрудник программы / programme officer' },
  { email: 'officer2@demo.invalid', says: '中方项目官员 / китайский сотрудник программы / officer in China' },
  { email: 'owner.demo-cn-park@demo.invalid', says: '园区 / парк / park manager（黑河）' },
  { email: 'owner.demo-ru-park@demo.invalid', says: 'парк / 园区 / park manager (Благовещенск)' },
  { email: 'admin@demo.invalid', says: '管理员 / администратор / administrator' },
];

const someText = z.object({ zh: z.string(), ru: z.string(), en: z.string() });
const demoShape = z.object({
  organisations: z.array(
    z.object({
      key: z.string(),
      kind: organisationKindShape,
      country: z.enum(['CN', 'RU']),
      region: z.string(),
      city: z.string(),
      names: someText,
      profile: someText,
      registrationIds: registrationIdsShape,
      owner: personNameShape,
    }),
  ),
  staff: z.array(
    z.object({
      key: z.string(),
      role: grantableRoleShape,
      language: languageShape,
      name: personNameShape,
      /** Key of the organisation to belong to; who belongs to one agreed to be shown. */
      memberOf: z.string().optional(),
    }),
  ),
});
type DemoOrganisation = z.output<typeof demoShape>['organisations'][number];

/** How many demonstration records were written now. */
export type LoadedDemo = { organisations: number; people: number };

/**
 * Opens the demonstration organisations, an owner for each (`owner.KEY@demo.invalid`) and one person for each
 * role of the staff (`moderator@demo.invalid` …); those already there stay as they are.
 */
export async function loadDemo(ctx: Ctx): Promise<LoadedDemo> {
  const demo = demoShape.parse(JSON.parse(await readFile(dataFile('demo/accounts.json'), 'utf8')));
  const passwordHash = await hashPassword(demoPassword);
  return ctx.transaction(async (inside) => {
    const known = await listDemoKeys(inside);
    const loaded = { organisations: 0, people: 0 };
    for (const organisation of demo.organisations) {
      if (!known.has(organisation.key)) {
        await loadOrganisation(inside, organisation);
        loaded.organisations += 1;
      }
      const key = `owner.${organisation.key}`;
      if (known.has(key)) continue;
      const language = organisation.country === 'CN' ? 'zh' : 'ru';
      const isListed = true;
      const personId = await loadPerson(inside, {
        key,
        language,
        name: organisation.owner,
        passwordHash,
        isListed,
      });
      await insertMember(inside, demoOrganisationId(organisation.key), personId, 'owner');
      loaded.people += 1;
    }
    for (const { key, language, name, role, memberOf } of demo.staff) {
      if (known.has(key)) continue;
      const isListed = memberOf !== undefined;
      const personId = await loadPerson(inside, { key, language, name, passwordHash, isListed });
      await replaceRoles(inside, personId, [role], null);
      if (memberOf) await insertMember(inside, demoOrganisationId(memberOf), personId, 'member');
      loaded.people += 1;
    }
    await loadDemoExperts(inside);
    await loadDemoPractices(inside);
    await loadDemoParks(inside);
    await loadDemoProducts(inside);
    return loaded;
  });
}

/** Takes all demonstration people and organisations away; records of other rooms go by their own means first. */
export async function removeDemo(ctx: Ctx): Promise<void> {
  await ctx.transaction(async (inside) => {
    // Entries and products go with them: whoever finds them is told of each.
    for (const expertId of await listDemoExpertIds(inside))
      await tellEvent(inside, expertChanged, { expertId });
    for (const productId of await listDemoProductIds(inside))
      await tellEvent(inside, productChanged, { productId });
    const personIds = await deleteDemoPeople(inside);
    for (const personId of personIds) {
      await closeSessionsOf(inside, personId);
      await recordPersonChange(inside, personId, 'closed', 'removed');
    }
    await removeDemoParks(inside);
    for (const id of await deleteDemoOrganisations(inside)) {
      await recordOrganisationChange(inside, id, 'removed', 'removed');
    }
  });
}

/** The id of a demonstration person by key (`owner.demo-ru-pumps`, `broker`), the same in every installation. */
export function demoPersonId(key: string): string {
  return stableId(`accounts/person/${key}`);
}

function demoOrganisationId(key: string): string {
  return stableId(`accounts/organisation/${key}`);
}

async function loadOrganisation(ctx: Ctx, demo: DemoOrganisation): Promise<void> {
  const id = demoOrganisationId(demo.key);
  const facts = {
    ...demo,
    nameConfidence: 'official',
    contacts: [{ type: 'email', value: `office@${demo.key}.invalid` }],
    website: null,
    foundersForeign: demo.country === 'RU' ? false : null,
  };
  const nothing = { placeBasis: null, alsoKnownAs: [], related: [], note: null, source: null, alsoIn: [] };
  const origin = { ...nothing, id, externalKey: demo.key, isDemo: true };
  await insertOrganisation(ctx, facts, { state: 'documents_sent', createdBy: null, origin });
  await moveOrganisation(ctx, id, {
    from: 'documents_sent',
    to: 'verified',
    method: 'document',
    reason: 'demo',
    decidedBy: null,
  });
  await recordOrganisationChange(ctx, id, 'created', 'loaded', { key: demo.key });
}

type DemoPerson = {
  key: string;
  language: Language;
  name: z.output<typeof personNameShape>;
  passwordHash: string;
  /** Those who act for organisations are found, brokers too; the rest of the staff is not. */
  isListed: boolean;
};

async function loadPerson(ctx: Ctx, demo: DemoPerson): Promise<string> {
  const { name, origins } = completeName(demo.name, []);
  const personId = await insertPerson(ctx, {
    id: demoPersonId(demo.key),
    email: `${demo.key}@demo.invalid`,
    passwordHash: demo.passwordHash,
    name,
    nameOrigins: origins,
    language: demo.language,
    timeZone: demo.language === 'zh' ? 'Asia/Shanghai' : 'Asia/Vladivostok',
    listedPublicly: demo.isListed,
    isDemo: true,
    externalKey: demo.key,
  });
  await recordPersonChange(ctx, personId, 'created', 'loaded', { key: demo.key });
  return personId;
}

async function listDemoKeys(ctx: Ctx): Promise<Set<string>> {
  const tables = tablesOf<AccountsTables>(ctx);
  const organisations = await tables.selectFrom('accounts_organisation').select('external_key').execute();
  const people = await tables.selectFrom('accounts_person').select('external_key').execute();
  return new Set([...organisations, ...people].flatMap((row) => row.external_key ?? []));
}
