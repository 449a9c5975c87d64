import type { Listener } from '../../platform/events/events.ts';
import { indexListeners } from './listings/index-listing.ts';
import { translationListeners } from './listings/translate-listing.ts';

/** The news this room hears. */
export const catalogueListeners: Listener[] = [...indexListeners, ...translationListeners];
