/** `waiting`: being cleaned or checked before others get it; `refused`: others cannot get it, `fault` says why. */
export const fileStates = ['ready', 'waiting', 'refused'] as const;
export type FileState = (typeof fileStates)[number];

/** Why a file cannot be made ready for others. */
export const fileFaults = ['encrypted', 'unreadable', 'signed', 'missing'] as const;
export type FileFault = (typeof fileFaults)[number];

/** `asked` waits for the side that gave the file; the others are ends, though a new request may follow. */
export const grantStates = ['asked', 'approved', 'declined', 'revoked', 'withdrawn'] as const;
export type GrantState = (typeof grantStates)[number];

export const decisions = ['approve', 'decline', 'revoke'] as const;
export type Decision = (typeof decisions)[number];

/** UTF-16 units. */
export const requestCharactersMax = 1_000;
export const reasonCharactersMax = 500;
export const filesPerRequestMax = 50;

/** Only what carries a mark on every page. */
export const dueDiligenceTypes = ['application/pdf'] as const;
