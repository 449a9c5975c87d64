/** Closed lists of agreements: codes are stored, labels stand in the messages. */

export const agreementKinds = [
  'nda',
  'letterOfIntent',
  'jointDevelopment',
  'licenceExclusive',
  'licenceSole',
  'licenceOrdinary',
] as const;
export type AgreementKind = (typeof agreementKinds)[number];

export const agreementStates = ['draft', 'frozen', 'signed', 'superseded', 'abandoned'] as const;
export type AgreementState = (typeof agreementStates)[number];

/** The two columns of a text; each side keeps one and is called by it. */
export const textSides = ['zh', 'ru'] as const;
export type TextSide = (typeof textSides)[number];

/** Which text decides where the two differ. */
export const authenticChoices = ['both', 'zh', 'ru', 'bothWithEnglish'] as const;
export type Authentic = (typeof authenticChoices)[number];

export const proposalKinds = ['add', 'remove', 'move', 'reword'] as const;
export type ProposalKind = (typeof proposalKinds)[number];
export const proposalStates = ['waiting', 'agreed', 'declined', 'withdrawn'] as const;

/** What is written to the history. */
export const changes = [
  'made',
  'heading',
  'text',
  'align',
  'variables',
  'authentic',
  'add',
  'remove',
  'move',
  'reword',
  'confirm',
  'freeze',
  'abandon',
  'copy',
  'dropCopy',
  'signature',
  'signed',
  'superseded',
] as const;
export type Change = (typeof changes)[number];

export const licenceKinds = ['exclusive', 'sole', 'ordinary'] as const;
export type LicenceKind = (typeof licenceKinds)[number];

/** The licence an agreement of this kind grants. */
export const licenceOfKind: Partial<Record<AgreementKind, LicenceKind>> = {
  licenceExclusive: 'exclusive',
  licenceSole: 'sole',
  licenceOrdinary: 'ordinary',
};

export const headingCharactersMax = 200;
export const clauseCharactersMax = 8000;
export const clausesMax = 100;
export const valueCharactersMax = 500;
