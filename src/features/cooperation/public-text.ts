/** The part of this room's door that needs neither a database nor the web: the words of the funnel, for files. */
export { lossTable, timeTable } from './funnel/list-tables.ts';
export { nameLossReason } from './messages/funnel-names-words.ts';
export { funnelWords } from './messages/funnel-words.ts';
