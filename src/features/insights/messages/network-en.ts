import { pluralEn, type Messages } from '../../../shared/messages.ts';

export const en = {
  title: 'Network of the cooperation',
  lead: 'Organisations of both banks and what links them: agreements, projects, landings, events, yearly lists. Only what everybody may see; parties who do not want to be named never appear.',
  show: 'Show',
  found: (links: string, organisations: string) => `Links: ${links}. Organisations: ${organisations}.`,
  drawing: 'Strongest links',
  drawingLead: (links: number, all: string) =>
    `The ${links} strongest of ${all} links: organisations of China on the left, of Russia on the right. The thicker a line, the more records they share. All links are in the table below.`,
  others: 'other countries',
  table: 'All links',
  tableOrder: 'The strongest link first.',
  one: 'Organisation',
  other: 'Linked with',
  country: 'Country',
  through: 'Through',
  shared: 'Records shared',
  none: 'No two organisations share a record under this filter.',
  noneAdvice: 'Leave out a condition. A link needs a record that names both organisations.',
  clear: 'Without filter',
  neighboursOf: (name: string) => `Links of ${name}`,
  neighbours: 'Linked with',
  records: 'Records behind the links',
  recordsOfBoth: 'Records both share',
  allRecords: 'With all its partners',
  noLinks: 'No public record links it with another organisation of the directory.',
  profile: 'Profile',
  back: 'The whole network',
  lineTitle: (one: string, other: string, count: string) => `${one} — ${other}: ${count}`,
  count: (count: number) => pluralEn(count, `${count} record`, `${count} records`),
};

export type NetworkWords = Messages<typeof en>;
