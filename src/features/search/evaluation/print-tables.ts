import type { Concept } from '../../translation/public.ts';
import type { ListComparison } from './compare-lists.ts';
import type { RunDifference } from './compare-runs.ts';
import type { GroupedEvaluation } from './evaluate-set.ts';
import type { Astray } from './find-astray.ts';
import { averageMeasures, type Measures } from './measures.ts';
import type { MeasuredModel } from './measure-model.ts';
import type { Pairs } from './score-answers.ts';

const columns = ['success1', 'recall10', 'ndcg10', 'mrr10', 'map'] as const;
const fieldGroup = 'field ';

/** Lines of the whole set, in per cent. */
export function describeEvaluation(evaluation: GroupedEvaluation): string[] {
  const { set, docs, queries, pairs, msPerQuery, indexMB } = evaluation;
  return [
    `${set}: ${docs} documents, ${queries} queries`,
    ...describePairs(pairs),
    `ms per query: p50 ${msPerQuery.p50}, p95 ${msPerQuery.p95}; index ${indexMB} MB`,
  ];
}

/** Lines of the pool of all by language, of long and short queries and of the parts, where a set has them. */
export function describeGroups({ pairs, groups }: GroupedEvaluation): string[] {
  const mixed = groups['mixed pool'] ?? {};
  const kinds = ['long queries', 'short queries'].filter((group) => groups[group] !== undefined);
  const parts = Object.keys(groups).filter((group) => group.startsWith('part '));
  return [
    ...(Object.keys(mixed).length > 0
      ? [
          'pool of all languages, by language of the right documents, and nDCG@10 less that in its own documents:',
          header('    less'),
          ...Object.entries(mixed).map(([pair, measures]) => {
            const own = pairs[pair];
            return row(pair, measures) + (own ? points(measures.ndcg10 - own.ndcg10) : '');
          }),
        ]
      : []),
    ...(kinds.length === 1 ? [`all of them are ${kinds[0]}`] : []),
    ...[...(kinds.length > 1 ? kinds : []), ...parts].flatMap((group) => [
      `${group}:`,
      ...describePairs(groups[group] ?? {}),
    ]),
  ];
}

/** One line a field: means over pairs within a language and across languages. */
export function describeFields({ groups }: GroupedEvaluation): string[] {
  const fields = Object.entries(groups).filter(([group]) => group.startsWith(fieldGroup));
  if (fields.length === 0) return ['by field: the set names no fields'];
  const half = (pairs: readonly (readonly [string, Measures])[]) => {
    const { recall10, ndcg10 } = averageMeasures(pairs.map(([, measures]) => measures));
    return pairs.length === 0 ? '       -       -' : percent(recall10, 8) + percent(ndcg10, 8);
  };
  return [
    'by field: Recall@10 and nDCG@10 within a language, across languages',
    ...fields.map(([group, pairs]) => {
      const all = Object.entries(pairs).filter(([pair]) => !pair.endsWith('>all'));
      const isWithin = ([pair]: readonly [string, Measures]) => pair.slice(0, 2) === pair.slice(3);
      const name = group.slice(fieldGroup.length).padEnd(12);
      return name + half(all.filter(isWithin)) + half(all.filter((each) => !isWithin(each)));
    }),
  ];
}

/** Lines of what is answered beside the lists it is made of. */
export function describeLists(comparisons: readonly ListComparison[]): string[] {
  const names = Object.keys(comparisons[0]?.singles ?? {});
  const under = comparisons.filter(({ isUnder }) => isUnder).map(({ pair }) => pair);
  return [
    'fused beside single lists, nDCG@10; what it gains over the better one in nDCG@10 and Recall@10, in points:',
    ['pair'.padEnd(8), ...['fused', ...names, 'nDCG', 'Recall'].map((name) => name.padStart(9))].join(''),
    ...comparisons.map(({ pair, fused, singles, ndcg10, recall10, better }) =>
      [
        pair.padEnd(8),
        percent(fused.ndcg10, 9),
        ...names.map((name) => percent(singles[name]?.ndcg10 ?? 0, 9)),
        points(ndcg10),
        points(recall10),
        `  over ${better}`,
      ].join(''),
    ),
    under.length === 0
      ? 'fused is nowhere more than a point under the better list'
      : `MORE THAN A POINT UNDER THE BETTER LIST: ${under.join(' ')}`,
  ];
}

/** Lines of the weights tried for a model. */
export function describeModel({ model, measured, weight, file }: MeasuredModel): string[] {
  return [
    `embedding model ${model}, alone nDCG@10 ${percent(measured.denseAloneNdcg10, 0)}`,
    '  weight  mean nDCG@10   worst pair',
    ...measured.rows.map(
      (tried) =>
        `${tried.weight.toFixed(2).padStart(8)}${percent(tried.meanNdcg10, 14)}${points(tried.worstChange).padStart(13)}`,
    ),
    `proposed weight ${measured.weight}${measured.weight === 0 ? ': the model does not help' : ''}, kept in ${file}`,
    `the tables are of weight ${weight}`,
  ];
}

/** Lines of the concepts and words that lead astray, with a word of each concept. */
export function describeAstray(astray: readonly Astray[], concepts: readonly Concept[]): string[] {
  const wordsOf = new Map(
    concepts.map(({ id, words }) => [
      id,
      [words.zh[0], words.ru[0], words.en[0]].filter(Boolean).join(' / '),
    ]),
  );
  return [
    'led astray: answers in which only the first wrong document had it, and right firsts that have it',
    '   wrong   right',
    ...astray.map(({ kind, id, wrong, right, queries }) => {
      const name = kind === 'concept' ? `${id} ${wordsOf.get(id) ?? ''}` : `“${id}”`;
      const shown = queries.slice(0, 4).join(' ');
      return `${String(wrong).padStart(8)}${String(right).padStart(8)}  ${name}  (${shown}${queries.length > 4 ? ' …' : ''})`;
    }),
  ];
}

/** Lines of a comparison with an earlier run. */
export function describeDifferences(name: string, differences: readonly RunDifference[]): string[] {
  const fallen = differences.filter(({ isFall }) => isFall).map(({ pair }) => pair);
  return [
    `less ${name}, in points:`,
    ['pair'.padEnd(8), ...['Recall', 'nDCG'].map((column) => column.padStart(9))].join(''),
    ...differences.map(({ pair, recall10, ndcg10, isFall }) =>
      recall10 === undefined || ndcg10 === undefined
        ? `${pair.padEnd(8)}     gone`
        : pair.padEnd(8) + points(recall10) + points(ndcg10) + (isFall ? '  FELL' : ''),
    ),
    fallen.length === 0
      ? 'no pair fell by more than a point'
      : `FELL BY MORE THAN A POINT: ${fallen.join(' ')}`,
  ];
}

function describePairs(pairs: Pairs): string[] {
  return [header(''), ...Object.entries(pairs).map(([pair, measures]) => row(pair, measures))];
}

function header(more: string): string {
  return ['pair'.padEnd(8), ...columns.map((column) => column.padStart(9)), more].join('').trimEnd();
}

function row(pair: string, measures: Measures): string {
  return pair.padEnd(8) + columns.map((column) => percent(measures[column], 9)).join('');
}

function percent(value: number, width: number): string {
  return (value * 100).toFixed(1).padStart(width);
}

function points(difference: number): string {
  const rounded = (difference * 100).toFixed(1);
  return (rounded.startsWith('-') || rounded === '0.0' ? rounded : `+${rounded}`)
    .replace('-0.0', '0.0')
    .padStart(9);
}
