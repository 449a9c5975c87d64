import type { Language } from '../../shared/language.ts';
import { demoOfferShape, demoRequestShape } from './demo-shapes.ts';
import type { Maturity } from './listings/contract.ts';
import { maturityShape } from './listings/contract.ts';
import type { Draft, Words } from './listings/kinds.ts';
import type { ListingKind, TextState } from './listings/vocabulary.ts';
import { offerDeclarationShape, offerFactsShape, offerTextShape } from './offers/contract.ts';
import { requestDeclarationShape, requestFactsShape, requestTextShape } from './requests/contract.ts';

/** A demonstration record as the catalogue stores it. */
export type DemoListing = {
  key: string;
  owner: string;
  kind: ListingKind;
  draft: Draft;
  translations: Partial<Record<Language, Words>>;
  textStates: Partial<Record<Language, TextState>>;
  verified: Maturity | null;
};

type MoneyRange = { min: number | null; max: number | null; currency: string } | null;

const rangeOf = (range: MoneyRange) =>
  range && { minMinor: range.min, maxMinor: range.max, currency: range.currency };

const keywordsOf = (words: readonly string[]) =>
  words.slice(0, 10).map((word) => ({ words: word, conceptId: null }));

const demoStewardship = (): Draft['stewardship'] => ({
  ownerOrganisationId: null,
  contactPersonId: null,
  visibility: 'public',
  validUntil: null,
});

/** Reads a demonstration offer through the same shapes the form is checked with; throws where it does not fit. */
export function readDemoOffer(row: unknown): DemoListing {
  const demo = demoOfferShape.parse(row);
  const source = demo.texts[demo.sourceLanguage];
  if (!source) throw new Error(`${demo.key}: no text in its own language`);
  return {
    key: demo.key,
    owner: demo.owner,
    kind: 'offer',
    translations: others(demo.texts, demo.sourceLanguage),
    textStates: demo.textStates,
    verified: demo.trlVerified && maturityShape.parse(demo.trlVerified),
    draft: {
      sourceLanguage: demo.sourceLanguage,
      stewardship: demoStewardship(),
      text: offerTextShape.parse(source),
      facts: offerFactsShape.parse({
        ...demo,
        keywords: keywordsOf(demo.keywords),
        egisuNumber: demo.egisuNumber ?? '',
        price: rangeOf(demo.price),
        isPriceShown: demo.price !== null,
        investmentNeeded: demo.investmentNeeded && {
          amountMinor: demo.investmentNeeded.amount,
          currency: demo.investmentNeeded.currency,
        },
      }),
      declaration: offerDeclarationShape.parse({ dualUse: 'no', restrictedExport: 'no' }),
    },
  };
}

/** Reads a demonstration request, as `readDemoOffer`. */
export function readDemoRequest(row: unknown): DemoListing {
  const demo = demoRequestShape.parse(row);
  const source = demo.texts[demo.sourceLanguage];
  if (!source) throw new Error(`${demo.key}: no text in its own language`);
  return {
    key: demo.key,
    owner: demo.owner,
    kind: 'request',
    translations: others(demo.texts, demo.sourceLanguage),
    textStates: demo.textStates,
    verified: null,
    draft: {
      sourceLanguage: demo.sourceLanguage,
      stewardship: demoStewardship(),
      text: requestTextShape.parse(source),
      facts: requestFactsShape.parse({
        ...demo,
        keywords: keywordsOf(demo.keywords),
        isAnonymous: demo.anonymous,
        budget: rangeOf(demo.budget),
      }),
      declaration: requestDeclarationShape.parse({ endUse: demo.endUse }),
    },
  };
}

function others<Text extends Words>(
  texts: Partial<Record<Language, Text>>,
  own: Language,
): Partial<Record<Language, Words>> {
  return Object.fromEntries(Object.entries(texts).filter(([language]) => language !== own));
}
