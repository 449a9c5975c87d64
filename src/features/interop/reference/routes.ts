import { AppError } from '../../../shared/app-error.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { referenceEndpoints } from './contract.ts';
import { describeApi } from './read-openapi.ts';

export const referenceRoutes: Route[] = [
  route(referenceEndpoints.rooms, () => {
    const { version, operations } = describeApi();
    const byRoom = Map.groupBy(operations, ({ room }) => room);
    const rooms = [...byRoom].map(([room, some]) => ({ room, operations: some.length }));
    return Promise.resolve({
      version,
      rooms: rooms.sort((one, other) => one.room.localeCompare(other.room)),
    });
  }),
  route(referenceEndpoints.read, (_ctx, { room }) => {
    const operations = describeApi().operations.filter((one) => one.room === room);
    if (operations.length === 0) throw new AppError('notFound', 'platform.notFound');
    return Promise.resolve({ room, operations });
  }),
];
