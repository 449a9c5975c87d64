import { recordAudit } from '../../../platform/audit/record-audit.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import { collectPages, tableDownload } from '../../../platform/tables/table-download.ts';
import type { Column } from '../../../platform/tables/table.ts';
import { gateScreenWords } from '../messages/gate-screen-words.ts';
import { gateWords } from '../messages/gate-words.ts';
import { listExportWords } from '../messages/list-export-words.ts';
import { gateCasesEndpoint } from './contract.ts';
import { readQueue } from './read-service.ts';

const text = (title: string): Column => ({ title, kind: 'text' });

/** The queue of the gate, for compliance officers only; that somebody took it goes on record. */
export const gateQueueDownload = tableDownload({
  id: 'evaluation.gateQueue.export',
  path: '/api/exports/gate-cases',
  summary: 'Screening cases as the queue of a compliance officer shows them',
  audience: 'signedIn',
  input: gateCasesEndpoint.input,
  async table(ctx, wish) {
    const list = await collectPages((paging) => readQueue(ctx, { ...wish, ...paging }));
    await recordAudit(ctx, {
      action: 'evaluation.gate.exportQueue',
      ref: null,
      details: { cases: list.items.length },
    });
    const words = gateScreenWords[ctx.language];
    const names = gateWords[ctx.language];
    const heads = listExportWords[ctx.language];
    const subjects: Readonly<Record<string, string>> = names.subjects;
    return {
      title: words.queueTitle,
      about: aboutList(ctx.language, list, wish, { state: names.states, occasion: names.occasions }),
      columns: [
        ...[heads.number, heads.title, words.stateFilter, words.occasionFilter].map(text),
        text(heads.subject),
        { title: heads.openedAt, kind: 'moment' },
        { title: heads.dueOn, kind: 'day' },
        ...[words.overdue, words.blockPending, words.appealWaits].map(text),
      ],
      rows: list.items.map((one) => {
        const kind = `${one.subject.room}/${one.subject.kind}`;
        return [
          one.number,
          one.title,
          names.states[one.state],
          names.occasions[one.occasion],
          subjects[kind] ?? kind,
          one.openedAt,
          one.dueOn,
          one.isOverdue ? words.overdue : null,
          one.isBlockPending ? words.blockPending : null,
          one.hasAppeal ? words.appealWaits : null,
        ];
      }),
    };
  },
});
