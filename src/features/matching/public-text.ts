/** The part of this room's door that needs neither a database nor the web: why matches are dismissed, in words. */
export { matchScreenWords } from './messages/match-screen-words.ts';
