import { z } from 'zod';
import { dayShape } from '../../../shared/day.ts';
import { idShape } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { currencies } from '../../../shared/money.ts';
import { queryList, queryOptional } from '../../../shared/query.ts';
import { dataPlanShape, outcomeShape, traitsShape } from './stored.ts';
import {
  amountMinorMax,
  basisKinds,
  contractKinds,
  developmentKinds,
  documentKinds,
  documentLanguages,
  goalMax,
  impactMonths,
  levelSchemes,
  lineMax,
  milestonesMax,
  partiesMax,
  partyRoles,
  riskLevels,
  risksMax,
  summaryMax,
  textMax,
  titleMax,
} from './vocabulary.ts';

export const byId = z.object({ id: idShape });
/** The revision its writer saw; a later one is a conflict, and nothing is written. */
export const revisionField = { revision: z.coerce.number().int().min(1) };

const day = queryOptional(dayShape);
const line = (max = lineMax) => z.string().trim().min(1).max(max);
const amount = queryOptional(z.coerce.number().int().min(0).max(amountMinorMax));
const currency = queryOptional(z.enum(currencies));
export const languageShape = z.enum(languages);
const flag = z.preprocess((value) => value === true || value === 'true' || value === 'on', z.boolean());

export const wordsInput = z.object({
  title: line(titleMax),
  goal: z.string().trim().max(goalMax).default(''),
  summary: z.string().trim().max(summaryMax).default(''),
});

export const createInput = wordsInput.extend({
  /** The language the author writes in. */
  language: languageShape,
  interestId: queryOptional(idShape),
  /** Without an interest: the own organisation and the one of the other bank that is asked to join. */
  ownOrganisationId: queryOptional(idShape),
  partnerOrganisationId: queryOptional(idShape),
  listingKind: queryOptional(z.enum(['offer', 'request'])),
  listingId: queryOptional(idShape),
});

export const textInput = byId.extend({ language: languageShape, ...revisionField, ...wordsInput.shape });

