import type { Messages } from '../../../shared/messages.ts';

export const en = {
  title: 'Regions side by side',
  lead: 'Public records of this platform by region: what began in a period beside the period before, and what there is at the moment of the count. Every number leads to exactly these records.',
  region: 'Region',
  country: 'Country',
  code: 'Code',
  columns: {
    started: 'Joint projects begun',
    landed: 'Landed projects',
    agreements: 'Agreements signed',
    events: 'Events begun',
    offers: 'New offers, still open',
    requests: 'New requests, still open',
    running: 'Joint projects under way',
    organisations: 'Organisations',
    facilities: 'Parks, laboratories, centres',
    experts: 'Experts shown',
  },
  begunIn: (period: string, before: string) => `Begun in ${period}; in brackets: in ${before}`,
  begunShort: (period: string) => `begun in ${period}`,
  atMoment: 'At the moment of the count',
  span: (from: string, to: string) => `${from} to ${to}`,
  unfinished: 'The period is not over yet: compare it with care.',
  from: 'From (year or month)',
  to: 'To (year or month)',
  periodHelp: 'Such as 2024 or 2024-06. The period before is as long.',
  bank: 'Country',
  bothBanks: 'both countries',
  sort: 'Order',
  sortByName: 'by name',
  sortBy: (column: string) => `by number: ${column}`,
  show: 'Show',
  clear: 'Begin anew',
  what: 'What is counted, and what the numbers do not say',
  whatCounted:
    'Only what everybody may see on this platform, as in the page of counts. Joint projects are those agreed here, those of the yearly lists and those known from sources, one work once. A record of several regions stands in each of them, so the rows must not be added up. Offers and requests count in the period they were published in, as long as they are open.',
  whatMissing:
    'What nobody knows the date of is in no period; what is known by its year alone is in no shorter one. Interests and talks have no region here. R&D spending and the value of imported technology are not known by region.',
  whatNot:
    'A higher number is not better cooperation: it also shows who enters more records, who has more inhabitants and how long the period is. Nothing here judges quality.',
  statistics: 'Statistics of both countries',
  exportTitle: 'Regions side by side',
  period: 'Period',
  before: 'Period before',
  supportTitle: 'What supports cooperation here',
  supportLead:
    'Records of this region under the four support systems the sources name; what stands under which is our arrangement. Every number leads to exactly these records.',
  noneKnown: 'none known',
  noneMeans: '“None known” is a gap in our records; there may be some.',
  nothingKnown: 'Nothing is known of this system here.',
  gaps: 'Gaps, of which nothing is known here',
  inCountry: (count: string) => `in the whole country: ${count}`,
  responsibilities: 'who answers for a step, of the region or the whole country',
  toBoard: 'All regions side by side',
};

export type RegionsWords = Messages<typeof en>;
