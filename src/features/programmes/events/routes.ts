import type { FileStore } from '../../../platform/files/file-store.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import type { TranslationTools } from '../../translation/public.ts';
import { eventEndpoints } from './contract.ts';
import { meetingEndpoints } from './meeting-contract.ts';
import { arrangeGrid, changePair, readGrid, wishForMeetings } from './meeting-service.ts';
import { listEvents, listMyEvents, readEvent } from './read-service.ts';
import { registrationEndpoints } from './registration-contract.ts';
import {
  bringDelegation,
  joinDelegation,
  readDelegation,
  readParticipants,
  register,
  withdraw,
} from './registration-service.ts';
import { changeEvent, createEvent, setEventStatus } from './service.ts';
import { draftEventText, saveEventText } from './text-service.ts';

export function eventRoutes(tools: TranslationTools & { files: Pick<FileStore, 'read'> }): Route[] {
  return [
    route(eventEndpoints.list, (ctx, wish) => listEvents(ctx, wish)),
    route(eventEndpoints.get, (ctx, { id }) => readEvent(ctx, id)),
    route(eventEndpoints.mine, (ctx, wish) => listMyEvents(ctx, wish)),
    route(eventEndpoints.create, (ctx, wish) => createEvent(ctx, wish)),
    route(eventEndpoints.update, (ctx, wish) => changeEvent(ctx, wish)),
    route(eventEndpoints.setStatus, (ctx, wish) => setEventStatus(ctx, wish)),
    route(eventEndpoints.saveText, (ctx, wish) => saveEventText(ctx, wish)),
    route(eventEndpoints.draftText, (ctx, wish) => draftEventText(ctx, tools, wish)),
    route(registrationEndpoints.register, (ctx, wish) => register(ctx, wish)),
    route(registrationEndpoints.withdraw, (ctx, wish) => withdraw(ctx, wish)),
    route(registrationEndpoints.participants, (ctx, { id }) => readParticipants(ctx, id)),
    route(registrationEndpoints.bringDelegation, (ctx, wish) => bringDelegation(ctx, wish)),
    route(registrationEndpoints.delegation, (ctx, { id, token }) => readDelegation(ctx, id, token)),
    route(registrationEndpoints.joinDelegation, (ctx, wish) => joinDelegation(ctx, wish)),
    route(meetingEndpoints.get, (ctx, { id }) => readGrid(ctx, id)),
    route(meetingEndpoints.wish, (ctx, wish) => wishForMeetings(ctx, wish)),
    route(meetingEndpoints.arrange, (ctx, wish) => arrangeGrid(ctx, wish)),
    route(meetingEndpoints.change, (ctx, wish) => changePair(ctx, wish)),
  ];
}
