import { newId } from '../../../shared/ids.ts';
import type { MessageView, ParticipantView, ThreadView } from '../threads/message-contract.ts';
import type { TalkPage } from './talk-page.ts';

/** What tests of the page of a talk begin with. */
export function buildParticipant(overrides: Partial<ParticipantView> = {}): ParticipantView {
  return {
    id: newId(),
    side: 'sender',
    name: 'Zhang Wei',
    isMasked: false,
    isSelf: false,
    isPresent: true,
    timeZone: 'Asia/Shanghai',
    invitedBySide: null,
    ...overrides,
  };
}

export function buildMessage(overrides: Partial<MessageView> = {}): MessageView {
  const sequence = overrides.sequence ?? 1;
  return {
    id: newId(),
    sequence,
    change: sequence,
    kind: 'message',
    author: buildParticipant(),
    sentAt: '2026-11-21T08:00:00.000Z',
    original: { text: `text ${sequence}`, language: 'zh' },
    translation: null,
    mayTranslate: false,
    mentions: [],
    mentionsMe: false,
    files: [],
    ...overrides,
  };
}

export function buildThread(overrides: Partial<ThreadView> = {}): ThreadView {
  const self = buildParticipant({ isSelf: true, side: 'receiver' });
  return {
    id: newId(),
    subject: { room: 'cooperation', kind: 'interest', id: newId() },
    title: { text: 'Welding', language: 'en' },
    isClosed: false,
    participants: [self],
    self,
    unread: 0,
    unreadMentions: 0,
    lastSequence: 0,
    lastAt: null,
    openedAt: '2026-11-21T08:00:00.000Z',
    closedAt: null,
    readUpTo: 0,
    lastChange: 0,
    mayWrite: true,
    mayAttach: true,
    refusals: { writing: null, files: null },
    mayAskInterpreter: true,
    mayInviteInterpreter: true,
    languages: ['zh'],
    interpreterRequests: [],
    ...overrides,
  };
}

export function buildPage(overrides: Partial<TalkPage> = {}): TalkPage {
  return {
    thread: buildThread(),
    messages: [],
    marks: { byField: {}, words: {} },
    hasBefore: false,
    hasAfter: false,
    lastChange: 0,
    elsewhere: 0,
    ...overrides,
  };
}
