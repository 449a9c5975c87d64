import { z } from 'zod';
import {
  commonFacts,
  line,
  marketLevelShape,
  maturityShape,
  moneyRangeShape,
  moneyShape,
  textBlockMax,
  translationStretch,
} from '../listings/contract.ts';
import {
  controlAnswers,
  ipObjectStatuses,
  ipObjectTypes,
  ipStatuses,
  rightsForms,
} from '../listings/vocabulary.ts';
import { listingEndpoints } from '../listings/endpoints.ts';

/** Figures of an offer; their names and conditions are words and stand in the text, in the same order. */
export const figureShape = z.object({ value: line(60), unit: line(30) });

export const ipObjectShape = z.object({
  type: z.enum(ipObjectTypes),
  number: line(60),
  office: line(20),
  filedOn: z.iso.date().nullable().default(null),
  status: z.enum(ipObjectStatuses),
  holders: line(300).default(''),
});

export const offerFactsShape = z.object({
  ...commonFacts,
  advantages: z.array(figureShape).max(12).default([]),
  parameters: z.array(figureShape).max(30).default([]),
  ipcCodes: z.array(line(20)).max(10).default([]),
  trlClaimed: maturityShape.nullable().default(null),
  marketLevel: marketLevelShape.nullable().default(null),
  evidence: z.array(line(300)).max(20).default([]),
  ipStatus: z.enum(ipStatuses).nullable().default(null),
  ipObjects: z.array(ipObjectShape).max(20).default([]),
  ipHolders: z.array(line(300)).max(10).default([]),
  stateFunded: z.boolean().nullable().default(null),
  stateProgramme: line(300).default(''),
  egisuNumber: line(60).default(''),
  rightsOffered: z
    .array(
      z.object({
        form: z.enum(rightsForms),
        territory: z.array(line(10)).max(10).default([]),
        field: line(200).default(''),
      }),
    )
    .max(8)
    .default([]),
  price: moneyRangeShape.nullable().default(null),
  isPriceShown: z.boolean().default(false),
  investmentNeeded: moneyShape.nullable().default(null),
});
export type OfferFacts = z.output<typeof offerFactsShape>;

/** What the compliance officer reads; never shown to anybody else but the owner. */
export const offerDeclarationShape = z.object({
  dualUse: z.enum(controlAnswers).nullable().default(null),
  restrictedExport: z.enum(controlAnswers).nullable().default(null),
  identificationDocument: line(300).default(''),
  openPublicationClearance: line(300).default(''),
});
export type OfferDeclaration = z.output<typeof offerDeclarationShape>;

function offerTextOf(stretch: number) {
  const words = (max: number) => line(max * stretch);
  return z.object({
    title: words(120).default(''),
    summary: words(600).default(''),
    description: words(textBlockMax).default(''),
    partnerSought: words(1500).default(''),
    applicationFields: z.array(words(200)).max(12).default([]),
    implementationCases: z.array(words(500)).max(12).default([]),
    advantages: z
      .array(z.object({ measure: words(200), comparedWith: words(200) }))
      .max(12)
      .default([]),
    parameters: z
      .array(z.object({ name: words(200), condition: words(200) }))
      .max(30)
      .default([]),
  });
}

/** The words of an offer in one language, as an author may write them. */
export const offerTextShape = offerTextOf(1);
export type OfferText = z.output<typeof offerTextShape>;
/** And as readers get them, translations too. */
export const shownOfferTextShape = offerTextOf(translationStretch);

export const offers = listingEndpoints({
  kind: 'offer',
  path: '/api/offers',
  facts: offerFactsShape,
  text: offerTextShape,
  shownText: shownOfferTextShape,
  declaration: offerDeclarationShape,
});
