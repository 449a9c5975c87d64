/** The door of the room for other rooms and the roof. */
export { messageSent, talkChannel, threadChanged } from './events.ts';
export type {
  ParticipantInput,
  Refusal,
  SubjectThread,
  ThreadGate,
  ThreadInput,
} from './threads/door-shapes.ts';
export {
  closeThread,
  openThread,
  postLine,
  setParticipants,
  setThreadGate,
} from './threads/subject-service.ts';
export { recordPastTalk, type PastMessage } from './threads/past-talk.ts';
export { forgetNoticeSettings, removeThreads } from './threads/remove-threads.ts';
export { readUnread, threadBriefs } from './threads/brief-service.ts';
export { conversationRoutes } from './threads/routes.ts';
export { conversationListeners, talkTranslating, talkWork } from './threads/work.ts';
export { talkFeed } from './live/feed.ts';
export { talkStream } from './live/stream.ts';
export { fileDownload, conversationFileRoutes } from './files/routes.ts';
export { prepareWork } from './files/prepare.ts';
export { talkExport } from './export/routes.ts';
export { interpreterListExport } from './export/interpreter-list-export.ts';
export { talkListExport } from './export/talk-list-export.ts';
