import type { Ctx } from '../../../platform/db/context.ts';
import type { ErrorTranslator } from '../../../platform/i18n/translate-error.ts';
import type { ImportColumn, RowProblem, TableImport } from '../../../platform/imports/table-import.ts';
import { personNamesOf } from '../../accounts/public.ts';
import { importWords } from '../messages/import-words.ts';
import type { ImportBrief, ImportRowView, ImportView } from './contract.ts';
import { countRows, type ImportRow } from './row-store.ts';
import type { StoredImport } from './store.ts';
import { workingStates, type RowState, type WriteMode } from './vocabulary.ts';

/** One at work that told nothing for so long has lost its worker for good. */
const standstillMinutes = 10;

const isAtWork = ({ state }: StoredImport) => workingStates.includes(state);

export function canResume({ clock }: Ctx, one: StoredImport): boolean {
  if (one.state === 'cancelled' || one.state === 'failed') return true;
  return isAtWork(one) && clock().getTime() - one.changedAt.getTime() > standstillMinutes * 60_000;
}

/** What its columns mean can be said anew as long as nothing was written. */
export function canNameColumns({ state, stage }: StoredImport): boolean {
  const isStopped = state === 'cancelled' || state === 'failed';
  return state === 'columns' || state === 'checked' || (isStopped && stage === 'check');
}

export function modesPossible({ state }: StoredImport, counts: Record<RowState, number>): WriteMode[] {
  if (state !== 'checked' || counts.good === 0) return [];
  return counts.wrong === 0 ? ['all', 'good'] : ['good'];
}

/** A file written row by row can be taken back also where it was stopped half way. */
export function canUndo({ state, stage }: StoredImport, counts: Record<RowState, number>): boolean {
  const isOver = state === 'done' || ((state === 'cancelled' || state === 'failed') && stage === 'write');
  return isOver && counts.written > 0;
}

export async function presentBriefs(ctx: Ctx, found: readonly StoredImport[]): Promise<ImportBrief[]> {
  const names = await personNamesOf(
    ctx,
    found.map(({ startedBy }) => startedBy),
  );
  return found.map((one) => ({
    id: one.id,
    kind: one.kind,
    state: one.state,
    stage: one.stage,
    fileName: one.fileName,
    rowCount: one.rowCount,
    doneCount: one.doneCount,
    startedBy: { id: one.startedBy, name: names.get(one.startedBy) ?? '' },
    startedAt: one.startedAt.toISOString(),
    changedAt: one.changedAt.toISOString(),
    finishedAt: one.finishedAt?.toISOString() ?? null,
  }));
}

export function presentColumns({ language }: Ctx, columns: readonly ImportColumn[]) {
  return columns.map(({ key, titles, hint, isRequired = false }) => ({
    key,
    title: titles[language],
    hint: hint?.[language] ?? '',
    isRequired,
  }));
}

export async function presentImport(
  ctx: Ctx,
  one: StoredImport,
  kind: TableImport,
  sayRefusal: ErrorTranslator,
): Promise<ImportView> {
  const [brief] = await presentBriefs(ctx, [one]);
  const counts = (await countRows(ctx, [one.id])).get(one.id);
  if (!brief || !counts) throw new Error('an import without a brief');
  return {
    ...brief,
    language: one.language,
    organisationId: one.organisationId,
    encoding: one.encoding,
    sheet: one.sheet,
    sheets: one.sheets,
    fileColumns: one.header.map((heading, at) => ({
      heading,
      samples: one.samples.map((cells) => cells[at] ?? ''),
      key: one.columns[at] ?? null,
    })),
    isRemembered: one.isRemembered,
    kindColumns: presentColumns(ctx, kind.columns),
    writeMode: one.writeMode,
    counts,
    fault: one.fault && sayRefusal(one.fault.code, one.fault.params, ctx.language),
    canNameColumns: canNameColumns(one),
    canWrite: modesPossible(one, counts),
    canCancel: one.state === 'checking' || one.state === 'writing',
    canResume: canResume(ctx, one),
    canUndo: canUndo(one, counts),
  };
}

/** Rows with their problems as sentences, by the headings as they stand in the file. */
export function presentRows(
  { language }: Ctx,
  one: StoredImport,
  kind: TableImport,
  rows: readonly ImportRow[],
  sayRefusal: ErrorTranslator,
): ImportRowView[] {
  const headings = new Map(one.columns.map((key, at) => [key, one.header[at] ?? '']));
  const columns = new Map(kind.columns.map((column) => [column.key, column]));
  const hintOf = (key: string | null) => columns.get(key ?? '')?.hint?.[language] ?? '';
  const say = ({ column, code, value }: RowProblem) => {
    const said = sayRefusal(code, { value }, language);
    const hint = code === 'platform.row.unknownWord' ? hintOf(column) : '';
    return hint === ''
      ? said
      : `${said}${language === 'zh' ? '' : ' '}${importWords[language].columnTakes(hint)}`;
  };
  const headingOf = (key: string | null) =>
    key === null ? null : (headings.get(key) ?? columns.get(key)?.titles[language] ?? key);
  return rows.map(({ line, title, state, problems, record }) => ({
    line,
    title,
    state,
    record,
    problems: problems.map((problem) => ({
      heading: headingOf(problem.column),
      code: problem.code,
      value: problem.value,
      message: say(problem),
    })),
  }));
}
