import type { Messages } from '../../../shared/messages.ts';

export const en = {
  title: 'The funnel: from listed to landed',
  lead: 'How many offers and requests were listed, matched, asked about, talked about, signed, run and landed, on which bank, in which field and region, and why others were lost.',
  exportTitle: 'Funnel',
  from: 'Published from month',
  to: 'to month',
  monthHelp: 'Year and month, such as 2026-09.',
  fieldHelp: 'With everything below it.',
  howCounted: 'How it is counted',
  coarse:
    'Records meant for everybody only. What follows publication is rounded down to fives; from one to four is said as “few” and left empty in files, and so is everything that follows where fewer than ten records were listed: smaller numbers could tell who talks with whom.',
  exact: 'All records, also those not open to everybody, counted to the last one. Not for passing on.',
  fewer: 'few',
  hiddenLosses: 'Reasons that were given fewer than five times are not shown.',
  all: 'All',
  sharePercent: 'Of the stage before, %',
  grouping: 'By',
  group: 'Which',
  groupings: { month: 'Month of publication', country: 'Bank', field: 'Field', region: 'Region' },
  unstated: { month: 'no month', country: 'bank not said', field: 'no field', region: 'region not said' },
  banks: { CN: 'China', RU: 'Russia' },
  compareTitle: 'Side by side',
  compareLead: 'A record is counted in every stage it has passed.',
  monthsChart: 'Listed, matched and interested by month of publication',
  monthsChartLead: 'The last months of the chosen time, each with the records first published in it.',
  stagesChart: 'Records by the stage they have reached',
  stagesChartLead: 'Every record stands in all stages up to the furthest it has reached.',
  open: 'Records open now',
  openLead:
    'Those of the counted records that everybody may open now. Others were withdrawn, have expired or are settled.',
  behindLanded: 'What has landed and may be shown',
  back: 'Back to the funnel',
  none: 'No record was published in this time with this filter.',
  noRows: 'No record.',
  asOf: 'As of',
  live: 'To this minute, with days instead of months',
  errors: {
    'insights.funnel.rowsForStaff':
      'Which records are matched, talked about or signed is known to their sides and the staff only. Everybody may open the records that are listed.',
  },
};

export type InsightFunnelWords = Messages<typeof en>;
