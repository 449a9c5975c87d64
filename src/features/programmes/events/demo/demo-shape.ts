import { z } from 'zod';
import { languages } from '../../../../shared/language.ts';
import { materialKinds, materialReaders } from '../materials/contract.ts';
import { taskOutcomes } from '../follow-up/vocabulary.ts';
import { chosenKinds, chosenRoles, eventFormats } from '../vocabulary.ts';

const language = z.enum(languages);
const text = z.object({ title: z.string(), body: z.string() });
const clock = z.string().regex(/^\d\d:\d\d$/);

/** Events of the demonstration; days are counted from the one it is loaded on. */
export const demoEventsShape = z.array(
  z.object({
    key: z.string(),
    createdBy: z.string(),
    kind: z.enum(chosenKinds),
    format: z.enum(eventFormats),
    status: z.enum(['planned', 'held']),
    day: z.number().int(),
    from: clock,
    until: clock,
    timeZone: z.string(),
    country: z.enum(['CN', 'RU']),
    region: z.string().nullable(),
    city: z.string(),
    venue: z.string(),
    fields: z.array(z.string()),
    capacity: z.number().int().nullable(),
    organisers: z.array(z.object({ role: z.enum(chosenRoles), organisation: z.string() })),
    texts: z.object({ zh: text, ru: text, en: text.optional() }),
    participants: z.array(z.object({ person: z.string(), organisation: z.string(), looksFor: z.string() })),
    meetings: z.array(
      z.object({ round: z.number().int(), first: z.string(), second: z.string(), held: z.boolean() }),
    ),
    tasks: z.array(
      z.object({
        what: z.string(),
        language,
        owner: z.string(),
        partner: z.string(),
        /** After the day of the event. */
        dueDays: z.number().int(),
        outcome: z.enum(taskOutcomes).optional(),
        reason: z.string().default(''),
      }),
    ),
    materials: z.array(
      z.object({
        kind: z.enum(materialKinds),
        language,
        readers: z.enum(materialReaders),
        title: z.string(),
        url: z.string(),
      }),
    ),
  }),
);
export type DemoEvent = z.output<typeof demoEventsShape>[number];
