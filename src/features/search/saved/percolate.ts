import { nextTurn } from '../../../shared/next-turn.ts';
import { formatRecordRef } from '../../../shared/record-ref.ts';
import { newId } from '../../../shared/ids.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { SearchDocument } from '../documents/document.ts';
import { toSearchRecord } from '../documents/to-search-record.ts';
import { changesAfter } from '../documents/views.ts';
import type { TextReader } from '../engine/document-terms.ts';
import { newsOf, type DocumentNews } from './document-news.ts';
import { alertsAbout, documentStatesAfter, readCursor, type KnownAlert } from './percolation-views.ts';
import {
  deleteAlerts,
  moveCursor,
  renewAlerts,
  writeAlerts,
  writeStates,
  type NewAlert,
  type NewState,
} from './percolation-store.ts';
import { readRecord } from './read-record.ts';
import type { SavedFollower } from './saved-follower.ts';
import type { WatchIndex } from './watch-index.ts';
import type { Watching } from './watching.ts';

/** Documents compared in one go; their alerts and the cursor are written in one transaction. */
const documentsPerRead = 100;
const reasonsKept = 12;

export type Percolator = { readonly watching: () => Watching; readonly follower: SavedFollower };

/**
 * Compares all documents that have changed since the last time with the saved searches, and writes the alerts; how
 * many documents. After a crash it goes on where the cursor stands: none is lost, none written twice.
 */
export async function percolate(ctx: Ctx, { watching, follower }: Percolator): Promise<number> {
  let compared = 0;
  for (;;) {
    const { index, sequence } = await follower.catchUp(ctx);
    const cursor = await readCursor(ctx);
    const states = await documentStatesAfter(ctx, cursor, documentsPerRead);
    const last = states.at(-1);
    if (last === undefined) return compared;
    const news = states.flatMap((state) => newsOf(state) ?? []);
    const outcome = await compare(ctx, index, watching().reader, cursor, news);
    const isMine = await ctx.transaction(async (tx) => {
      if (!(await moveCursor(tx, cursor, last.changeSequence))) return false;
      await writeStates(tx, outcome.states);
      await deleteAlerts(tx, outcome.outdated);
      await renewAlerts(tx, outcome.renewed);
      await writeAlerts(tx, outcome.alerts, sequence);
      return true;
    });
    if (!isMine) return compared;
    compared += states.length;
    await nextTurn();
  }
}

type Outcome = {
  /** Of the documents that were compared as they are. */
  states: NewState[];
  alerts: NewAlert[];
  outdated: string[];
  renewed: string[];
};

async function compare(
  ctx: Ctx,
  index: WatchIndex,
  reader: TextReader,
  cursor: number,
  news: readonly DocumentNews[],
): Promise<Outcome> {
  const outcome: Outcome = { states: [], alerts: [], outdated: [], renewed: [] };
  if (news.length === 0 || index.size() === 0) return { ...outcome, states: news.map(({ state }) => state) };
  const documents = new Map<number, SearchDocument>();
  for (const { document, changeSequence } of await changesAfter(ctx, cursor, documentsPerRead))
    documents.set(changeSequence, document);
  const known = new Map<string, KnownAlert[]>();
  for (const alert of await alertsAbout(
    ctx,
    news.map(({ state }) => state.ref),
  )) {
    const key = formatRecordRef(alert.ref);
    known.set(key, [...(known.get(key) ?? []), alert]);
  }
  for (const one of news) {
    const key = formatRecordRef(one.state.ref);
    const document = documents.get(one.changeSequence);
    // Changed once more meanwhile: it comes again under its new number, and is compared then.
    if (document === undefined) continue;
    outcome.states.push(one.state);
    addOutcome(outcome, index, reader, one, document, known.get(key) ?? []);
    await nextTurn();
  }
  return outcome;
}

function addOutcome(
  outcome: Outcome,
  index: WatchIndex,
  reader: TextReader,
  { state, isOther, isWidened }: DocumentNews,
  document: SearchDocument,
  known: readonly KnownAlert[],
): void {
  const { ref, revision, freshSequence } = state;
  const record = toSearchRecord(formatRecordRef(ref), document);
  const hits = index.match(readRecord(reader, record), freshSequence);
  const answering = new Set(hits.map(({ id }) => id));
  const bySaved = new Map(known.map((alert) => [alert.savedId, alert]));
  for (const alert of known) {
    const isAnswering = answering.has(alert.savedId);
    if (isAnswering && isWidened && alert.revision === revision) outcome.renewed.push(alert.id);
    if (isOther && (isAnswering || index.has(alert.savedId)) && alert.revision !== revision)
      outcome.outdated.push(alert.id);
  }
  for (const { id, concepts, words } of hits) {
    const before = bySaved.get(id);
    if (before?.revision === revision) continue;
    outcome.alerts.push({
      id: newId(),
      savedId: id,
      ref,
      revision,
      reason: before === undefined ? 'new' : 'changed',
      conceptIds: concepts.slice(0, reasonsKept),
      words: words.slice(0, reasonsKept),
    });
  }
}
