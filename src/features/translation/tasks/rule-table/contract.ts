import { z } from 'zod';
import { defineEndpoint } from '../../../../shared/endpoint.ts';
import { languages } from '../../../../shared/language.ts';
import { queryList } from '../../../../shared/query.ts';
import { methods } from '../vocabulary.ts';

const languageShape = z.enum(languages);
const word = z
  .string()
  .trim()
  .regex(/^[a-z][A-Za-z]{1,39}$/);
const fieldShape = z
  .string()
  .trim()
  .regex(/^[A-Za-z][A-Za-z0-9_.]{0,79}$/);

const ruleKey = { room: word, kind: word, from: languageShape, to: languageShape };

export const ruleShape = z.object({
  ...ruleKey,
  fields: z.array(z.string()),
  method: z.enum(methods),
  basePriority: z.number().int(),
  daysUntilDue: z.number().int(),
  isActive: z.boolean(),
  changedAt: z.iso.datetime(),
});
export type RuleView = z.output<typeof ruleShape>;

export const fieldsOfRuleMax = 50;

export const ruleEndpoints = {
  list: defineEndpoint({
    id: 'translation.rules.list',
    method: 'GET',
    path: '/api/translation/rules',
    summary: 'Which kinds of text are translated, by whom and how soon (coordinators)',
    audience: 'signedIn',
    input: z.object({}),
    output: z.object({ rules: z.array(ruleShape) }),
  }),
  save: defineEndpoint({
    id: 'translation.rules.save',
    method: 'PUT',
    path: '/api/translation/rules/:room/:kind/:from/:to',
    summary: 'Sets the rule of one kind of text between two languages (coordinators); tasks there are stay',
    audience: 'signedIn',
    input: z.object({
      ...ruleKey,
      /** Beginnings of the names of fields that count; none: all. */
      fields: queryList(fieldShape, fieldsOfRuleMax),
      method: z.enum(methods),
      basePriority: z.coerce.number().int().min(0).max(100),
      daysUntilDue: z.coerce.number().int().min(1).max(365),
      isActive: z.union([z.boolean(), z.literal('yes').transform(() => true)]).default(false),
    }),
    output: ruleShape,
  }),
};
