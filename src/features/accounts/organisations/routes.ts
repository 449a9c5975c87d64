import { route, type Route } from '../../../platform/http/route.ts';
import { done } from '../contract.ts';
import { organisationEndpoints } from './contract.ts';
import {
  acceptInvitation,
  inviteMember,
  listMembersFor,
  readInvitation,
  removeMember,
} from './membership-service.ts';
import {
  changeOrganisation,
  createOrganisation,
  decideVerification,
  getOrganisation,
  sendDocuments,
} from './service.ts';
import { getOrganisationAsMember } from './own-organisation.ts';
import { listOrganisations } from './views.ts';

export const organisationRoutes: Route[] = [
  route(organisationEndpoints.list, (ctx, input) => listOrganisations(ctx, input)),
  route(organisationEndpoints.get, (ctx, input) => getOrganisation(ctx, input.id)),
  route(organisationEndpoints.create, async (ctx, input) => {
    return getOrganisationAsMember(ctx, await createOrganisation(ctx, input));
  }),
  route(organisationEndpoints.update, async (ctx, input) => {
    await changeOrganisation(ctx, input);
    return getOrganisation(ctx, input.id);
  }),
  route(organisationEndpoints.sendDocuments, async (ctx, input) => {
    await sendDocuments(ctx, input.id, input.fileIds);
    return getOrganisation(ctx, input.id);
  }),
  route(organisationEndpoints.move, async (ctx, input) => {
    await decideVerification(ctx, input);
    return getOrganisation(ctx, input.id);
  }),
  route(organisationEndpoints.members, async (ctx, input) => ({
    members: await listMembersFor(ctx, input.id),
  })),
  route(organisationEndpoints.invite, (ctx, input) => inviteMember(ctx, input)),
  route(organisationEndpoints.removeMember, async (ctx, input) => {
    await removeMember(ctx, input.id, input.membershipId);
    return done;
  }),
  route(organisationEndpoints.readInvitation, (ctx, input) => readInvitation(ctx, input.token)),
  route(organisationEndpoints.acceptInvitation, async (ctx, input) => {
    return getOrganisationAsMember(ctx, await acceptInvitation(ctx, input.token));
  }),
];
