import { z } from 'zod';
import { defineEvent } from '../../platform/events/events.ts';
import { idShape } from '../../shared/ids.ts';
import { languages } from '../../shared/language.ts';
import { textStages, versionStates } from './vocabulary.ts';

/** The termbase file differed from what was there and was loaded; no news is told of each concept. */
export const termbaseLoaded = defineEvent(
  'translation.termbaseLoaded',
  z.object({ concepts: z.number().int() }),
);

/** An original was told to the room for the first time, has other words than before, or is at another stage. */
export const sourcePut = defineEvent(
  'translation.sourcePut',
  z.object({
    textId: idShape,
    isNew: z.boolean(),
    stage: z.enum(textStages),
    /** Segments added or changed since it was told last. */
    changedSegments: z.number().int(),
  }),
);

/** A version is in another state, or has another whole text than before. */
export const versionChanged = defineEvent(
  'translation.versionChanged',
  z.object({
    versionId: idShape,
    textId: idShape,
    ref: z.object({ room: z.string(), kind: z.string(), id: idShape }),
    language: z.enum(languages),
    state: z.enum(versionStates),
    /** The whole text can be read anew by `translatedFields`. */
    hasNewText: z.boolean(),
  }),
);

/** Concepts were added or changed by a decision or a file taken over. */
export const termbaseChanged = defineEvent(
  'translation.termbaseChanged',
  z.object({ conceptIds: z.array(z.string()) }),
);
