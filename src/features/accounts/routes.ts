import type { Route } from '../../platform/http/route.ts';
import { facilityRoutes } from './facilities/routes.ts';
import { organisationRoutes } from './organisations/routes.ts';
import { personRoutes } from './people/routes.ts';

/** All that this room answers. */
export const accountsRoutes: Route[] = [...personRoutes, ...organisationRoutes, ...facilityRoutes];
