export const namespace12 = 'urn:oasis:names:tc:xliff:document:1.2';
export const namespace2 = 'urn:oasis:names:tc:xliff:document:2.0';
export const glossaryNamespace = 'urn:oasis:names:tc:xliff:glossary:2.0';
/** Our own attributes and elements, which tools may drop without harm to the translation. */
export const ownNamespace = 'urn:amur:exchange';

/** Notes of this kind repeat the terms for people whose tool shows only notes. */
export const termNoteCategory = 'amur:terms';

const nameToken = /^[\p{L}\p{N}._:-]+$/u;

/** Throws RangeError for an id that the formats cannot hold. */
export function requireNameToken(id: string): string {
  if (!nameToken.test(id)) throw new RangeError(`segment id is no XML name token: ${id}`);
  return id;
}
