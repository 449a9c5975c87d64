/** Subjects under which indicators are listed, in this order. The grouping is the platform's, not the sources'. */
export const topics = [
  'index',
  'spending',
  'personnel',
  'output',
  'parks',
  'trade',
  'energy',
  'territory',
  'cooperation',
  'bodies',
  'funds',
  'goals',
  'history',
] as const;
export type Topic = (typeof topics)[number];

const indicatorsOf: Record<Exclude<Topic, 'index'>, readonly string[]> = {
  spending: [
    ...['rd-expenditure', 'rd-intensity', 'rd-growth-annual', 'rd-rank-world', 'rd-rank-intensity'],
    ...['rd-enterprise', 'rd-enterprise-share', 'rd-basic-share', 'rd-public-budget', 'rd-public-share'],
    'benchmark-us-st-budget',
  ],
  personnel: [
    ...['rd-personnel-fte', 'rd-personnel-rank', 'rd-personnel-senior-share', 'scientists-world-share'],
    ...['talent-outflow', 'talent-outflow-share', 'talent-agreements'],
  ],
  output: [
    ...['st-contribution-to-growth', 'pct-top-applicant-years', 'paper-citations-rank', 'fields-medalists'],
    ...['nobel-physicists', 'mega-science-count', 'mega-candidates', 'mega-selected', 'technology-level'],
    ...['new-tech-products-developed-share', 'hightech-added-value-share', 'st-products-world-share'],
    ...['labour-productivity-level', 'world-st-product-sales', 'knowledge-growth-share', 'sme-gdp-share'],
  ],
  parks: [
    ...['parks-national', 'parks-output', 'parks-output-gdp-share', 'parks-rd-personnel', 'parks-rd-fte'],
    ...['parks-with-features', 'parks-qualified', 'parks-moscow', 'parks-revenue', 'parks-tenant-revenue'],
    ...[
      'sino-ru-parks-in-china',
      'national-level-incubators',
      'incubators-per-side',
      'joint-incubator-total',
    ],
    'tenant-enterprises',
  ],
  trade: ['bilateral-trade', 'trade-share-of-cn', 'trade-share-of-ru'],
  energy: [
    ...['oil-consumption', 'oil-imports', 'oil-import-russia-share', 'gas-exports', 'gas-supplier-rank'],
    'resources-world-share',
  ],
  territory: [
    ...[
      'border-length',
      'border-ports-class1',
      'border-markets',
      'opened-border-cities',
      'federal-districts',
    ],
    ...['region-area', 'region-population', 'area-ratio-hongkong', 'population-ratio-hongkong'],
  ],
  cooperation: [
    ...['planned-projects', 'interregional-projects', 'joint-projects-machinery', 'joint-rd-projects'],
    ...['technology-items-published', 'agreements-signed', 'projects-expected-5-years', 'activities-count'],
    ...[
      'projects-presented',
      'projects-operated',
      'projects-matched',
      'st-partner-countries',
      'st-agreements',
    ],
    ...[
      'aircraft-delivery-plan',
      'seat-class',
      'service-cities',
      'partner-universities',
      'symposium-sessions',
    ],
  ],
  bodies: [
    ...['international-memberships', 'alliance-members', 'alliance-members-cn', 'alliance-members-ru'],
    ...['working-groups', 'cooperation-directions', 'country-groups', 'jinr-founding-members'],
  ],
  funds: ['fund-amount'],
  goals: [
    ...[
      'basic-research-rank-target',
      'strategy-transitions',
      'st-power-rank-target',
      'st-leader-target-year',
    ],
    'iss-exit-year',
  ],
  history: [
    ...['soviet-experts-in-china', 'cooperation-research-projects', 'cooperation-fields', 'aid-projects'],
    'aid-projects-region',
  ],
};

/** The subject of an indicator; what is new in the facts and not named here stands with the cooperation. */
export function topicOf(indicator: string): Topic {
  if (indicator.startsWith('gii-')) return 'index';
  for (const [topic, indicators] of Object.entries(indicatorsOf)) {
    if (indicators.includes(indicator)) return topic as Topic;
  }
  return 'cooperation';
}
