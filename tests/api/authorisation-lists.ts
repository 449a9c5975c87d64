import { insertImport } from '../../src/features/evaluation/lists/import-store.ts';
import { insertList, insertShare, writeVersion } from '../../src/features/evaluation/lists/store.ts';
import { newId } from '../../src/shared/ids.ts';
import { only, type Outcome, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';

/** Officers and administrators read; each may change his own part. */
const read: Row = { other: only({ compliance_officer: 'ok', administrator: 'ok' }, 'forbidden') };
const byOfficer = (outcome: Outcome): Row => ({ other: only({ compliance_officer: outcome }, 'forbidden') });
const byAdministrator: Row = { other: only({ administrator: 'ok' }, 'forbidden') };

/** Keys without the name of the room. */
export const listRows: Record<string, Row> = {
  'lists.list': read,
  'lists.create': byOfficer('ok'),
  'lists.get': read,
  'lists.update': byOfficer('ok'),
  'lists.setUse': byAdministrator,
  'lists.entries': read,
  'lists.differences': read,
  'lists.tryParty': read,
  'lists.tryText': read,
  'lists.shares': read,
  'lists.recordShare': byOfficer('ok'),
  'lists.endShare': byOfficer('ok'),
  'listImports.start': byOfficer('ok'),
  'listImports.list': read,
  'listImports.get': read,
  // It is not checked yet.
  'listImports.apply': byOfficer('refused'),
  // It is waiting to be read.
  'listImports.discard': byOfficer('refused'),
};

const names = { zh: '名单', ru: 'Перечень', en: 'List' };
const head = { publisher: {}, country: null, datedOn: null, sourceUrl: '', note: {}, statedCount: null };
const share = {
  partyName: 'Party',
  partyNumbers: ['77'],
  ownerName: 'Owner',
  ownerNumbers: [],
  sharePercent: 50,
  source: 'Register',
};

/** Input of the routes of the lists, about a list opened for the question. */
export async function listValues(routeId: string, { world, tester }: Case): Promise<Values> {
  const [, part = '', operation = ''] = /^evaluation\.(lists|listImports)\.(\w+)$/.exec(routeId) ?? [];
  const ctx = world.api.house.systemCtx;
  const about = { kind: 'parties' as const, externalKey: null, isDemo: false, createdBy: null };
  const id = await insertList(ctx, { names, ...head }, about);
  const counts = { added: 0, changed: 0, removed: 0 };
  await writeVersion(ctx, id, 1, { label: 'x', datedOn: null, fileName: 'x', importedBy: null, ...counts });
  if (part === 'listImports') {
    if (operation === 'start') return { id, fileId: tester.fileId, label: 'x' };
    if (operation === 'list') return { id };
    const made = { listId: id, fileId: newId(), fileName: 'x', label: 'x', datedOn: null, encoding: null };
    return { id: await insertImport(ctx, { ...made, baseVersion: 1, startedBy: world.other.personId }) };
  }
  const values: Record<string, Values> = {
    list: {},
    create: { kind: 'parties', names },
    update: { id, revision: 2, names },
    setUse: { id, isInUse: true, reason: 'Counsel said so' },
    differences: { id, version: 1 },
    tryParty: { names: ['Firm'] },
    tryText: { text: 'laser' },
    shares: {},
    recordShare: share,
  };
  if (operation === 'endShare')
    return { id: await insertShare(ctx, { ...share, recordedBy: world.other.personId }) };
  return values[operation] ?? { id };
}
