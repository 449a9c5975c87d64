import { z } from 'zod';

/** The code of a field as the termbase has it: 55, or 55.09. */
export const domainShape = z.string().regex(/^[\w.]{1,5}$/);
