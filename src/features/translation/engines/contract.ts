import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { languages } from '../../../shared/language.ts';
import { checkCodes } from '../workbench/vocabulary.ts';
import { draftFaults } from './faults.ts';

const languageShape = z.enum(languages);
const count = z.number().int().nonnegative();
const fault = z.enum(draftFaults);

/** A sentence or two: trying costs what translating costs. */
export const trialCharactersMax = 1_000;

const engineShape = z.object({
  engine: z.string(),
  model: z.string(),
  circuit: z.enum(['closed', 'open', 'halfOpen']),
  charactersToday: count,
  charactersPerDay: count,
  /** Texts that are not open to everybody may be sent too. */
  mayReadAll: z.boolean(),
  lastFault: fault.nullable(),
  lastFaultAt: z.iso.datetime().nullable(),
});

export const engineEndpoints = {
  get: defineEndpoint({
    id: 'translation.engine.get',
    method: 'GET',
    path: '/api/translation/engine',
    summary:
      'The translation engine of the installation, its state, budget and the drafts it owes; for administrators',
    audience: 'signedIn',
    input: z.object({}),
    output: z.object({
      engine: engineShape.nullable(),
      /** Versions without a whole text, by why. */
      owed: z.array(z.object({ fault, versions: count })),
      asOf: z.iso.datetime(),
    }),
  }),
  try: defineEndpoint({
    id: 'translation.engine.try',
    method: 'POST',
    path: '/api/translation/engine/try',
    summary: 'Sends a sentence through the engine, past the memory: terms, checks, time; for administrators',
    audience: 'signedIn',
    input: z
      .object({
        text: z.string().trim().min(1).max(trialCharactersMax),
        from: languageShape,
        to: languageShape,
        domain: z.string().max(5).optional(),
      })
      .refine(({ from, to }) => from !== to, {
        path: ['to'],
        error: 'translation.engine.sameLanguage',
      }),
    output: z.object({
      segments: z.array(
        z.object({
          source: z.string(),
          target: z.string().nullable(),
          fault: fault.nullable(),
          findings: z.array(
            z.object({
              check: z.enum(checkCodes),
              severity: z.enum(['blocks', 'warns']),
              expected: z.string().optional(),
              found: z.string().optional(),
            }),
          ),
        }),
      ),
      terms: z.array(z.object({ source: z.string(), target: z.string() })),
      pivot: languageShape.nullable(),
      tookMs: count,
    }),
  }),
};
