import { createContext, useContext } from 'react';
import { useLanguage, useWords } from '../../../../ui/language.ts';
import { formatNumber } from '../../../../ui/format.ts';
import { workbenchWords } from '../../messages/workbench-words.ts';
import type { Desk } from '../contract.ts';
import type { SegmentFilter } from '../vocabulary.ts';
import type { DeskCommands } from './desk-commands.ts';
import type { DeskAction, DeskState } from './desk-model.ts';

export type DeskContextValue = {
  desk: Desk;
  state: DeskState;
  filter: SegmentFilter;
  q: string;
  concordance: string;
  dispatch(action: DeskAction): void;
  /** Undefined where no script runs: then links and forms do it. */
  commands: DeskCommands | undefined;
};

const DeskContext = createContext<DeskContextValue | undefined>(undefined);

export const DeskProvider = DeskContext.Provider;

export function useDesk(): DeskContextValue {
  const value = useContext(DeskContext);
  if (!value) throw new Error('Only on a workbench');
  return value;
}

/** Words and figures as the parts of the workbench need them. */
export function useDeskWords() {
  const language = useLanguage();
  const words = useWords(workbenchWords);
  return { words, language, figure: (value: number) => formatNumber(value, language) };
}

type Address = {
  filter?: SegmentFilter | undefined;
  q?: string;
  from?: number;
  edit?: string;
  concordance?: string;
  use?: string;
};

/** An address of this workbench: what is not named is left as it is, what is empty goes. */
export function useDeskAddress(): (change: Address, anchor?: string) => string {
  const language = useLanguage();
  const { desk, state, filter, q, concordance } = useDesk();
  return (change, anchor = '') => {
    const all: Record<string, string | number | undefined> = {
      filter: filter === 'all' ? '' : filter,
      q,
      from: state.window.from === 0 ? '' : state.window.from,
      edit: state.activeId ?? '',
      concordance,
      ...change,
    };
    const given = Object.entries(all).filter(
      ([, value]) => value !== '' && value !== undefined && value !== 0,
    );
    const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
    const path = `/${language}/workbench/${desk.id}`;
    return `${path}${search === '' ? '' : `?${search}`}${anchor === '' ? '' : `#${anchor}`}`;
  };
}
