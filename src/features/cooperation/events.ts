import { z } from 'zod';
import { defineEvent } from '../../platform/events/events.ts';
import { idShape } from '../../shared/ids.ts';

/** An interest or a project went from one state to another; `from` is null for its beginning. */
export const stepTaken = defineEvent(
  'cooperation.stepTaken',
  z.object({
    subjectKind: z.enum(['interest', 'project']),
    subjectId: idShape,
    step: z.string(),
    from: z.string().nullable(),
    to: z.string(),
  }),
);
