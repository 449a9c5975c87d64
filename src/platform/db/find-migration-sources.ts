import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** A room's folder of plain SQL files named `20261121T0900_what-it-does.sql`. */
export type MigrationSource = { room: string; folder: URL | string };

/** The platform's migrations and those of every room that has some. */
export function findMigrationSources(): MigrationSource[] {
  const src = fileURLToPath(new URL('../../', import.meta.url));
  const features = join(src, 'features');
  const rooms = existsSync(features) ? readdirSync(features).sort() : [];
  const sources = rooms.map((room) => ({ room, folder: join(features, room, 'migrations') }));
  return [{ room: 'platform', folder: join(src, 'platform/db/migrations') }, ...sources].filter(
    ({ folder }) => existsSync(folder),
  );
}
