/** The closed lists and limits of talks: codes are stored, labels stand in the room's messages. */

/** How a message stands in a language that is not its own. `none`: not translated yet, the original is shown. */
export const textStates = ['machine', 'memory', 'human', 'none'] as const;
export type TextState = (typeof textStates)[number];

/** `line`: the platform's own words, in three languages from the start. */
export const messageKinds = ['message', 'line'] as const;
export type MessageKind = (typeof messageKinds)[number];

/**
 * When somebody is told by mail of what he has not read. `once`: one mail a talk until he has read it; `hourly`: at
 * most one mail a talk and hour; `off`: none.
 */
export const noticeRhythms = ['once', 'hourly', 'off'] as const;
export type NoticeRhythm = (typeof noticeRhythms)[number];

/** Who makes both sides understand each other; he stands on neither bank. */
export const interpreterSide = 'interpreter';

/** UTF-16 units. */
export const messageCharactersMax = 8_000;
/** A translation may be longer than what it translates. */
export const translationCharactersMax = 20_000;
export const noteCharactersMax = 300;
export const mentionsMax = 20;
export const filesPerMessageMax = 10;
export const messagesPerPageMax = 100;
export const queryCharactersMax = 200;
