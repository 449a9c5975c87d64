import { pluralEn, type Messages } from '../../../shared/messages.ts';

export const en = {
  title: 'Timeline of the cooperation',
  lead: 'Phases and milestones as the sources divide them. Different sources divide differently: each has its own lane.',
  counts: (count: number) =>
    `${pluralEn(count, `${count} entry`, `${count} entries`)}, the oldest first, those without years last`,
  layer: 'Layer',
  anyLayer: 'all layers',
  layers: { bilateral: 'bilateral', national: 'one country', regional: 'border province' },
  kind: 'Kind',
  anyKind: 'phases and milestones',
  kinds: { phase: 'phases', milestone: 'milestones' },
  oneKind: {
    phase: 'phase',
    'sub-phase': 'part of a phase',
    'phase-undated': 'phase without years',
    milestone: 'milestone',
  },
  from: 'From year',
  to: 'to year',
  show: 'Show',
  none: 'Nothing stands under this filter.',
  noneAdvice: 'Widen the years or choose all layers.',
  drawing: 'Lanes of phases and milestones',
  drawingLead: (count: number, first: number, last: number) =>
    `${count} entries with years between ${first} and ${last}; the same entries stand in the list below. An open end fades to today.`,
  lane: (layer: string, source: string) => `${layer}, source text ${source}`,
  milestoneLane: (layer: string) => `${layer}: milestones`,
  inPlace: (layer: string, place: string) => `${layer} (${place})`,
  doubtedMark: 'ring: sources contradict each other',
  when: 'When',
  what: 'What',
  records: 'Records',
  source: 'Source',
  open: 'to the present',
  noYears: 'no years given',
  noteInEnglish: 'compilers’ note, in English',
  proposed: 'proposed name',
  contradicted: 'sources contradict each other',
  list: 'The same as a list',
  exportTitle: 'Timeline',
  starts: 'Begins',
  ends: 'Ends',
  key: 'Key of the row',
  asOf: 'As of (UTC)',
};

export type TimelineWords = Messages<typeof en>;
