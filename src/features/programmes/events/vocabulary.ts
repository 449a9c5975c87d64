/** Kinds of activities, most of them named in the lists of the innovation years. */
export const eventKinds = [
  'exhibition',
  'symposium',
  'seminar',
  'forum',
  'contest',
  'expedition',
  'matchmaking',
  'training',
  'meeting',
  'official-meeting',
  'summit',
  'opening',
  'founding',
  'ceremony',
  'announcement',
  'thematic-year',
  'activity-catalogue',
  'event-truncated',
  'other',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Kinds a person chooses; the others come with the starting content. */
export const chosenKinds = [
  'exhibition',
  'symposium',
  'seminar',
  'forum',
  'contest',
  'expedition',
  'matchmaking',
  'training',
  'meeting',
  'official-meeting',
  'opening',
  'ceremony',
  'other',
] as const satisfies readonly EventKind[];

export const eventFormats = ['offline', 'online', 'hybrid'] as const;
export type EventFormat = (typeof eventFormats)[number];

export const eventStatuses = ['planned', 'held', 'postponed', 'cancelled'] as const;
export type EventStatus = (typeof eventStatuses)[number];

/** 主办 · 承办 · 协办 · 支持: who stands for it, who does the work, who helps, who supports it. */
export const chosenRoles = ['host', 'organiser', 'coOrganiser', 'supporter'] as const;
/** `unstated`: named as organising in a source that does not say how. */
export const organiserRoles = [...chosenRoles, 'unstated'] as const;
export type OrganiserRole = (typeof organiserRoles)[number];

export const participantRoles = ['participant', 'speaker', 'organiser', 'interpreter', 'press'] as const;
export type ParticipantRole = (typeof participantRoles)[number];

export const participantCountries = ['CN', 'RU', 'other'] as const;
export type ParticipantCountry = (typeof participantCountries)[number];

export const participantStandings = ['in', 'waiting', 'withdrawn'] as const;
export type ParticipantStanding = (typeof participantStandings)[number];

/** Languages people speak with each other, ISO 639-1. */
export const spokenLanguages = ['zh', 'ru', 'en', 'de', 'fr', 'ja', 'ko', 'kk', 'mn'] as const;

export const textStates = ['own', 'source', 'human', 'machine'] as const;
export type EventTextState = (typeof textStates)[number];

/** Of the text of consent a participant agrees to; a changed text gets a new name. */
export const consentVersion = '2026-11';

export const titleMax = 300;
export const bodyMax = 8000;
export const lineMax = 200;
export const organisersMax = 30;
export const delegationMax = 60;
export const capacityMax = 100_000;
export const roundsMax = 60;
