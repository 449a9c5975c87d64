/** A private PostgreSQL for one test run; undefined where PostgreSQL is not installed. */
export function startPostgres(): Promise<{ url: string; stop: () => void } | undefined>;
