import { all, only, signedIn, type Row } from './authorisation-cells.ts';

const everybody: Row = { other: all('ok') };
const members: Row = { other: signedIn('ok') };

/** Lists as files: who may see the list may take it. Counts of the desk: what is not the reader's is not counted. */
export const listExportRows: Record<string, Row> = {
  'accounts.organisations.export': everybody,
  'accounts.facilities.export': everybody,
  'accounts.people.export': { other: only({ administrator: 'ok' }, 'forbidden') },
  'catalogue.mine.export': members,
  'catalogue.queue.export': { other: only({ moderator: 'ok', compliance_officer: 'ok' }, 'forbidden') },
  'matching.overview.export': members,
  'matching.statistics.export': members,
  'accounts.waiting.counts': members,
  'cooperation.waiting.counts': members,
  'interop.waiting.counts': members,
  'programmes.waiting.counts': members,
  'interop.imports.export': members,
  'interop.tokens.export': members,
  'interop.webhooks.export': members,
  'interop.webhooks.exportDeliveries': { own: signedIn('ok'), other: only({}, 'hidden') },
  'translation.termbase.export': everybody,
  'translation.proposals.export': everybody,
};
