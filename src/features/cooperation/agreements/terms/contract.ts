import { z } from 'zod';
import { dayShape } from '../../../../shared/day.ts';
import { defineEndpoint } from '../../../../shared/endpoint.ts';
import { idShape } from '../../../../shared/ids.ts';
import { languages } from '../../../../shared/language.ts';
import { currencies } from '../../../../shared/money.ts';
import { queryOptional } from '../../../../shared/query.ts';
import { subjectShape } from '../contract.ts';
import {
  answers,
  licenceKinds,
  noteCharactersMax,
  offerStates,
  rateMax,
  royaltyBases,
  royaltyModels,
  textSides,
} from './vocabulary.ts';

const path = '/api/licence-terms';
const given = <Shape extends z.ZodType>(shape: Shape) =>
  queryOptional(shape.nullable()).transform((value) => value ?? null);
const minor = given(z.coerce.number().int().min(0).max(100_000_000_000_000));
const missing = 'cooperation.terms.missing';

/** Terms of a licence as one side offers them. Amounts in minor units, the rate in hundredths of a per cent. */
export const termsShape = z.object({
  model: z.enum(royaltyModels),
  currency: z.enum(currencies),
  lumpMinor: minor,
  rateHundredths: given(z.coerce.number().int().min(1).max(rateMax)),
  base: given(z.enum(royaltyBases)),
  baseNote: z.string().trim().max(300).default(''),
  minimumMinor: minor,
  territory: z.string().trim().min(1).max(300),
  years: z.coerce.number().int().min(1).max(100),
  startsOn: given(dayShape),
  note: z.string().trim().max(noteCharactersMax).default(''),
  language: z.enum(languages),
});
export type Terms = z.output<typeof termsShape>;

/** What each model needs; the rest stays empty. */
function checkModel(terms: Terms, faults: z.core.$RefinementCtx): void {
  const need = (name: keyof Terms) => {
    if (terms[name] === null) faults.addIssue({ code: 'custom', message: missing, path: [name] });
  };
  if (terms.model !== 'running' && terms.model !== 'minimum') need('lumpMinor');
  if (terms.model !== 'lumpSum') {
    need('rateHundredths');
    need('base');
  }
  if (terms.model === 'minimum') need('minimumMinor');
}

const offerShape = z.object({
  id: idShape,
  sequence: z.number().int(),
  side: z.enum(textSides),
  name: z.string(),
  at: z.iso.datetime(),
  licence: z.enum(licenceKinds),
  terms: termsShape,
  decideBy: z.iso.date().nullable(),
  isOverdue: z.boolean(),
  state: z.enum(offerStates),
  answeredBy: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  reason: z.string(),
});
export type LicenceOffer = z.output<typeof offerShape>;

const tableShape = z.object({
  subject: subjectShape.extend({ number: z.string(), title: z.string(), titleLanguage: z.enum(languages) }),
  names: z.object({ zh: z.string(), ru: z.string() }),
  /** All offers, the newest first. */
  offers: z.array(offerShape),
  ownSide: z.enum(textSides).nullable(),
  mayDecide: z.boolean(),
});
export type TermsTable = z.output<typeof tableShape>;

export const termsEndpoints = {
  list: defineEndpoint({
    id: 'cooperation.terms.list',
    method: 'GET',
    path,
    summary:
      'Offers and counter-offers of licence terms, who made them and what became of them (sides and brokers)',
    audience: 'signedIn',
    input: subjectShape,
    output: tableShape,
  }),
  offer: defineEndpoint({
    id: 'cooperation.terms.offer',
    method: 'POST',
    path,
    summary: 'Offers licence terms; an open offer of the other side is countered, an own one replaced',
    audience: 'signedIn',
    input: termsShape
      .extend({ ...subjectShape.shape, licence: z.enum(licenceKinds), decideBy: given(dayShape) })
      .superRefine(checkModel),
    output: tableShape,
  }),
  answer: defineEndpoint({
    id: 'cooperation.terms.answer',
    method: 'POST',
    path: `${path}/:id/answer`,
    summary: 'Accepts or declines the terms the other side offered, or withdraws the own offer',
    audience: 'signedIn',
    input: z.object({
      id: idShape,
      answer: z.enum(answers),
      reason: z.string().trim().max(noteCharactersMax).default(''),
    }),
    output: tableShape,
  }),
};
