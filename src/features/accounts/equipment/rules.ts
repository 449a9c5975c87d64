import type { EquipmentState } from './vocabulary.ts';
import { equipmentSteps } from './vocabulary.ts';

/** Open on a weekday (1 Monday … 7 Sunday) from and to a local time, HH:MM; `to` may be 24:00. */
export type WeeklyHours = { weekday: number; from: string; to: string };

/** In the order of the week; undefined where two of a day overlap or one ends before it begins. */
export function orderHours(hours: readonly WeeklyHours[]): WeeklyHours[] | undefined {
  const ordered = hours.toSorted((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1));
  const isWrong = ordered.some((one, at) => {
    const next = ordered[at + 1];
    return one.from >= one.to || (next?.weekday === one.weekday && next.from < one.to);
  });
  return isWrong ? undefined : ordered;
}

export function stepsOfEquipment(state: EquipmentState): EquipmentState[] {
  return equipmentSteps.filter(({ from }) => from === state).map(({ to }) => to);
}

/** What a reader is told of a text: a translation of an earlier original is stale, whoever made it. */
export function textStateOf(text: {
  state: 'own' | 'machine' | 'human';
  ofSource: number;
  sourceRevision: number;
}): 'own' | 'machine' | 'human' | 'stale' {
  return text.state !== 'own' && text.ofSource < text.sourceRevision ? 'stale' : text.state;
}
