import { route, type Route } from '../../../platform/http/route.ts';
import { personIdOf } from '../access.ts';
import { equipmentEndpoints } from './contract.ts';
import {
  createEquipment,
  readEquipment,
  saveEquipment,
  saveEquipmentText,
  stepEquipment,
} from './service.ts';
import { listEquipment } from './views.ts';

export const equipmentRoutes: Route[] = [
  route(equipmentEndpoints.list, (ctx, filter) => listEquipment(ctx, filter)),
  route(equipmentEndpoints.mine, (ctx, paging) => {
    personIdOf(ctx.actor);
    const ofOrganisations = ctx.actor.kind === 'person' ? ctx.actor.organisationIds : [];
    return listEquipment(ctx, { ...paging, ofOrganisations });
  }),
  route(equipmentEndpoints.get, (ctx, { id }) => readEquipment(ctx, id)),
  route(equipmentEndpoints.create, (ctx, wish) => createEquipment(ctx, wish)),
  route(equipmentEndpoints.save, (ctx, wish) => saveEquipment(ctx, wish)),
  route(equipmentEndpoints.saveText, (ctx, wish) => saveEquipmentText(ctx, wish)),
  route(equipmentEndpoints.move, (ctx, wish) => stepEquipment(ctx, wish)),
];
