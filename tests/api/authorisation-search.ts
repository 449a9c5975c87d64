import { all, only, signedIn, type Row } from './authorisation-cells.ts';

const everybody: Row = { other: all('ok') };
const members: Row = { other: signedIn('ok') };
/** What a person keeps for himself: for everybody else there is no such record. */
const privately: Row = { own: signedIn('ok'), other: only({}, 'hidden') };

/** Searching is for everybody; saved searches are their owner's. */
export const searchRows: Record<string, Row> = {
  'search.search': everybody,
  'search.suggest': everybody,
  'search.glossTitles': everybody,
  'search.saved.list': members,
  'search.saved.create': members,
  'search.saved.get': privately,
  'search.saved.update': privately,
  'search.saved.remove': privately,
  'search.saved.markSeen': privately,
  'search.saved.openFeed': privately,
  'search.saved.closeFeed': privately,
  'search.saved.readFeed': everybody,
  'search.saved.publicFeed': everybody,
  'search.saved.unsubscribe': everybody,
  'search.search.export': everybody,
  'search.saved.export': members,
  'search.saved.alerts.export': privately,
};
