import type { Choice } from '../../../../ui/fields.tsx';
import { useShownName } from '../../../accounts/web/shown-name.tsx';
import type { BodyBrief } from '../contract.ts';

/** Bodies to choose from, by the name the reader knows them by. */
export function useBodyChoices(known: readonly Pick<BodyBrief, 'id' | 'names'>[]): Choice[] {
  const name = useShownName();
  return known.map(({ id, names }) => ({ value: id, label: name(names) }));
}
