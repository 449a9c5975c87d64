/** Whether PostgreSQL 15 or newer is installed here. */
export function hasPostgres(): boolean;

/** A private PostgreSQL for one test run; undefined where PostgreSQL is not installed. */
export function startPostgres(): Promise<{ url: string; stop: () => void } | undefined>;
