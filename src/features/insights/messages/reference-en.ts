import type { Messages } from '../../../shared/messages.ts';

export const en = {
  title: 'Reference lists',
  lead: 'How the source texts divide fields, forms of cooperation, actors and more. Every entry has its source.',
  counts: (lists: number, entries: number) => `${lists} lists, ${entries} entries, in the order of the file`,
  contents: 'Lists',
  name: 'Name',
  details: 'Details',
  source: 'Source',
  row: 'Row',
  lists: {
    fields: 'Fields of science and technology',
    cooperationModes: 'Forms of cooperation',
    actorTypes: 'Kinds of actors',
    cooperationLevels: 'Levels of cooperation',
    supportSystems: 'Support systems',
    risks: 'Risks and obstacles',
    russianConceptCountryGroups: 'Groups of countries in the Russian concept',
    russianStrategyTransitions: 'Transitions of the Russian strategy',
    russianConceptPrinciples: 'Principles of the Russian concept',
    sixDirectionsOutlook: 'Six directions for the future',
    comparativeStrengths: 'Strengths and weaknesses',
    cnRegions: 'Chinese regions in the cooperation',
    ruRegionsBorderingHeilongjiang: 'Russian regions bordering Heilongjiang',
    transitGoodsViaHeilongjiang: 'Goods in transit through Heilongjiang',
  },
  roles: { leading: 'leading', expanding: 'growing' },
  exportTitle: 'Reference lists',
  list: 'List',
  code: 'Code',
  chinese: 'Chinese',
  russian: 'Russian',
  english: 'English',
};

export type ReferenceWords = Messages<typeof en>;
