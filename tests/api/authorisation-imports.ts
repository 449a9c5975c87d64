import { insertImport, noteImport } from '../../src/features/interop/imports/store.ts';
import { insertRows } from '../../src/features/interop/imports/row-store.ts';
import { recordFile } from '../../src/platform/files/file-records.ts';
import { allowedFileTypes } from '../../src/platform/files/file-types.ts';
import { only, signedIn, type Outcome, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';

/** Imports are private to who started them; what may be imported is decided by the kind. */
const privately = (outcome: Outcome): Row => ({ own: signedIn(outcome), other: only({}, 'hidden') });
/** Organisations are entered by those who keep the directory. */
const keepers = {
  moderator: 'ok',
  administrator: 'ok',
  programme_officer: 'ok',
  park_manager: 'ok',
  broker: 'ok',
} as const;

export const importRows: Record<string, Row> = {
  'interop.imports.kinds': { other: signedIn('ok') },
  'interop.imports.start': { other: only(keepers, 'forbidden') },
  'interop.imports.list': { other: signedIn('ok') },
  'interop.imports.get': privately('ok'),
  // Its rows were looked at already.
  'interop.imports.readAgain': privately('refused'),
  // It is written already.
  'interop.imports.nameColumns': privately('refused'),
  'interop.imports.rows': privately('ok'),
  'interop.imports.write': privately('refused'),
  // Nothing is under way.
  'interop.imports.cancel': privately('refused'),
  'interop.imports.resume': privately('refused'),
  'interop.imports.undo': privately('refused'),
  'interop.imports.template': { other: signedIn('ok') },
  'interop.imports.report': privately('ok'),
};

export const isAboutImports = (routeId: string) => routeId.startsWith('interop.imports.');

/** Input of the routes of imports; the import is the tester's own, or another person's. */
export async function importValues(routeId: string, { world, tester, relation }: Case): Promise<Values> {
  const ctx = world.api.house.systemCtx;
  const operation = routeId.replace('interop.imports.', '');
  if (operation === 'kinds' || operation === 'list') return {};
  if (operation === 'template') return { kind: 'organisations' };
  const saved = await world.api.house.files.save(Buffer.from('Название\nЗавод'), {
    maxBytes: 1000,
    allowedTypes: allowedFileTypes,
  });
  if (operation === 'start') {
    const { id: fileId } = await recordFile(ctx, saved, 'list.csv', tester.personId);
    return { kind: 'organisations', language: 'ru', fileId };
  }
  const startedBy = relation === 'own' && tester.cookie ? tester.personId : world.other.personId;
  const { id: fileId } = await recordFile(ctx, saved, 'list.csv', startedBy);
  const id = await insertImport(ctx, {
    kind: 'organisations',
    language: 'ru',
    organisationId: null,
    fileId,
    fileName: 'list.csv',
    encoding: null,
    sheet: null,
    sheets: [],
    header: ['Название'],
    samples: [],
    columns: [null],
    isRemembered: false,
    startedBy,
  });
  await insertRows(ctx, id, [{ ordinal: 0, line: 2, title: 'x', problems: [] }]);
  await noteImport(ctx, id, { state: 'done' });
  const values: Record<string, Values> = { nameColumns: { columns: [''] }, write: { mode: 'good' } };
  return { id, ...values[operation] };
}
