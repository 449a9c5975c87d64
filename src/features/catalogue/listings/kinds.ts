import type { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import { shortenText } from '../../../shared/shorten-text.ts';
import {
  offerDeclarationShape,
  offerFactsShape,
  offers,
  offerTextShape,
  shownOfferTextShape,
  type OfferDeclaration,
  type OfferFacts,
  type OfferText,
} from '../offers/contract.ts';
import { offerRequirements } from '../offers/requirements.ts';
import {
  requestDeclarationShape,
  requestFactsShape,
  requests,
  requestTextShape,
  shownRequestTextShape,
  type RequestDeclaration,
  type RequestFacts,
  type RequestText,
} from '../requests/contract.ts';
import { requestRequirements } from '../requests/requirements.ts';
import type { stewardship } from './contract.ts';
import { pairRows, valueOf, writeFigureLine } from './figure-lines.ts';
import { findGaps, type Gap, type Surroundings } from './requirements.ts';
import type { ListingKind } from './vocabulary.ts';

export type Facts = OfferFacts | RequestFacts;
export type Words = OfferText | RequestText;
export type Declaration = OfferDeclaration | RequestDeclaration;

/** What an author writes, whatever the kind. */
export type Draft = {
  sourceLanguage: Language;
  stewardship: z.output<typeof stewardship>;
  facts: Facts;
  text: Words;
  declaration: Declaration;
};

/** Facts that stand in columns, because lists filter and sort by them. */
export type Columns = {
  isAnonymous: boolean;
  levelClaimed: number | null;
  minLevel: number | null;
  marketLevel: number | null;
};

/** What the service must know of a kind; offers and requests differ here and nowhere else. */
export type KindRules = {
  kind: ListingKind;
  numberPrefix: 'TO' | 'TR';
  endpoints: typeof offers | typeof requests;
  emptyFacts(): Facts;
  emptyText(): Words;
  emptyDeclaration(): Declaration;
  readFacts(stored: unknown): Facts;
  readText(stored: unknown): Words;
  readDeclaration(stored: unknown): Declaration;
  columns(facts: Facts): Columns;
  /** The short text of lists and search, in one language. */
  summaryOf(text: Words): string;
  /** Everything searchable in one language besides title and summary. */
  bodyOf(text: Words, facts: Facts, language: Language): string;
  findGaps(draft: Draft, around: Surroundings): Gap[];
  requirementPaths: readonly string[];
  /** A change of these parts sends a published listing back to screening. */
  materialParts(draft: { facts: Facts; text: Words; declaration: Declaration }): unknown;
};

const summaryCharacters = 400;

const offerRules: KindRules = {
  kind: 'offer',
  numberPrefix: 'TO',
  endpoints: offers,
  emptyFacts: () => offerFactsShape.parse({}),
  emptyText: () => offerTextShape.parse({}),
  emptyDeclaration: () => offerDeclarationShape.parse({}),
  readFacts: (stored) => offerFactsShape.parse(stored),
  readText: (stored) => shownOfferTextShape.parse(stored),
  readDeclaration: (stored) => offerDeclarationShape.parse(stored),
  columns: (facts) => {
    const { trlClaimed, marketLevel } = facts as OfferFacts;
    return {
      isAnonymous: false,
      levelClaimed: trlClaimed?.level ?? null,
      minLevel: null,
      marketLevel: marketLevel?.level ?? null,
    };
  },
  summaryOf: (text) => (text as OfferText).summary,
  bodyOf: (text, facts, language) => {
    const { description, partnerSought, applicationFields, implementationCases, advantages, parameters } =
      text as OfferText;
    const figures = facts as OfferFacts;
    return [
      description,
      partnerSought,
      ...applicationFields,
      ...implementationCases,
      ...pairRows(advantages, figures.advantages).map(([words, figure]) =>
        writeFigureLine(language, words?.measure, valueOf(figure, language), words?.comparedWith),
      ),
      ...pairRows(parameters, figures.parameters).map(([words, figure]) =>
        writeFigureLine(language, words?.name, valueOf(figure, language), words?.condition),
      ),
      ...(facts as OfferFacts).ipcCodes,
    ].join('\n');
  },
  findGaps: (draft, around) =>
    findGaps(offerRequirements, draft as Parameters<(typeof offerRequirements)[number]['check']>[0], around),
  requirementPaths: offerRequirements.map(({ path }) => path),
  materialParts: ({ facts, text, declaration }) => {
    const { title, summary, description, implementationCases } = text as OfferText;
    const { rightsOffered, partnerRegions } = facts as OfferFacts;
    const figures = [text, facts].map((part) => {
      const { advantages, parameters } = part as OfferText | OfferFacts;
      return { advantages, parameters };
    });
    return {
      title,
      summary,
      description,
      implementationCases,
      figures,
      rightsOffered,
      partnerRegions,
      declaration,
    };
  },
};

const requestRules: KindRules = {
  kind: 'request',
  numberPrefix: 'TR',
  endpoints: requests,
  emptyFacts: () => requestFactsShape.parse({}),
  emptyText: () => requestTextShape.parse({}),
  emptyDeclaration: () => requestDeclarationShape.parse({}),
  readFacts: (stored) => requestFactsShape.parse(stored),
  readText: (stored) => shownRequestTextShape.parse(stored),
  readDeclaration: (stored) => requestDeclarationShape.parse(stored),
  columns: (facts) => {
    const { isAnonymous, minTrl } = facts as RequestFacts;
    return { isAnonymous, levelClaimed: null, minLevel: minTrl, marketLevel: null };
  },
  summaryOf: (text) => shortenText((text as RequestText).problem, summaryCharacters),
  bodyOf: (text, facts, language) => {
    const { problem, constraints, targetParameters } = text as RequestText;
    const figures = pairRows(targetParameters, (facts as RequestFacts).targetParameters).map(
      ([words, { current = '', target = '', unit = '' } = {}]) => {
        const values = [current, target].filter((value) => value !== '').join(' → ');
        return writeFigureLine(language, words?.name, valueOf({ value: values, unit }, language));
      },
    );
    return [problem, constraints, ...figures].join('\n');
  },
  findGaps: (draft, around) =>
    findGaps(
      requestRequirements,
      draft as Parameters<(typeof requestRequirements)[number]['check']>[0],
      around,
    ),
  requirementPaths: requestRequirements.map(({ path }) => path),
  materialParts: ({ facts, text, declaration }) => {
    const { title, problem, constraints } = text as RequestText;
    const { partnerRegions, isAnonymous } = facts as RequestFacts;
    const figures = [text, facts].map((part) => (part as RequestText | RequestFacts).targetParameters);
    return { title, problem, constraints, figures, partnerRegions, isAnonymous, declaration };
  },
};

const rulesByKind: Record<ListingKind, KindRules> = { offer: offerRules, request: requestRules };

export function rulesOf(kind: ListingKind): KindRules {
  return rulesByKind[kind];
}
