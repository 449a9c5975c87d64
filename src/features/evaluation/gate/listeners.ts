import type { Listener } from '../../../platform/events/events.ts';
import { gateWorkListeners } from './gate-work.ts';
import { listingListeners } from './screen-listing.ts';

/** The news the gate hears. */
export const gateListeners: Listener[] = [...listingListeners, ...gateWorkListeners];
