import { stableId } from '../../../accounts/public.ts';

/** The road map of the demonstration. */
export const demoPlanId = stableId('programmes/plan/demo-road-map-cold-climate');
