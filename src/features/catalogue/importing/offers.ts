import type { TableImport } from '../../../platform/imports/table-import.ts';
import type { RowReader } from '../../../platform/imports/row-reader.ts';
import type { Language } from '../../../shared/language.ts';
import { readFigure } from '../../../shared/number-text.ts';
import type { Draft } from '../listings/kinds.ts';
import { offerDeclarationShape, offerFactsShape, offerTextShape } from '../offers/contract.ts';
import { columnsOfKind } from './import-columns.ts';
import { answerWords, offerColumns, protectionWords, rightsWords, schemeWords } from './offer-columns.ts';
import {
  readFigureLines,
  readLevel,
  readMoney,
  readMoneyRange,
  readPatentClasses,
  readPlaces,
  type FigureLine,
} from './read-cells.ts';
import { draftOfParts, readSharedFacts, readStewardship } from './read-listing-row.ts';
import { importDrafts } from './write-drafts.ts';

/** Offers of the chosen organisation as drafts. */
export const offerImport: TableImport<Draft> = {
  kind: 'offers',
  columns: columnsOfKind('offer', offerColumns),
  readRow(cells, wish) {
    const advantages = readFigureLines(cells, 'facts.advantages', lineRule(12));
    const parameters = readFigureLines(cells, 'facts.parameters', lineRule(30));
    const text = readText(cells);
    const facts = { ...readSharedFacts(cells), ...readRights(cells), ...readFacts(cells) };
    return draftOfParts(cells, {
      sourceLanguage: wish.language,
      stewardship: readStewardship(cells),
      facts: [
        offerFactsShape,
        {
          ...facts,
          advantages: figuresOf(advantages, wish.language),
          parameters: figuresOf(parameters, wish.language),
        },
      ],
      text: [
        offerTextShape,
        {
          ...text,
          advantages: advantages.map(([measure, , , comparedWith]) => ({ measure, comparedWith })),
          parameters: parameters.map(([name, , , condition]) => ({ name, condition })),
        },
      ],
      declaration: [offerDeclarationShape, readDeclaration(cells)],
    });
  },
  ...importDrafts('offer'),
};

const lineRule = (most: number) => ({ most, widths: [200, 60, 30, 200] as const });

const figuresOf = (lines: readonly FigureLine[], language: Language) =>
  lines.map(([, value, unit]) => ({ value: readFigure(value, language), unit }));

function readText(cells: RowReader) {
  return {
    title: cells.text('text.title', { isRequired: true, max: 120 }),
    summary: cells.text('text.summary', { max: 600 }),
    description: cells.text('text.description', { max: 6000 }),
    partnerSought: cells.text('text.partnerSought', { max: 1500 }),
    applicationFields: cells.list('text.applicationFields', { most: 12, max: 200 }),
    implementationCases: cells.list('text.implementationCases', { most: 12, max: 500 }),
  };
}

function readRights(cells: RowReader) {
  const territory = readPlaces(cells, 'facts.rightsOffered.territory', { of: 'country', most: 10 });
  return {
    ipStatus: cells.choice('facts.ipStatus', protectionWords) ?? null,
    ipHolders: cells.list('facts.ipHolders', { most: 10, max: 300 }),
    stateFunded: cells.yesNo('facts.stateFunded') ?? null,
    stateProgramme: cells.text('facts.stateProgramme', { max: 300 }),
    egisuNumber: cells.text('facts.egisuNumber', { max: 60 }),
    rightsOffered: cells.choices('facts.rightsOffered.form', rightsWords).map((form) => ({
      form,
      territory,
      field: '',
    })),
  };
}

function readFacts(cells: RowReader) {
  return {
    ipcCodes: readPatentClasses(cells, 'facts.ipcCodes'),
    ...readMaturity(cells),
    evidence: cells.list('facts.evidence', { most: 20, max: 300 }),
    price: readMoneyRange(cells, {
      min: 'facts.price.minMinor',
      max: 'facts.price.maxMinor',
      currency: 'facts.price.currency',
    }),
    isPriceShown: cells.yesNo('facts.isPriceShown') ?? false,
    investmentNeeded: readMoney(cells, {
      amount: 'facts.investmentNeeded.amountMinor',
      currency: 'facts.investmentNeeded.currency',
    }),
  };
}

/** A level is noise without its scheme and day: they are asked for with it. */
function readMaturity(cells: RowReader) {
  const level = readLevel(cells, 'facts.trlClaimed.level');
  const isClaimed = level !== undefined;
  const scheme = cells.choice('facts.trlClaimed.scheme', schemeWords, { isRequired: isClaimed });
  const assessedOn = cells.day('facts.trlClaimed.assessedOn', { isRequired: isClaimed });
  const scope = cells.text('facts.trlClaimed.scope', { max: 400 });
  const market = readLevel(cells, 'facts.marketLevel.level');
  const marketDay = cells.day('facts.marketLevel.assessedOn', { isRequired: market !== undefined });
  return {
    trlClaimed:
      isClaimed && scheme !== undefined && assessedOn !== undefined
        ? { scheme, level, assessedOn, scope }
        : null,
    marketLevel:
      market !== undefined && marketDay !== undefined ? { level: market, assessedOn: marketDay } : null,
  };
}

function readDeclaration(cells: RowReader) {
  return {
    dualUse: cells.choice('declaration.dualUse', answerWords) ?? null,
    restrictedExport: cells.choice('declaration.restrictedExport', answerWords) ?? null,
    identificationDocument: cells.text('declaration.identificationDocument', { max: 300 }),
    openPublicationClearance: cells.text('declaration.openPublicationClearance', { max: 300 }),
  };
}
