import { z } from 'zod';
import { commonFacts, dayShape, line, moneyRangeShape, translationStretch } from '../listings/contract.ts';
import { listingEndpoints } from '../listings/endpoints.ts';
import { solutionIpExpectations } from '../listings/vocabulary.ts';

/** A figure of a request; an unknown present value is an empty string and is shown as not given, never as 0. */
export const targetShape = z.object({ current: line(60), target: line(60), unit: line(30) });

export const requestFactsShape = z.object({
  ...commonFacts,
  targetParameters: z.array(targetShape).max(20).default([]),
  minTrl: z.number().int().min(1).max(9).nullable().default(null),
  budget: moneyRangeShape.nullable().default(null),
  isBudgetShown: z.boolean().default(false),
  deadline: dayShape.nullable().default(null),
  isAnonymous: z.boolean().default(false),
  solutionIpExpectation: z.enum(solutionIpExpectations).nullable().default(null),
});
export type RequestFacts = z.output<typeof requestFactsShape>;

/** For screening only; never shown to anybody but the owner and the compliance officer. */
export const requestDeclarationShape = z.object({ endUse: line(1500).default('') });
export type RequestDeclaration = z.output<typeof requestDeclarationShape>;

function requestTextOf(stretch: number) {
  const words = (max: number) => line(max * stretch);
  return z.object({
    title: words(120).default(''),
    problem: words(4000).default(''),
    constraints: words(2000).default(''),
    targetParameters: z
      .array(z.object({ name: words(200) }))
      .max(20)
      .default([]),
  });
}

/** The words of a request in one language, as an author may write them. */
export const requestTextShape = requestTextOf(1);
export type RequestText = z.output<typeof requestTextShape>;
/** And as readers get them, translations too. */
export const shownRequestTextShape = requestTextOf(translationStretch);

export const requests = listingEndpoints({
  kind: 'request',
  path: '/api/requests',
  facts: requestFactsShape,
  text: requestTextShape,
  shownText: shownRequestTextShape,
  declaration: requestDeclarationShape,
});
