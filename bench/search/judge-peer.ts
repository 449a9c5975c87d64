import { fileURLToPath } from 'node:url';
import { measureRanking } from '../../src/features/search/evaluation/measures.ts';
import { readJudgedSet } from '../../src/features/search/evaluation/read-judged-set.ts';
import type { BenchText } from './corpus.ts';
import type { Peer } from './peer.ts';

/**
 * Recall in the first ten on the project's judged set, in percent: questions of one language on the texts of another.
 * The peers have no translation; what they find is found by what both languages share.
 */
export async function judgePeer(
  open: () => Peer | Promise<Peer>,
  from: 'zh' | 'ru',
  to: 'zh' | 'ru',
): Promise<number> {
  const set = readJudgedSet(fileURLToPath(new URL('../../tests/retrieval/', import.meta.url)));
  const docs = set.docs.filter((doc) => doc.language === to);
  const peer = await open();
  const textAt = (id: number): BenchText => {
    const { language, title, text } = docs[id] as (typeof docs)[number];
    return { id, language, title, text, country: 'CN', region: 'region-0', field: 'field-0', level: '1' };
  };
  await peer.build({ textAt }, docs.length);
  const recalls: number[] = [];
  for (const query of set.queries.filter(({ language }) => language === from)) {
    const wanted = new Map(
      [...(set.grades.get(query.id) ?? [])].filter(
        ([doc, grade]) => grade >= 1 && docs.some(({ id }) => id === doc),
      ),
    );
    if (wanted.size === 0) continue;
    const text = query.title === '' ? query.text : `${query.title}\n${query.text}`;
    const { ids } = await peer.search({ text, language: from, country: 'CN' });
    recalls.push(
      measureRanking(
        ids.map((id) => docs[id]?.id ?? ''),
        wanted,
      ).recall10,
    );
  }
  return (100 * recalls.reduce((sum, recall) => sum + recall, 0)) / Math.max(1, recalls.length);
}
