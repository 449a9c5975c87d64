/** For tests of rooms above. */
export { buildProject, buildProjectCast, type ProjectCast } from './projects/testing.ts';
