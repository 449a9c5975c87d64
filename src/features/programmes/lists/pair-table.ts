import type { Ctx } from '../../../platform/db/context.ts';
import { aboutList } from '../../../platform/tables/about-list.ts';
import type { Table } from '../../../platform/tables/table.ts';
import { placeName } from '../../../shared/vocabulary-names.ts';
import { listWords } from '../messages/lists-words.ts';
import { fieldNames } from './field-names.ts';
import type { RowView } from './pair-contract.ts';
import { readPairs } from './pair-service.ts';
import { sides, type Side } from './vocabulary.ts';

const text = (title: string) => ({ title, kind: 'text' as const });
const number = (title: string) => ({ title, kind: 'number' as const });

/** The two national lists as the page of pairs shows them: every pair, then what stands on one side only. */
export async function pairTable(ctx: Ctx, id: string): Promise<Table> {
  const { language } = ctx;
  const view = await readPairs(ctx, id);
  const words = listWords[language];
  const said = words.export;
  const columnsOf = (side: Side) => [
    text(said.rowNumber[side]),
    text(said.rowTitle[side]),
    text(said.organisations[side]),
    text(said.rowRegion[side]),
    text(said.rowField[side]),
    number(said.budget[side]),
  ];
  const cellsOf = (row: RowView | undefined) =>
    row === undefined
      ? [null, null, null, null, null, null]
      : [
          row.number,
          row.title,
          row.organisations.join('; '),
          row.region === null ? null : placeName(row.region, language),
          row.field === null ? null : fieldNames(row.field, language),
          row.budget === null ? null : row.budget.amountMinor / 100,
        ];
  const paired = view.pairs.map((pair) => [
    pair.number,
    words.pairStates[pair.state],
    Math.round(pair.score * 100),
    ...sides.flatMap((side) => cellsOf(pair[side])),
    pair.reasons.map(({ reason, cn, ru }) => `${words.reasons[reason]}: ${cn} = ${ru}`).join('; '),
    ...sides.map((side) => pair.ranks[side]),
    pair.decision && words.pairs.decisions[pair.decision],
    pair.decisionReason?.text ?? null,
  ]);
  const alone = sides.flatMap((side) =>
    view.unpaired[side].map((row) => [
      null,
      words.pairs.unpaired[side],
      null,
      ...sides.flatMap((one) => cellsOf(one === side ? row : undefined)),
      null,
      null,
      null,
      null,
      null,
    ]),
  );
  const rows = [...paired, ...alone];
  return {
    title: `${words.pairsTitle} ${view.list.number}`,
    about: [
      [words.projects.list, view.list.number],
      [words.state, words.listStates[view.list.state]],
      ...aboutList(language, { asOf: view.asOf, items: rows }),
    ],
    columns: [
      text(words.number),
      text(words.state),
      number(said.score),
      ...sides.flatMap(columnsOf),
      text(words.pairs.why),
      ...sides.map((side) => number(words.pairs.rankOf(words.side[side]))),
      text(words.pairs.decide),
      text(said.decisionReason),
    ],
    rows,
  };
}
