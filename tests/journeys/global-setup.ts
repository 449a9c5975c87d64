import type { TestProject } from 'vitest/node';
import { startProgram } from '../start-program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    baseUrl: string;
  }
}

/** One running program for all journeys. */
export default async function startForJourneys(project: TestProject): Promise<() => Promise<void>> {
  const program = await startProgram('', {
    nodeOptions: ['--import', './tests/journeys/count-every-minute.ts'],
  });
  project.provide('baseUrl', program.baseUrl);
  return program.stop;
}
