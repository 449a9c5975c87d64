import { expect, it } from 'vitest';
import { writeLinkedData } from '../../../ui/linked-data.tsx';
import { datasetFacts } from './dataset-linked-data.tsx';

const dataset = {
  name: '研发支出 <b>',
  description: '各来源的数据',
  variables: ['研发支出'],
  asOf: '2026-11-22T08:00:00.000Z',
  page: '/zh/insights/comparison',
  file: '/api/exports/comparison',
  isOfSources: true,
};

it('names the files that hold the same figures, in the language of the page', () => {
  const facts = datasetFacts(dataset, 'zh');
  expect(facts).toMatchObject({ inLanguage: 'zh', isAccessibleForFree: true });
  expect(facts.distribution.map(({ contentUrl }) => contentUrl)).toEqual([
    '/api/exports/comparison?format=csv&lang=zh',
    '/api/exports/comparison?format=xlsx&lang=zh',
  ]);
  expect(
    datasetFacts({ ...dataset, file: '/api/exports/query?kind=offer' }, 'ru').distribution[0]?.contentUrl,
  ).toBe('/api/exports/query?kind=offer&format=csv&lang=ru');
});

it('gives a licence for figures of sources only, and is one block', () => {
  expect(datasetFacts(dataset, 'zh').license).toMatch(/creativecommons/);
  expect(datasetFacts({ ...dataset, isOfSources: false }, 'zh').license).toBeUndefined();
  expect(writeLinkedData(datasetFacts(dataset, 'zh'))).not.toContain('<');
});
