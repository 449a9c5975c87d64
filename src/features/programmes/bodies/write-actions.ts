import { pickText, type Language } from '../../../shared/language.ts';
import type { DocumentModel, Run } from '../../../platform/documents/document.ts';
import { bodiesWords } from '../messages/bodies-words.ts';
import { dayIn } from '../write-day.ts';
import type { ActionCounts, ActionRow } from './action-contract.ts';

/** The open-actions report as a paper, in one language; what is in another says so by its own letters. */
export function actionsPaper(
  rows: readonly ActionRow[],
  counts: ActionCounts,
  language: Language,
  madeAt: Date,
): DocumentModel {
  const words = bodiesWords[language];
  const name = (names: ActionRow['body']['names']) =>
    pickText(Object.fromEntries(Object.entries(names).filter(([, one]) => one !== undefined)), language);
  const say = (picked: { text: string; language: Language } | undefined): Run[] =>
    picked ? [{ text: picked.text, language: picked.language }] : [];
  return {
    title: words.actionsTitle,
    language,
    header: [{ text: words.reportAsOf(dayIn(madeAt.toISOString().slice(0, 10), language)), isQuiet: true }],
    blocks: [
      { kind: 'title', runs: [{ text: words.actionsTitle }] },
      { kind: 'paragraph', runs: [{ text: words.counts(counts.open, counts.overdue, counts.closed) }] },
      { kind: 'paragraph', runs: [{ text: words.countsBySide(counts.openCn, counts.openRu) }] },
      rows.length === 0
        ? { kind: 'paragraph', runs: [{ text: words.noActions }] }
        : {
            kind: 'table',
            head: [words.action, words.owner, words.dueOn, words.actionStatus, words.body].map((title) => [
              { text: title.replace(/\s*[(（].*[)）]$/, ''), isBold: true },
            ]),
            widths: [36, 20, 14, 14, 16],
            rows: rows.map((row) => [
              [
                { text: `${row.number} `, isBold: true },
                { text: row.text, language: row.language },
                ...(row.isMachine ? [{ text: ` (${words.machine})`, isQuiet: true }] : []),
              ],
              say(name(row.owner.names)),
              [
                { text: dayIn(row.dueOn, language) },
                ...(row.isOverdue ? [{ text: `\n${words.overdueDays(row.overdueDays)}`, isBold: true }] : []),
              ],
              [{ text: words.actionStatuses[row.status] }],
              [
                ...say(name(row.body.names)),
                {
                  text: `\n${row.sessionNumber === null ? '' : `${words.session(String(row.sessionNumber))}, `}${dayIn(row.heldFrom, language)}`,
                },
              ],
            ]),
          },
    ],
    madeAt,
  };
}
