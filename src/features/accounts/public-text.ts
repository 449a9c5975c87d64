/** Names of roles and kinds, for what rooms above write as text on the server. */
export { accountsWords } from './messages/accounts-words.ts';
