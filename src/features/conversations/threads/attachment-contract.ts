import { z } from 'zod';
import { idShape } from '../../../shared/ids.ts';
import { queryOptional } from '../../../shared/query.ts';

/** A file as it is sent with a message: uploaded before, `accessEndsOn` the last day it may be opened (UTC). */
export const attachInputShape = z.object({
  fileId: idShape,
  kind: z.enum(['ordinary', 'dueDiligence']).default('ordinary'),
  accessEndsOn: queryOptional(
    z.iso
      .date()
      .regex(/^2[01]/)
      .nullable(),
  ).transform((day) => day ?? null),
});
export type AttachInput = z.output<typeof attachInputShape>;

/** A file of a message as its readers see it; nothing here names who uploaded it. */
export const attachmentShape = z.object({
  id: idShape,
  name: z.string(),
  contentType: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  kind: z.enum(['ordinary', 'dueDiligence']),
  accessEndsOn: z.iso.date().nullable(),
  /** Access is over. */
  isOver: z.boolean(),
});
export type Attachment = z.output<typeof attachmentShape>;
