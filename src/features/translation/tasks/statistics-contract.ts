import { z } from 'zod';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { languages } from '../../../shared/language.ts';
import { queryOptional } from '../../../shared/query.ts';

const month = z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/);
const languageShape = z.enum(languages);

export const statisticsInput = z.object({
  /** The first and the last month counted (UTC). */
  from: queryOptional(month),
  to: queryOptional(month),
});

export const statisticsRowShape = z.object({
  month,
  from: languageShape,
  to: languageShape,
  deliveredTasks: z.number().int(),
  /** Source characters of what was delivered for the first time in the month. */
  deliveredCharacters: z.number().int(),
  verifiedTasks: z.number().int(),
  verifiedCharacters: z.number().int(),
});
export type StatisticsRow = z.output<typeof statisticsRowShape>;

const output = z.object({ rows: z.array(statisticsRowShape), asOf: z.iso.datetime() });

export const statisticsEndpoints = {
  own: defineEndpoint({
    id: 'translation.statistics.own',
    method: 'GET',
    path: '/api/translation/statistics/own',
    summary: "A translator's own work by month and languages, in tasks and source characters",
    audience: 'signedIn',
    input: statisticsInput,
    output,
  }),
  all: defineEndpoint({
    id: 'translation.statistics.all',
    method: 'GET',
    path: '/api/translation/statistics/all',
    summary: 'The work of all translators by month and languages (coordinators)',
    audience: 'signedIn',
    input: statisticsInput,
    output,
  }),
};
