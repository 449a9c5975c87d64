import type { z } from 'zod';
import {
  checkField,
  checkKeywords,
  checkText,
  gap,
  holdsBareSuperlative,
  missing,
  stewardshipRequirements,
  type Requirement,
} from '../listings/requirements.ts';
import type { stewardship } from '../listings/contract.ts';
import type { OfferDeclaration, OfferFacts, OfferText } from './contract.ts';

export type OfferDraft = {
  stewardship: z.output<typeof stewardship>;
  facts: OfferFacts;
  text: OfferText;
  declaration: OfferDeclaration;
};

const evidenceFromLevel = 4;
const symbolPattern = /^[A-H]\d{2}([A-Z](\s?\d{1,4}\/\d{2,6})?)?$/;
/** IPC classes of weapons and ammunition have no place here: civil only, as GRNTI 78. */
const militaryClasses = ['F41', 'F42'];
const protectedStatuses = ['applied', 'granted', 'copyright', 'mixed'];

/** What an offer needs before it can be submitted; the order is that of the form. */
export const offerRequirements: readonly Requirement<OfferDraft>[] = [
  ...stewardshipRequirements,
  { path: 'text.title', check: ({ text }, { sourceLanguage }) => checkText(text.title, 10, sourceLanguage) },
  {
    path: 'text.summary',
    check: ({ text }, { sourceLanguage }) => checkText(text.summary, 200, sourceLanguage),
  },
  {
    path: 'text.description',
    check: ({ text }, { sourceLanguage }) => checkText(text.description, 600, sourceLanguage),
  },
  {
    path: 'text.applicationFields',
    check: ({ text }) => (text.applicationFields.some((field) => field !== '') ? undefined : missing()),
  },
  { path: 'facts.keywords', check: ({ facts }) => checkKeywords(facts.keywords) },
  { path: 'facts.grntiPrimary', check: ({ facts }) => checkField(facts.grntiPrimary) },
  {
    path: 'facts.grntiOther',
    check: ({ facts }) => facts.grntiOther.map(checkField).find((found) => found !== undefined),
  },
  {
    path: 'facts.ipcCodes',
    check: ({ facts }) => {
      if (!facts.ipcCodes.every((code) => symbolPattern.test(code))) return gap('ipcMalformed');
      const isMilitary = facts.ipcCodes.some((code) => militaryClasses.some((one) => code.startsWith(one)));
      return isMilitary ? gap('ipcMilitary', { classes: militaryClasses.join(', ') }) : undefined;
    },
  },
  { path: 'facts.advantages', check: checkAdvantages },
  {
    path: 'facts.parameters',
    check: ({ facts, text }) =>
      facts.parameters.every(({ value }, at) => value !== '' && (text.parameters[at]?.name ?? '') !== '')
        ? undefined
        : gap('figureIncomplete'),
  },
  {
    path: 'facts.trlClaimed',
    check: ({ facts }, { today }) => {
      if (!facts.trlClaimed) return missing();
      if (facts.trlClaimed.scope === '') return gap('maturityIncomplete');
      return facts.trlClaimed.assessedOn > today ? gap('dateInFuture') : undefined;
    },
  },
  {
    path: 'facts.marketLevel',
    check: ({ facts }, { today }) => {
      if (!facts.marketLevel) return missing();
      return facts.marketLevel.assessedOn > today ? gap('dateInFuture') : undefined;
    },
  },
  {
    path: 'facts.evidence',
    check: ({ facts }) => {
      const isNeeded = (facts.trlClaimed?.level ?? 0) >= evidenceFromLevel;
      return isNeeded && !facts.evidence.some((item) => item !== '') ? gap('evidenceNeeded') : undefined;
    },
  },
  { path: 'facts.ipStatus', check: ({ facts }) => (facts.ipStatus ? undefined : missing()) },
  {
    path: 'facts.ipObjects',
    check: ({ facts }) =>
      protectedStatuses.includes(facts.ipStatus ?? '') &&
      !facts.ipObjects.some((object) => object.number !== '')
        ? gap('ipObjectsNeeded')
        : undefined,
  },
  {
    path: 'facts.ipHolders',
    check: ({ facts }) =>
      protectedStatuses.includes(facts.ipStatus ?? '') && !facts.ipHolders.some((holder) => holder !== '')
        ? gap('ipHoldersNeeded')
        : undefined,
  },
  { path: 'facts.stateFunded', check: ({ facts }) => (facts.stateFunded === null ? missing() : undefined) },
  {
    path: 'facts.egisuNumber',
    check: ({ facts }, { ownerCountry }) =>
      facts.stateFunded === true && ownerCountry === 'RU' && facts.egisuNumber === ''
        ? gap('egisuNeeded')
        : undefined,
  },
  {
    path: 'facts.rightsOffered',
    check: ({ facts }) => (facts.rightsOffered.length > 0 ? undefined : missing()),
  },
  {
    path: 'facts.cooperationTypes',
    check: ({ facts }) => (facts.cooperationTypes.length > 0 ? undefined : missing()),
  },
  {
    path: 'text.partnerSought',
    check: ({ text }, { sourceLanguage }) => checkText(text.partnerSought, 20, sourceLanguage),
  },
  {
    path: 'declaration.dualUse',
    check: ({ declaration }) => (declaration.dualUse ? undefined : gap('declarationNeeded')),
  },
  {
    path: 'declaration.restrictedExport',
    check: ({ declaration }) => (declaration.restrictedExport ? undefined : gap('declarationNeeded')),
  },
  {
    path: 'declaration.openPublicationClearance',
    check: ({ declaration }, { ownerCountry }) =>
      ownerCountry === 'RU' && declaration.openPublicationClearance === ''
        ? gap('clearanceNeeded')
        : undefined,
  },
];

function checkAdvantages({ facts, text }: OfferDraft) {
  if (facts.advantages.length === 0) return missing();
  const isComplete = facts.advantages.every(
    ({ value }, at) =>
      value !== '' &&
      (text.advantages[at]?.measure ?? '') !== '' &&
      (text.advantages[at]?.comparedWith ?? '') !== '',
  );
  if (!isComplete) return gap('figureIncomplete');
  const praises = text.advantages.some(({ measure, comparedWith }) =>
    holdsBareSuperlative(`${measure} ${comparedWith}`),
  );
  return praises ? gap('bareSuperlative') : undefined;
}
