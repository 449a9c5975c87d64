import { route, type Route } from '../../../platform/http/route.ts';
import type { TranslationTools } from '../../translation/public.ts';
import { actions } from './action-contract.ts';
import { listActions, reportAction } from './action-service.ts';
import { addMember, createBody, listBodies, readBody, removeMember, setRules } from './body-service.ts';
import { bodies } from './contract.ts';
import { setCounterpart } from './counterparts.ts';
import {
  addScan,
  commentOn,
  confirmProtocol,
  draftTexts,
  publishProtocol,
  sendProtocol,
  settle,
  signProtocol,
} from './protocol-service.ts';
import { listSessions, readSession } from './read-session.ts';
import { sessions } from './session-contract.ts';
import {
  addItem,
  announceSession,
  changeItem,
  createSession,
  takeItemOut,
  updateSession,
  writeText,
} from './session-service.ts';

export function bodyRoutes(tools: TranslationTools): Route[] {
  return [
    route(bodies.list, listBodies),
    route(bodies.get, (ctx, { ref }) => readBody(ctx, ref)),
    route(bodies.create, createBody),
    route(bodies.setCounterpart, async (ctx, wish) => {
      await setCounterpart(ctx, wish);
      return readBody(ctx, wish.id);
    }),
    route(bodies.setRules, setRules),
    route(bodies.addMember, addMember),
    route(bodies.removeMember, removeMember),
    route(sessions.list, listSessions),
    route(sessions.get, (ctx, { id }) => readSession(ctx, id)),
    route(sessions.create, createSession),
    route(sessions.update, updateSession),
    route(sessions.announce, announceSession),
    route(sessions.addItem, addItem),
    route(sessions.changeItem, changeItem),
    route(sessions.removeItem, takeItemOut),
    route(sessions.writeText, writeText),
    route(sessions.draftTexts, (ctx, input) => draftTexts(ctx, tools, input)),
    route(sessions.comment, commentOn),
    route(sessions.settle, settle),
    route(sessions.send, sendProtocol),
    route(sessions.confirm, confirmProtocol),
    route(sessions.addScan, addScan),
    route(sessions.sign, signProtocol),
    route(sessions.publish, publishProtocol),
    route(actions.list, listActions),
    route(actions.report, reportAction),
  ];
}
