import { pluralEn, type Messages } from '../../../shared/messages.ts';

export const tokensEn = {
  title: 'Access tokens',
  siteName: 'Amur',
  lead: 'A token lets a program act in your name through the API, as far as you allow. It never reaches your account, other tokens or webhooks.',
  use: 'Send it with every request: Authorization: Bearer …',
  none: 'No token yet.',
  addTitle: 'Make a token',
  name: 'What it is for',
  scopesLabel: 'What it may do',
  scopes: { read: 'read what I may read', write: 'change what I may change' },
  expiresOn: 'Last day (at most a year ahead)',
  make: 'Make the token',
  secretTitle: 'Your token',
  secretOnce: 'Shown once. Keep it where only your program reads it.',
  columns: { name: 'Name', scopes: 'May', expires: 'Until', used: 'Last used', state: 'State' },
  states: { active: 'active', expired: 'expired', revoked: 'revoked' },
  neverUsed: 'never',
  revoke: 'Revoke',
  reference: 'The API, operation by operation',
  referenceTitle: 'The API',
  referenceLead:
    'Every page of the platform reads and writes through this API, so it can do what the pages can. Descriptions are in English.',
  asOpenApi: 'The same as OpenAPI 3.1 (JSON)',
  harvesting: 'Catalogues harvest public records by OAI-PMH 2.0 at',
  roomsTitle: 'Parts',
  operations: (count: number) => pluralEn(count, `${count} operation`, `${count} operations`),
  forVisitors: 'open to everybody',
  signedIn: 'for those who are signed in',
  fieldColumns: { name: 'Field', place: 'Where', type: 'Type', needed: 'Needed' },
  places: { path: 'address', query: 'query', body: 'body' },
  backToParts: 'All parts',
  errors: {
    'interop.token.expiry': 'Choose a day from today to a year ahead.',
    'interop.token.tooMany': 'You have {maximum} working tokens already. Revoke one first.',
    'interop.token.invalid': 'This access token is unknown, expired or revoked.',
    'interop.token.scope': 'This access token does not allow that.',
    'interop.token.personal': 'This is done by a person who is signed in, never by a token.',
    'interop.token.elsewhere': 'Access tokens work for the API only.',
  },
};

export type TokenMessages = Messages<typeof tokensEn>;
