import { route, type Route } from '../../../platform/http/route.ts';
import { modes } from './contract.ts';
import { addModeRow, chooseMode, readMode, removeModeRow } from './service.ts';

export const modeRoutes: Route[] = [
  route(modes.get, (ctx, { projectId }) => readMode(ctx, projectId)),
  route(modes.set, (ctx, wish) => chooseMode(ctx, wish)),
  route(modes.addRow, (ctx, wish) => addModeRow(ctx, wish)),
  route(modes.removeRow, (ctx, { projectId, rowId }) => removeModeRow(ctx, projectId, rowId)),
];
