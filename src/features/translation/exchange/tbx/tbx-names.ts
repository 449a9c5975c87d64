import type { WordStatus } from './exchange-concept.ts';

export const tbxNamespace = 'urn:iso:std:iso:30042:ed-2';

/** Values of administrativeStatus in TBX-Basic, in older files and in TBX-Min. */
export const statusByValue: ReadonlyMap<string, WordStatus> = new Map(
  Object.entries({
    'preferredTerm-admn-sts': 'preferred',
    preferredTerm: 'preferred',
    preferred: 'preferred',
    'standardizedTerm-admn-sts': 'preferred',
    'admittedTerm-admn-sts': 'admitted',
    admittedTerm: 'admitted',
    admitted: 'admitted',
    'deprecatedTerm-admn-sts': 'forbidden',
    deprecatedTerm: 'forbidden',
    'supersededTerm-admn-sts': 'forbidden',
    supersededTerm: 'forbidden',
    notRecommended: 'forbidden',
    obsolete: 'forbidden',
  }),
);

export const valueOfStatus: Readonly<Record<WordStatus, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
  doNotTranslate: 'preferredTerm-admn-sts',
};

/**
 * TBX-Basic has no category for a reliability code and none for words that stay untranslated; notes with these
 * texts carry them, so that the file stays valid and tools that do not know them show them.
 */
export const doNotTranslateNote = 'amur:doNotTranslate';
export const reliabilityNotePrefix = 'amur:reliabilityCode=';

/** The same levels in ISO 30042:2019 and in the edition of 2008, which most tools still write. */
export const conceptNames: ReadonlySet<string> = new Set(['conceptEntry', 'termEntry']);
export const languageNames: ReadonlySet<string> = new Set(['langSec', 'langSet']);
export const wordNames: ReadonlySet<string> = new Set(['termSec', 'tig', 'ntig']);
