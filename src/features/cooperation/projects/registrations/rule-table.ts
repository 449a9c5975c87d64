import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { languages } from '../../../../shared/language.ts';
import { confidences, dueStarts, registrationCountries, registrationFacts } from './facts-asked.ts';

const words = z.record(z.enum(languages), z.string().min(1));

const ruleShape = z.strictObject({
  id: z.string().regex(/^(cn|ru|gate)\.\w+(\.\w+)?$/),
  country: z.enum(registrationCountries),
  /** Whose bank enters it. */
  doneBy: z.enum(['cn', 'ru', 'both']),
  kind: z.enum([
    'contractRegistration',
    'recognition',
    'review',
    'bank',
    'card',
    'rightRegistration',
    'approval',
    'permit',
  ]),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  title: words,
  why: words,
  who: words,
  authority: words,
  /** H: confirmed by a source; M: expert knowledge; L: a pattern. */
  confidence: z.enum(confidences),
  source: words,
  /** All must hold. */
  when: z.array(z.strictObject({ fact: z.enum(registrationFacts), in: z.array(z.string()).min(1) })).min(1),
  /** Days after a fact of the project; null days: there is a deadline, but nobody has confirmed which. */
  due: z.strictObject({ from: z.enum(dueStarts), days: z.number().int().min(0).nullable() }).nullable(),
  /** The step that waits for it. */
  blocks: z.literal('register').nullable(),
  isRequired: z.boolean(),
  repeats: z.boolean(),
  note: words.nullable(),
});
export type RegistrationRule = z.output<typeof ruleShape>;

/** Dated rules on registrations and permits of both countries. Source: data/project-registrations.json. */
export const registrationRules: readonly RegistrationRule[] = z
  .object({ version: z.iso.date(), rules: z.array(ruleShape) })
  .parse(
    JSON.parse(
      readFileSync(new URL('../../../../../data/project-registrations.json', import.meta.url), 'utf8'),
    ),
  ).rules;
