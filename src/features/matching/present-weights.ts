import type { OutputOf } from '../../shared/endpoint.ts';
import type { matching } from './contract.ts';
import { settings } from './settings.ts';
import { dismissReasons, fewestReasonsShown, partNames, relations } from './vocabulary.ts';

/** The weights in use, with their sums, and what dismissals do. */
export function presentWeights(): OutputOf<typeof matching.weights> {
  return {
    version: settings.version,
    relations: relations.map((relation) => {
      const weights = settings.relations[relation];
      const parts = partNames.map((part) => ({ part, weight: weights[part] }));
      const sum = parts.reduce((total, { weight }) => total + weight, 0);
      return { relation, parts, sum: Math.round(sum * 1000) / 1000 };
    }),
    dismissals: dismissReasons.map((reason) => {
      const rule = settings.dismissals[reason];
      return { reason, part: rule?.part ?? null, factor: rule?.factor ?? 1 };
    }),
    fewestReasonsShown,
  };
}
