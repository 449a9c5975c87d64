import { z } from 'zod';
import { dayShape } from '../../../shared/day.ts';
import { defineEndpoint } from '../../../shared/endpoint.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { currencies } from '../../../shared/money.ts';
import { pageOf, pagingInput } from '../../../shared/paging.ts';
import { queryOptional } from '../../../shared/query.ts';
import {
  absorptionStages,
  ageLevels,
  followUpMonths,
  followUpStandings,
  landedTextMax,
  landingKinds,
  lineMax,
  salesBands,
} from './vocabulary.ts';

const path = '/api/projects/:projectId';
const byProject = { projectId: idShape };
const language = z.enum(languages);
const text = (max: number) => z.string().trim().min(1).max(max);
const optionalText = (max: number) => z.string().trim().max(max).default('');
const moneyShape = z.strictObject({
  amountMinor: z.number().int().min(1).max(100_000_000_000_000),
  currency: z.enum(currencies),
});
const people = queryOptional(z.coerce.number().int().min(0).max(10_000_000));
const region = z.string().regex(/^(CN|RU)-[A-Z]{2,3}$/, 'cooperation.landing.regionUnknown');

export const landingWish = z.object({
  ...byProject,
  /** The revision that was read; 0 for the first. */
  revision: z.coerce.number().int().min(0),
  kind: z.enum(landingKinds),
  landedOn: dayShape,
  region,
  place: text(lineMax),
  built: text(landedTextMax),
  product: optionalText(lineMax),
  /** Not given is not none. */
  jobs: people,
  investment: z.array(moneyShape).max(currencies.length).default([]),
  firstPayment: moneyShape.nullable().default(null),
  firstPaymentOn: queryOptional(dayShape),
  evidence: optionalText(landedTextMax),
});

/** A text as its author wrote it, or its translation with the state it is in; the original always comes along. */
const spoken = z.object({
  text: z.string(),
  language,
  state: z.enum(['original', 'none', 'machine', 'human', 'verified', 'stale']),
  original: z.object({ text: z.string(), language }),
});
export type Spoken = z.output<typeof spoken>;
export const landingShape = z.object({
  revision: z.number().int(),
  kind: z.enum(landingKinds),
  landedOn: z.iso.date(),
  country: z.enum(['CN', 'RU']),
  region: z.string(),
  place: spoken,
  built: spoken,
  product: spoken,
  jobs: z.number().int().nullable(),
  investment: z.array(moneyShape),
  firstPayment: moneyShape.nullable(),
  firstPaymentOn: z.iso.date().nullable(),
  evidence: spoken,
  writtenAt: z.iso.datetime(),
  /** The banks whose lead has confirmed this revision; both make it verified. */
  confirmedBy: z.array(z.enum(['cn', 'ru'])),
});

export const followUpShape = z.object({
  months: z.union(followUpMonths.map((months) => z.literal(months))),
  dueOn: z.iso.date(),
  state: z.enum(['answered', 'overdue', 'due', 'later']),
  answeredAt: z.iso.datetime().nullable(),
  standing: z.enum(followUpStandings).nullable(),
  jobs: z.number().int().nullable(),
  salesBand: z.enum(salesBands).nullable(),
  remarks: spoken.nullable(),
});

export const landingViewShape = z.object({
  projectId: idShape,
  landing: landingShape.nullable(),
  followUps: z.array(followUpShape),
  absorption: z.array(
    z.object({
      stage: z.enum(absorptionStages),
      reachedOn: z.iso.date(),
      evidence: spoken,
      cost: moneyShape.nullable(),
    }),
  ),
  /** Talks or work without a step for long; null while young. */
  ageing: z.object({ level: z.enum(ageLevels.map(({ level }) => level)), days: z.number().int() }).nullable(),
  mayWrite: z.boolean(),
  mayConfirm: z.boolean(),
});
export type LandingView = z.output<typeof landingViewShape>;

export const landedItemShape = z.object({
  projectId: idShape,
  number: z.string(),
  title: spoken,
  kind: z.enum(landingKinds),
  landedOn: z.iso.date(),
  country: z.enum(['CN', 'RU']),
  region: z.string(),
  place: spoken,
  product: spoken,
  jobs: z.number().int().nullable(),
  isVerified: z.boolean(),
  latest: z.object({ months: z.number().int(), standing: z.enum(followUpStandings) }).nullable(),
});
export type LandedItem = z.output<typeof landedItemShape>;

const answer = { output: landingViewShape };
export const landings = {
  list: defineEndpoint({
    id: 'cooperation.landings.list',
    method: 'GET',
    path: '/api/landings',
    summary: 'Projects that have landed and that both sides agreed to show, the newest first; with counts.',
    audience: 'public',
    input: z.object({
      ...pagingInput,
      country: queryOptional(z.enum(['CN', 'RU'])),
      projectId: queryOptional(idShape),
      region: queryOptional(region),
    }),
    output: z.object({
      ...pageOf(landedItemShape).shape,
      counts: z.object({
        landed: z.number().int(),
        verified: z.number().int(),
        jobs: z.number().int(),
        /** Landed projects that say nothing of jobs: the sum leaves them out. */
        withoutJobs: z.number().int(),
      }),
    }),
  }),
  get: defineEndpoint({
    id: 'cooperation.landings.get',
    method: 'GET',
    path: `${path}/landing`,
    summary: 'What came of a project on the ground, its follow-up and its path of absorption.',
    audience: 'signedIn',
    input: z.object(byProject),
    ...answer,
  }),
  put: defineEndpoint({
    id: 'cooperation.landings.put',
    method: 'PUT',
    path: `${path}/landing`,
    summary:
      'Writes the landing record of a running or finished project; what was confirmed before must be confirmed anew.',
    audience: 'signedIn',
    input: landingWish,
    ...answer,
  }),
  confirm: defineEndpoint({
    id: 'cooperation.landings.confirm',
    method: 'POST',
    path: `${path}/landing/confirmations`,
    summary: 'The lead of one bank confirms the landing record as it stands.',
    audience: 'signedIn',
    input: z.object({ ...byProject, revision: z.coerce.number().int().min(1) }),
    ...answer,
  }),
  followUp: defineEndpoint({
    id: 'cooperation.landings.followUp',
    method: 'PUT',
    path: `${path}/landing/follow-ups/:months`,
    summary: 'Tells what became of a landed project 6, 12, 24 or 36 months later.',
    audience: 'signedIn',
    input: z.object({
      ...byProject,
      months: z.coerce.number().pipe(z.union(followUpMonths.map((months) => z.literal(months)))),
      standing: z.enum(followUpStandings),
      jobs: people,
      salesBand: z.enum(salesBands),
      remarks: optionalText(landedTextMax),
    }),
    ...answer,
  }),
  reachStage: defineEndpoint({
    id: 'cooperation.landings.reachStage',
    method: 'PUT',
    path: `${path}/absorption/:stage`,
    summary: 'Puts on record that a stage of absorption was reached, with what shows it.',
    audience: 'signedIn',
    input: z.object({
      ...byProject,
      stage: z.enum(absorptionStages),
      reachedOn: dayShape,
      evidence: text(landedTextMax),
      cost: moneyShape.nullable().default(null),
    }),
    ...answer,
  }),
};
