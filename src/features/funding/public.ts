/** The register of funds: fund, capital, investment or grant the sources name. */
export { fundSource } from './funds/fund-source.ts';
export { fundDownloads } from './funds/downloads.ts';
export { loadFunds } from './funds/load-funds.ts';
export { fundRoutes } from './funds/routes.ts';
