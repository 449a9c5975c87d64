import type { Language } from '../../../shared/language.ts';
import type { Column, Table } from '../../../platform/tables/table.ts';
import { nameLossReason, nameStayState } from '../messages/funnel-names-words.ts';
import { funnelWords } from '../messages/funnel-words.ts';
import type { Funnel } from './contract.ts';

type Lines = Pick<Table, 'columns' | 'rows'>;
/** Counts that may not be said are null. */
type Told<Row> = { [Key in keyof Row]: Key extends 'count' | 'waiting' ? number | null : Row[Key] };

const text = (title: string): Column => ({ title, kind: 'text' });
const number = (title: string): Column => ({ title, kind: 'number' });

/** Why records were lost, as columns and rows of a file. */
export function lossTable(losses: readonly Told<Funnel['losses'][number]>[], language: Language): Lines {
  const words = funnelWords[language];
  const kinds: Readonly<Record<string, string>> = words.losses;
  return {
    columns: [text(words.stage), text(words.what), text(words.reason), number(words.count)],
    rows: losses.map(({ stage, what, reason, count }) => [
      words.stages[stage],
      kinds[what] ?? what,
      reason === null ? null : nameLossReason(what, reason, language),
      count,
    ]),
  };
}

/** How long interests and projects stay in each state, as columns and rows of a file. */
export function timeTable(times: readonly Told<Funnel['times'][number]>[], language: Language): Lines {
  const words = funnelWords[language];
  return {
    columns: [
      ...[words.subject, words.state].map(text),
      ...[words.left, words.median, words.p90, words.waiting].map(number),
    ],
    rows: times.map((row) => [
      words.subjects[row.kind],
      nameStayState(row.kind, row.state, language),
      row.count,
      row.medianDays,
      row.p90Days,
      row.waiting,
    ]),
  };
}
