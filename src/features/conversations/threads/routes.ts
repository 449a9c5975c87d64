import { route, type Route } from '../../../platform/http/route.ts';
import { listThreads, readUnread } from './brief-service.ts';
import { conversations } from './contract.ts';
import {
  askInterpreter,
  inviteInterpreter,
  listRequests,
  offerInterpreting,
  removeInterpreter,
  withdrawOffer,
  withdrawRequest,
} from './interpreter-service.ts';
import { chooseNotices, readNotices } from './notice-service.ts';
import { listMentions, searchMessages } from './search-service.ts';
import { markRead, readMessage, readMessages, readThread, sendMessage, type SayRefusal } from './service.ts';
import { supplyTranslation } from './supply-service.ts';

/** Talks; `sayRefusal` knows the sentences of all rooms, since any of them may set a gate. */
export function conversationRoutes({ sayRefusal }: { sayRefusal: SayRefusal }): Route[] {
  return [
    route(conversations.list, (ctx, input) => listThreads(ctx, input)),
    route(conversations.unread, (ctx) => readUnread(ctx)),
    route(conversations.mentions, (ctx, input) => listMentions(ctx, input)),
    route(conversations.search, (ctx, input) => searchMessages(ctx, input)),
    route(conversations.notices, (ctx) => readNotices(ctx)),
    route(conversations.setNotices, (ctx, { rhythm }) => chooseNotices(ctx, rhythm)),
    route(conversations.interpreterRequests, (ctx, input) => listRequests(ctx, input)),
    route(conversations.offerInterpreting, (ctx, { requestId }) => offerInterpreting(ctx, requestId)),
    route(conversations.withdrawOffer, (ctx, { requestId }) => withdrawOffer(ctx, requestId)),
    route(conversations.get, (ctx, { threadId }) => readThread(ctx, sayRefusal, threadId)),
    route(conversations.messages, (ctx, input) => readMessages(ctx, input)),
    route(conversations.message, (ctx, input) => readMessage(ctx, input)),
    route(conversations.send, (ctx, input) => sendMessage(ctx, input)),
    route(conversations.markRead, (ctx, input) => markRead(ctx, input)),
    route(conversations.supplyTranslation, (ctx, input) => supplyTranslation(ctx, input)),
    route(conversations.askInterpreter, async (ctx, input) => {
      await askInterpreter(ctx, input);
      return readThread(ctx, sayRefusal, input.threadId);
    }),
    route(conversations.withdrawRequest, async (ctx, { threadId }) => {
      await withdrawRequest(ctx, threadId);
      return readThread(ctx, sayRefusal, threadId);
    }),
    route(conversations.inviteInterpreter, async (ctx, input) => {
      await inviteInterpreter(ctx, input);
      return readThread(ctx, sayRefusal, input.threadId);
    }),
    route(conversations.removeInterpreter, (ctx, input) => removeInterpreter(ctx, input)),
  ];
}
