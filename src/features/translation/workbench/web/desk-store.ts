import type { DeskAction, DeskState } from './desk-model.ts';
import { reduceDesk } from './desk-state.ts';

/** The state of the page, for the screen and for the loops that send and ask. */
export type DeskStore = {
  state(): DeskState;
  dispatch(action: DeskAction): void;
  subscribe(listener: () => void): () => void;
};

export function createDeskStore(initial: DeskState): DeskStore {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch(action) {
      const next = reduceDesk(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
