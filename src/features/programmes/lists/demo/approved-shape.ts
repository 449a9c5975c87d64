import { z } from 'zod';
import { languages } from '../../../../shared/language.ts';
import { listModes, reportStandings, sides } from '../vocabulary.ts';

const side = z.enum(sides);
const days = z.number().int();
const both = z.object({ zh: z.string(), ru: z.string() });
const institution = z.object({ organisation: z.string(), leader: z.string(), budgetMinor: z.number().int() });
const ofSides = <Value extends z.ZodType>(value: Value) => z.object({ cn: value, ru: value });
const answer = z.object({ daysAgo: days, standing: z.enum(reportStandings), text: z.string() });

const nomination = z.object({
  key: z.string(),
  side,
  language: z.enum(['zh', 'ru']),
  texts: z.object({ title: both, goal: both, result: both, ipTerms: both }),
  field: z.string(),
  mode: z.enum(listModes),
  cn: institution,
  ru: institution,
  verdicts: ofSides(z.string()),
});
export type DemoNomination = z.output<typeof nomination>;

const project = z.object({
  /** Who keeps its milestones. */
  by: z.string(),
  /** Linked with the running cooperation project of the two institutions. */
  isCarriedOut: z.boolean(),
  milestones: z.array(
    z.object({
      language: z.enum(languages),
      title: z.string(),
      dueInDays: days,
      doneDaysAgo: days.nullable(),
    }),
  ),
  /** A side that is not named has not answered. */
  answers: z.object({ cn: answer.optional(), ru: answer.optional() }),
});
export type DemoListProject = z.output<typeof project>;

/**
 * A yearly list that was carried to its end; days are counted from the one it is loaded on. A project goes by the key of its
 * nomination or by the number of its rows, which stand as officers upload them.
 */
export const approvedListShape = z.object({
  title: z.object({ zh: z.string(), ru: z.string(), en: z.string() }),
  text: both,
  fields: z.array(z.string()),
  modes: z.array(z.enum(listModes)),
  announcedDaysAgo: days,
  deadlineDaysAgo: days,
  screenedDaysAgo: days,
  matchedDaysAgo: days,
  rankedDaysAgo: days,
  approvedDaysAgo: days,
  nominations: z.array(nomination),
  rows: ofSides(z.array(z.string())),
  /** Keys of projects, the first ranked highest. */
  ranks: ofSides(z.array(z.string())),
  declined: z.record(z.string(), z.object({ by: side, reason: z.string() })),
  projects: z.record(z.string(), project),
  reportsAskedDaysAgo: days,
});
export type DemoApprovedList = z.output<typeof approvedListShape>;
