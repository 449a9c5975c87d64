import type { z } from 'zod';
import type { stewardship } from '../listings/contract.ts';
import { checkAnonymity } from '../listings/anonymity.ts';
import {
  checkField,
  checkKeywords,
  checkText,
  gap,
  missing,
  stewardshipRequirements,
  type Requirement,
} from '../listings/requirements.ts';
import type { RequestDeclaration, RequestFacts, RequestText } from './contract.ts';

export type RequestDraft = {
  stewardship: z.output<typeof stewardship>;
  facts: RequestFacts;
  text: RequestText;
  declaration: RequestDeclaration;
};

/** What a request needs before it can be submitted; the order is that of the form. */
export const requestRequirements: readonly Requirement<RequestDraft>[] = [
  ...stewardshipRequirements,
  { path: 'text.title', check: ({ text }, { sourceLanguage }) => checkText(text.title, 10, sourceLanguage) },
  {
    path: 'text.problem',
    check: ({ text }, { sourceLanguage }) => checkText(text.problem, 300, sourceLanguage),
  },
  { path: 'facts.targetParameters', check: checkTargets },
  { path: 'facts.keywords', check: ({ facts }) => checkKeywords(facts.keywords) },
  { path: 'facts.grntiPrimary', check: ({ facts }) => checkField(facts.grntiPrimary) },
  {
    path: 'facts.grntiOther',
    check: ({ facts }) => facts.grntiOther.map(checkField).find((found) => found !== undefined),
  },
  { path: 'facts.minTrl', check: ({ facts }) => (facts.minTrl === null ? missing() : undefined) },
  {
    path: 'facts.cooperationTypes',
    check: ({ facts }) => (facts.cooperationTypes.length > 0 ? undefined : missing()),
  },
  {
    path: 'facts.deadline',
    check: ({ facts }, { today }) =>
      facts.deadline !== null && facts.deadline < today ? gap('dateInPast') : undefined,
  },
  {
    path: 'facts.isAnonymous',
    check: ({ facts, text }, around) =>
      facts.isAnonymous ? checkAnonymity(publicTexts(facts, text), around) : undefined,
  },
  {
    path: 'declaration.endUse',
    check: ({ declaration }, { sourceLanguage }) => checkText(declaration.endUse, 10, sourceLanguage),
  },
];

function checkTargets({ facts, text }: RequestDraft) {
  if (facts.targetParameters.length === 0) return missing();
  const isComplete = facts.targetParameters.every(
    ({ target }, at) => target !== '' && (text.targetParameters[at]?.name ?? '') !== '',
  );
  return isComplete ? undefined : gap('targetIncomplete');
}

function publicTexts(facts: RequestFacts, text: RequestText): string[] {
  return [
    text.title,
    text.problem,
    text.constraints,
    ...text.targetParameters.map(({ name }) => name),
    ...facts.keywords.map(({ words }) => words),
    ...facts.targetParameters.flatMap(({ current, target, unit }) => [current, target, unit]),
  ];
}
