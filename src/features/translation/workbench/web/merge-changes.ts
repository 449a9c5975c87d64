import { replaceSegment, type Changes, type DeskState } from './desk-model.ts';
import { startStack } from './undo-stack.ts';

/**
 * What others did meanwhile. Segments one has typed into are left alone: their own saving meets the other text. The
 * active one only says that there is a newer text, unless nothing was done in it yet.
 */
export function mergeChanges(state: DeskState, changes: Changes): DeskState {
  let next = state;
  for (const segment of changes.changed) {
    if (state.queue[segment.id]) continue;
    if (segment.id !== state.activeId) {
      next = replaceSegment(next, segment);
    } else if (state.stack && state.stack.past.length === 0 && state.stack.future.length === 0) {
      next = { ...replaceSegment(next, segment), stack: startStack(segment.target), newer: null };
    } else {
      next = { ...next, newer: segment };
    }
  }
  const gone = changes.goneIds.filter((id) => id !== state.activeId && !state.queue[id]);
  const items = next.window.items.filter(({ id }) => !gone.includes(id));
  return {
    ...next,
    window: { ...next.window, items, total: next.window.total - (next.window.items.length - items.length) },
    present: changes.present,
    counts: changes.counts,
    versionState: changes.state,
    isSourceNewer: state.isSourceNewer || changes.sourceRevision !== state.sourceRevision,
  };
}
