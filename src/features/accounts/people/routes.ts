import { route, type Route } from '../../../platform/http/route.ts';
import { done } from '../contract.ts';
import { proposeNameForms } from '../names/propose-name-forms.ts';
import { personEndpoints } from './contract.ts';
import { nameFrom } from './name-forms.ts';
import { changePassword, requestPasswordReset, resetPassword } from './password-service.ts';
import { closeMe, exportMe } from './privacy-service.ts';
import {
  getMe,
  getPublicPerson,
  listBrokers,
  listPeopleForAdministrator,
  setRoles,
  signUp,
  updateMe,
} from './service.ts';
import { closeOwnSession, listOwnSessions, signIn, signOut, signOutEverywhere } from './sign-in-service.ts';

export const personRoutes: Route[] = [
  route(personEndpoints.signUp, async (ctx, input, request) => {
    const { personId, token, expiresAt } = await signUp(ctx, input, request.clientAddress);
    request.setSession(token, expiresAt);
    return getMe(ctx, personId);
  }),
  route(personEndpoints.signIn, async (ctx, input, request) => {
    const { personId, token, expiresAt } = await signIn(ctx, input, request.clientAddress);
    request.setSession(token, expiresAt);
    return getMe(ctx, personId);
  }),
  route(personEndpoints.signOut, async (ctx, _input, request) => {
    await signOut(ctx, request.sessionToken);
    request.setSession(null);
    return done;
  }),
  route(personEndpoints.signOutEverywhere, async (ctx, _input, request) => {
    await signOutEverywhere(ctx);
    request.setSession(null);
    return done;
  }),
  route(personEndpoints.listSessions, async (ctx, _input, request) => ({
    sessions: await listOwnSessions(ctx, request.sessionToken),
  })),
  route(personEndpoints.closeSession, async (ctx, input) => {
    await closeOwnSession(ctx, input.sessionId);
    return done;
  }),
  route(personEndpoints.me, (ctx) => getMe(ctx)),
  route(personEndpoints.updateMe, (ctx, input) => updateMe(ctx, input)),
  route(personEndpoints.changePassword, async (ctx, input, request) => {
    await changePassword(ctx, input, request.sessionToken);
    return done;
  }),
  route(personEndpoints.requestPasswordReset, async (ctx, input, request) => {
    await requestPasswordReset(ctx, input.email, request.clientAddress);
    return done;
  }),
  route(personEndpoints.resetPassword, async (ctx, input, request) => {
    await resetPassword(ctx, input.token, input.newPassword);
    request.setSession(null);
    return done;
  }),
  route(personEndpoints.proposeNames, (_ctx, input) => {
    const typed = typeof input.typed === 'string' ? input.typed : nameFrom(input.typed);
    return Promise.resolve(proposeNameForms(typed, input.tradition));
  }),
  route(personEndpoints.exportMe, (ctx, _input, request) => exportMe(ctx, request.sessionToken)),
  route(personEndpoints.closeMe, async (ctx, input, request) => {
    await closeMe(ctx, input.password);
    request.setSession(null);
    return done;
  }),
  route(personEndpoints.list, (ctx, input) => listPeopleForAdministrator(ctx, input)),
  route(personEndpoints.get, (ctx, input) => getPublicPerson(ctx, input.personId)),
  route(personEndpoints.brokers, async (ctx) => ({ items: await listBrokers(ctx) })),
  route(personEndpoints.setRoles, (ctx, input) => setRoles(ctx, input.personId, input.roles)),
];
