import { route, type Route } from '../../../platform/http/route.ts';
import { equipmentEndpoints } from './contract.ts';
import {
  createEquipment,
  readEquipment,
  saveEquipment,
  saveEquipmentText,
  stepEquipment,
} from './service.ts';
import { listEquipment, listOwnEquipment } from './views.ts';

export const equipmentRoutes: Route[] = [
  route(equipmentEndpoints.list, (ctx, filter) => listEquipment(ctx, filter)),
  route(equipmentEndpoints.mine, (ctx, paging) => listOwnEquipment(ctx, paging)),
  route(equipmentEndpoints.get, (ctx, { id }) => readEquipment(ctx, id)),
  route(equipmentEndpoints.create, (ctx, wish) => createEquipment(ctx, wish)),
  route(equipmentEndpoints.save, (ctx, wish) => saveEquipment(ctx, wish)),
  route(equipmentEndpoints.saveText, (ctx, wish) => saveEquipmentText(ctx, wish)),
  route(equipmentEndpoints.move, (ctx, wish) => stepEquipment(ctx, wish)),
];
