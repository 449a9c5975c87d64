import type { TableImport } from '../../../platform/imports/table-import.ts';
import { readFigure } from '../../../shared/number-text.ts';
import type { Draft } from '../listings/kinds.ts';
import { requestDeclarationShape, requestFactsShape, requestTextShape } from '../requests/contract.ts';
import { columnsOfKind } from './import-columns.ts';
import { readFigureLines, readLevel, readMoneyRange } from './read-cells.ts';
import { draftOfParts, readSharedFacts, readStewardship } from './read-listing-row.ts';
import { expectationWords, requestColumns } from './request-columns.ts';
import { importDrafts } from './write-drafts.ts';

/** Requests of the chosen organisation as drafts. */
export const requestImport: TableImport<Draft> = {
  kind: 'requests',
  columns: columnsOfKind('request', requestColumns),
  readRow(cells, wish) {
    const targets = readFigureLines(cells, 'facts.targetParameters', {
      most: 20,
      widths: [200, 60, 30, 60],
    });
    const figure = (value: string) => readFigure(value, wish.language);
    const text = {
      title: cells.text('text.title', { isRequired: true, max: 120 }),
      problem: cells.text('text.problem', { max: 4000 }),
      constraints: cells.text('text.constraints', { max: 2000 }),
      targetParameters: targets.map(([name]) => ({ name })),
    };
    const facts = {
      ...readSharedFacts(cells),
      targetParameters: targets.map(([, target, unit, current]) => ({
        current: figure(current),
        target: figure(target),
        unit,
      })),
      minTrl: readLevel(cells, 'facts.minTrl') ?? null,
      budget: readMoneyRange(cells, {
        min: 'facts.budget.minMinor',
        max: 'facts.budget.maxMinor',
        currency: 'facts.budget.currency',
      }),
      isBudgetShown: cells.yesNo('facts.isBudgetShown') ?? false,
      deadline: cells.day('facts.deadline') ?? null,
      isAnonymous: cells.yesNo('facts.isAnonymous') ?? false,
      solutionIpExpectation: cells.choice('facts.solutionIpExpectation', expectationWords) ?? null,
    };
    return draftOfParts(cells, {
      sourceLanguage: wish.language,
      stewardship: readStewardship(cells),
      facts: [requestFactsShape, facts],
      text: [requestTextShape, text],
      declaration: [requestDeclarationShape, { endUse: cells.text('declaration.endUse', { max: 1500 }) }],
    });
  },
  ...importDrafts('request'),
};
