import type { Route } from '../../platform/http/route.ts';
import { directoryRoutes } from './directory/routes.ts';
import { equipmentRoutes } from './equipment/routes.ts';
import { expertRoutes } from './experts/routes.ts';
import { facilityRoutes } from './facilities/routes.ts';
import { mergingRoutes } from './merging/routes.ts';
import { organisationRoutes } from './organisations/routes.ts';
import { parkRoutes } from './parks/routes.ts';
import { personRoutes } from './people/routes.ts';
import { placeRoutes } from './places/routes.ts';
import { practiceRoutes } from './practices/routes.ts';
import { waitingRoutes } from './waiting/routes.ts';

/** All that this room answers. */
export const accountsRoutes: Route[] = [
  ...personRoutes,
  ...organisationRoutes,
  ...facilityRoutes,
  ...placeRoutes,
  ...parkRoutes,
  ...equipmentRoutes,
  ...mergingRoutes,
  ...directoryRoutes,
  ...expertRoutes,
  ...practiceRoutes,
  ...waitingRoutes,
];