export const cardInput = byId
  .extend({
    ...revisionField,
    acronym: queryOptional(line(40)),
    fields: queryList(z.string().regex(/^\d\d(\.\d\d){0,2}$/), 10),
    basisKind: queryOptional(z.enum(basisKinds)),
    basisText: z.string().trim().max(lineMax).default(''),
    /** Of the register of agreements: an id or key, or the address of its page, of which the last part is kept. */
    basisRef: queryOptional(
      z
        .string()
        .trim()
        .max(200)
        .transform((text) => {
          const parts = (text.split(/[?#]/)[0] ?? '').split('/').filter((part) => part !== '');
          // A yearly list stands beside the agreements and says so.
          return `${parts.at(-2) === 'lists' ? 'list:' : ''}${parts.at(-1) ?? text}`;
        }),
    ),
    contractKind: queryOptional(z.enum(contractKinds)),
    developmentKind: queryOptional(z.enum(developmentKinds)),
    contractLanguages: queryList(languageShape, 3),
    totalMinor: amount,
    technologyMinor: amount,
    amountCurrency: currency,
    startsOn: day,
    endsOn: day,
    traits: traitsShape.default(() => traitsShape.parse({})),
    dataPlan: dataPlanShape.default(() => dataPlanShape.parse({})),
  })
  .superRefine((card, at) => {
    const refuse = (path: string, code: string) =>
      at.addIssue({ code: 'custom', path: [path], message: code });
    const { totalMinor: total, technologyMinor: technology, startsOn, endsOn } = card;
    if (technology !== undefined && total !== undefined && technology > total) {
      refuse('technologyMinor', 'cooperation.project.technologyAboveTotal');
    }
    if ((total !== undefined || technology !== undefined) && card.amountCurrency === undefined) {
      refuse('amountCurrency', 'cooperation.project.currencyMissing');
    }
    if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn) {
      refuse('endsOn', 'cooperation.project.endBeforeStart');
    }
    if (card.developmentKind !== undefined && card.contractKind !== 'development') {
      refuse('developmentKind', 'cooperation.project.notDevelopment');
    }
  });

const moneyPair = { amountMinor: amount, currency };
const hasWholeMoney = ({
  amountMinor,
  currency: one,
}: {
  amountMinor?: number | undefined;
  currency?: unknown;
}) => amountMinor === undefined || one !== undefined;

export const partyInput = z
  .object({ organisationId: idShape, role: z.enum(partyRoles), isLead: flag.default(false), ...moneyPair })
  .refine(hasWholeMoney, { path: ['currency'], error: 'cooperation.project.currencyMissing' });

export const partiesInput = byId.extend({
  ...revisionField,
  parties: queryList(partyInput, partiesMax),
  brokerIds: queryList(idShape, 4),
});

export const answerInput = byId.extend({
  organisationId: idShape,
  answer: z.enum(['accepted', 'declined']),
  reason: z.string().trim().max(lineMax).default(''),
});

export const milestoneInput = z
  .object({
    id: queryOptional(idShape),
    dueOn: dayShape,
    deliverable: line(textMax),
    level: queryOptional(z.coerce.number().int().min(1).max(9)),
    scheme: queryOptional(z.enum(levelSchemes)),
    ...moneyPair,
    payerOrganisationId: queryOptional(idShape),
  })
  .refine(hasWholeMoney, { path: ['currency'], error: 'cooperation.project.currencyMissing' })
  .refine(({ level, scheme }) => level === undefined || scheme !== undefined, {
    path: ['scheme'],
    error: 'cooperation.project.schemeMissing',
  });

export const milestonesInput = byId.extend({
  ...revisionField,
  /** The language the deliverables are written in. */
  language: languageShape,
  milestones: queryList(milestoneInput, milestonesMax),
});

export const doneInput = byId.extend({
  milestoneId: idShape,
  doneOn: dayShape,
  evidence: line(textMax),
  documentId: queryOptional(idShape),
});

export const risksInput = byId.extend({
  ...revisionField,
  language: languageShape,
  risks: queryList(
    z.object({
      risk: line(),
      action: z.string().trim().max(lineMax).default(''),
      level: z.enum(riskLevels),
      ownerOrganisationId: queryOptional(idShape),
    }),
    risksMax,
  ),
});

export const datesInput = byId.extend({
  ...revisionField,
  effectiveOn: day,
  royalties: queryList(dayShape, 60),
});

export const registrationInput = byId
  .extend({
    key: z.string().trim().min(3).max(120),
    state: z.enum(['done', 'notApplicable', 'open']),
    number: z.string().trim().max(lineMax).default(''),
    issuedOn: day,
    authority: z.string().trim().max(lineMax).default(''),
    documentId: queryOptional(idShape),
    reason: z.string().trim().max(lineMax).default(''),
  })
  .superRefine((entry, at) => {
    const refuse = (path: string) => at.addIssue({ code: 'custom', path: [path], message: 'field.required' });
    if (entry.state === 'done' && entry.number === '') refuse('number');
    if (entry.state === 'done' && entry.issuedOn === undefined) refuse('issuedOn');
    if (entry.state === 'notApplicable' && entry.reason === '') refuse('reason');
  });

export const documentInput = byId.extend({
  fileId: idShape,
  name: line(200),
  kind: z.enum(documentKinds),
  language: z.enum(documentLanguages),
  isAuthentic: flag.default(false),
  isSigned: flag.default(false),
});

export const confirmationInput = byId.extend({
  what: z.enum(['card', 'publication']),
  /** The card revision its reader saw. */
  ofRevision: z.coerce.number().int().min(1),
});

export const stepInput = byId.extend({
  step: z.enum([
    'check',
    'approve',
    'register',
    'suspend',
    'resume',
    'report',
    'accept',
    'follow',
    'terminate',
  ]),
  reason: z.string().trim().max(lineMax).default(''),
});

export const outcomeInput = byId.extend({ ...revisionField, outcome: outcomeShape });

export const impactInput = byId.extend({
  months: z.coerce
    .number()
    .int()
    .pipe(z.literal([...impactMonths])),
  note: line(textMax),
});
