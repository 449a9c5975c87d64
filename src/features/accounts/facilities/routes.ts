import { route, type Route } from '../../../platform/http/route.ts';
import { AppError } from '../../../shared/app-error.ts';
import { facilityEndpoints } from './contract.ts';
import { findFacility, listFacilities } from './views.ts';

export const facilityRoutes: Route[] = [
  route(facilityEndpoints.list, (ctx, input) => listFacilities(ctx, input)),
  route(facilityEndpoints.get, async (ctx, input) => {
    const facility = await findFacility(ctx, input.id);
    if (!facility) throw new AppError('notFound', 'platform.notFound');
    return facility;
  }),
];
