/** Whether PostgreSQL 15 or newer is installed here. */
export function hasPostgres(): boolean;

/** A private PostgreSQL for one test run, with more settings (`name=value`); undefined where it is not installed. */
export function startPostgres(options?: {
  settings?: string[];
}): Promise<{ url: string; stop: () => void } | undefined>;
