export const bodyKinds = ['committee', 'subcommittee', 'workingGroup', 'dialogue', 'mechanism'] as const;
export type BodyKind = (typeof bodyKinds)[number];

export const bodyStatuses = ['active', 'historic'] as const;
export const memberRoles = ['chair', 'deputy', 'secretary', 'member'] as const;
export type MemberRole = (typeof memberRoles)[number];

export const sessionForms = ['onSite', 'online', 'mixed'] as const;
export type SessionForm = (typeof sessionForms)[number];

export const protocolStates = ['draft', 'comments', 'agreed', 'signed', 'published'] as const;
export type ProtocolState = (typeof protocolStates)[number];

/** In the order they are printed: the beginning, what was talked of, what was decided, who does what, the ending. */
export const itemKinds = ['opening', 'agenda', 'decision', 'action', 'closing'] as const;
export type ItemKind = (typeof itemKinds)[number];

export const actionStatuses = ['open', 'inProgress', 'done', 'dropped'] as const;
export type ActionStatus = (typeof actionStatuses)[number];
/** How an action stands on a day, for filters. */
export const actionViews = ['open', 'overdue', 'closed', 'all'] as const;

export const itemTextMax = 6000;
export const shortTextMax = 400;
export const itemsMax = 300;
export const commentsMax = 500;
export const scansMax = 20;
export const membersMax = 60;

/** Owners are reminded so many days before an action is due, and again as often while it is overdue. */
export const remindDays = 14;
