import type { Messages } from '../../../shared/messages.ts';

export const en = {
  title: 'Passing through and landing',
  lead: 'Goods pass through the border province; work and value should stay there. Beside each other: what passes, as far as the sources say, and what has landed, counted from the records of this platform.',
  passes: 'What passes through',
  passesLead:
    'Goods the sources name. They give no figure for the province itself; figures below are of whole countries and say so.',
  good: 'Goods',
  figures: 'Figures of the sources',
  noFigure: 'no figure in the sources',
  provinceFigure: 'Volume and value through the province',
  stays: 'What stays',
  staysLead: 'Landed projects both sides agreed to show, and records open to everybody.',
  region: 'Region',
  offers: 'Open offers',
  requests: 'Open requests',
  landed: 'Landed projects',
  verified: 'Confirmed by both sides',
  jobs: 'Jobs told of',
  withoutJobs: 'Landed without a word of jobs',
  noJobs: 'none told',
  border: 'The border',
  chart: 'Landed projects by region',
  chartLead: 'Projects that have landed in the border province and in the regions across the border.',
  latest: 'Latest landings in the province',
  noneLanded: 'Nothing that may be shown has landed in the province yet.',
  noneAdvice: 'A project appears here when it has a landing record and both sides agreed to show it.',
  funnel: 'How far records of the province go',
  funnelLead: 'From listed to landed, for those who may read the funnel.',
  opportunities: 'Where to begin',
  opportunityRequests: 'Requests from the province',
  opportunityOffers: 'Offers from across the border',
  code: 'Code',
  exportTitle: 'Passing through and landing',
};

export type TransitWords = Messages<typeof en>;
