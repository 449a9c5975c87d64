import { useEffect, useMemo, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { useLanguage } from '../../../../ui/language.ts';
import type { ConcordanceFound } from './concordance-panel.tsx';
import { createDeskApi } from './desk-api.ts';
import { createCommands, type DeskCommands } from './desk-commands.ts';
import { concordanceFieldId, targetFieldId } from './desk-ids.ts';
import type { DeskAction, DeskState } from './desk-model.ts';
import { createDeskStore } from './desk-store.ts';
import { openOwnTab } from './own-tab.ts';
import { startSaveLoop, type SaveLoop } from './save-loop.ts';
import { startAsking, startPolling } from './watch-loop.ts';
import type { SegmentFilter } from '../vocabulary.ts';

type Wish = {
  versionId: string;
  personId: string;
  initial: () => DeskState;
  filter: SegmentFilter;
  q: string;
  concordance: Pick<ConcordanceFound, 'q' | 'items'>;
  help: RefObject<HTMLDialogElement | null>;
};

export type LiveDesk = {
  state: DeskState;
  dispatch(action: DeskAction): void;
  /** Undefined until the script runs. */
  commands: DeskCommands | undefined;
  concordance: ConcordanceFound;
  /** Sends what waits; whether all of it is stored now. */
  flush(): Promise<boolean>;
};

const targetField = () => document.querySelector<HTMLTextAreaElement>(`#${targetFieldId}`);

/** Brings the page to life: what is typed is kept and sent, hints are asked for, changes of others come in. */
export function useLiveDesk({ versionId, personId, initial, filter, q, concordance, help }: Wish): LiveDesk {
  const language = useLanguage();
  const [store] = useState(() => createDeskStore(initial()));
  const state = useSyncExternalStore(store.subscribe, store.state, store.state);
  const api = useMemo(() => createDeskApi(versionId, language), [versionId, language]);
  const loop = useRef<SaveLoop | undefined>(undefined);
  const [found, setFound] = useState(concordance);
  const [isLive, setLive] = useState(false);

  async function search(asked: string): Promise<void> {
    const answer = await api.concordance(asked);
    if (answer.kind === 'ok') setFound({ q: asked, items: answer.value.items });
  }

  function searchSelection(): void {
    const field = targetField();
    const typed = field?.value.slice(field.selectionStart, field.selectionEnd) ?? '';
    const selected = (typed || (window.getSelection()?.toString() ?? '')).trim().slice(0, 200);
    if (selected !== '') void search(selected);
    document.getElementById(concordanceFieldId)?.focus();
  }

  useEffect(() => {
    let isGone = false;
    const stops: (() => void)[] = [];
    void openOwnTab(versionId, personId).then(({ restored, keep }) => {
      if (isGone) return;
      if (Object.keys(restored).length > 0) store.dispatch({ kind: 'restored', queue: restored });
      const saving = startSaveLoop(store, api, keep);
      loop.current = saving;
      const send = () => void saving.flush();
      window.addEventListener('online', send);
      window.addEventListener('pagehide', send);
      stops.push(
        saving.stop,
        startPolling(store, api, () => document.visibilityState === 'visible'),
        startAsking(store, api),
        () => window.removeEventListener('online', send),
        () => window.removeEventListener('pagehide', send),
      );
      setLive(true);
    });
    return () => {
      isGone = true;
      for (const stop of stops) stop();
    };
  }, [store, api, versionId, personId]);

  // The address names the open segment, so that a reload comes back to it.
  useEffect(() => {
    if (!isLive) return;
    const address = new URL(window.location.href);
    address.searchParams.delete('use');
    if (state.activeId === null) address.searchParams.delete('edit');
    else address.searchParams.set('edit', state.activeId);
    if (state.window.from === 0) address.searchParams.delete('from');
    else address.searchParams.set('from', String(state.window.from));
    window.history.replaceState(window.history.state, '', `${address.pathname}${address.search}`);
  }, [isLive, state.activeId, state.window.from]);

  const commands = isLive
    ? createCommands({
        store,
        api,
        asked: { filter, q },
        field: targetField,
        saveNow: () => void loop.current?.flush(),
        searchSelection,
        openHelp: () => help.current?.showModal(),
      })
    : undefined;
  return {
    state,
    dispatch: store.dispatch,
    commands,
    concordance: { ...found, search: (asked) => void search(asked) },
    flush: async () => {
      await loop.current?.flush();
      return Object.keys(store.state().queue).length === 0;
    },
  };
}
