import { route, type Route } from '../../../platform/http/route.ts';
import { done } from '../contract.ts';
import { livingIdOf } from '../merging/alias-views.ts';
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
  route(organisationEndpoints.get, async (ctx, input) => {
    return getOrganisation(ctx, await livingIdOf(ctx, input.id));
  }),
  route(organisationEndpoints.create, async (ctx, input) => {
    return getOrganisationAsMember(ctx, await createOrganisation(ctx, input));
  }),
  route(organisationEndpoints.update, async (ctx, input) => {
    const id = await livingIdOf(ctx, input.id);
    await changeOrganisation(ctx, { ...input, id });
    return getOrganisation(ctx, id);
  }),
  route(organisationEndpoints.sendDocuments, async (ctx, input) => {
    const id = await livingIdOf(ctx, input.id);
    await sendDocuments(ctx, id, input.fileIds);
    return getOrganisation(ctx, id);
  }),
  route(organisationEndpoints.move, async (ctx, input) => {
    const id = await livingIdOf(ctx, input.id);
    await decideVerification(ctx, { ...input, id });
    return getOrganisation(ctx, id);
  }),
  route(organisationEndpoints.members, async (ctx, input) => ({
    members: await listMembersFor(ctx, await livingIdOf(ctx, input.id)),
  })),
  route(organisationEndpoints.invite, async (ctx, input) => {
    return inviteMember(ctx, { ...input, id: await livingIdOf(ctx, input.id) });
  }),
  route(organisationEndpoints.removeMember, async (ctx, input) => {
    await removeMember(ctx, await livingIdOf(ctx, input.id), input.membershipId);
    return done;
  }),
  route(organisationEndpoints.readInvitation, (ctx, input) => readInvitation(ctx, input.token)),
  route(organisationEndpoints.acceptInvitation, async (ctx, input) => {
    const id = await livingIdOf(ctx, await acceptInvitation(ctx, input.token));
    return getOrganisationAsMember(ctx, id);
  }),
];
