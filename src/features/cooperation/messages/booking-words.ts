import type { MessageSet } from '../../../shared/messages.ts';
import { bookingEn } from './booking-en.ts';
import { bookingRu } from './booking-ru.ts';
import { bookingZh } from './booking-zh.ts';

/** The words of bookings in all languages. */
export const bookingWords: MessageSet<typeof bookingEn> = { zh: bookingZh, ru: bookingRu, en: bookingEn };
