import type { z } from 'zod';
import type { Language } from '../../../shared/language.ts';
import type { commonFacts, stewardship } from '../listings/contract.ts';
import type { OfferDeclaration, OfferFacts, OfferText } from '../offers/contract.ts';
import type { RequestDeclaration, RequestFacts, RequestText } from '../requests/contract.ts';

/** The name of a field and what to write into it. */
export type FieldWords = { label: string; help: string };

/** What is inside of a field: of a list its items, of an optional value the value. */
type Inside<Value> =
  NonNullable<Value> extends readonly (infer Item)[] ? NonNullable<Item> : NonNullable<Value>;

type Paths<Draft> = {
  [Key in keyof Draft & string]: Inside<Draft[Key]> extends object
    ? Key | `${Key}.${Paths<Inside<Draft[Key]>>}`
    : Key;
}[keyof Draft & string];

type FormPaths<Facts, Text, Declaration> = Exclude<
  | 'sourceLanguage'
  | `stewardship.${Paths<z.output<typeof stewardship>>}`
  | `facts.${Paths<Facts>}`
  | `text.${Paths<Text>}`
  | `declaration.${Paths<Declaration>}`,
  'facts.keywords.conceptId'
>;

/** Paths of a draft without row numbers; the type check fails when a field of a form has no words. */
export type OfferPath = FormPaths<OfferFacts, OfferText, OfferDeclaration>;
export type RequestPath = FormPaths<RequestFacts, RequestText, RequestDeclaration>;

type SharedFacts = { [Key in keyof typeof commonFacts]: z.output<(typeof commonFacts)[Key]> };
/** Paths whose words are the same in both forms. */
export type SharedPath = Exclude<
  'sourceLanguage' | `stewardship.${Paths<z.output<typeof stewardship>>}` | `facts.${Paths<SharedFacts>}`,
  'facts.keywords.conceptId' | 'facts.cooperationTypes' | 'facts.partnerTypes'
>;

export type SharedFields = Record<SharedPath, FieldWords>;
export type OfferFields = Record<OfferPath, FieldWords>;
export type RequestFields = Record<RequestPath, FieldWords>;
export type CatalogueFields = Record<Language, { offer: OfferFields; request: RequestFields }>;
