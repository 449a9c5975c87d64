import { z } from 'zod';
import { currencies } from './money.ts';

/** Money as it is stored and told: minor units of its own currency. */
export const moneyShape = z.object({ amountMinor: z.number().int(), currency: z.enum(currencies) });
