/** What a check says of a translation; a code becomes a message of the reader's language. */
export type CheckCode =
  | 'number'
  | 'unit'
  | 'range'
  | 'tolerance'
  | 'sign'
  | 'date'
  | 'currency'
  | 'formula'
  | 'grade'
  | 'standard'
  | 'modelName'
  | 'link'
  | 'negation'
  | 'forbiddenTerm'
  | 'termNotUsed'
  | 'untranslated'
  | 'wrongScript'
  | 'length'
  | 'punctuation';

export type Severity = 'blocks' | 'warns';

/** A place in the text as written, end exclusive; for something missing in the translation it lies in the source. */
export type Place = { readonly side: 'source' | 'target'; readonly start: number; readonly end: number };

export type Finding = {
  readonly check: CheckCode;
  readonly severity: Severity;
  readonly where: Place;
  readonly expected?: string;
  readonly found?: string;
};
