import { readFile } from 'node:fs/promises';
import { recordAudit } from '../../platform/audit/record-audit.ts';
import type { Ctx } from '../../platform/db/context.ts';
import { loadDemoInterest } from './demo-interests.ts';
import { loadDemoProject } from './demo-projects.ts';
import { demoShape } from './demo-shapes.ts';
import { findDemoWorld } from './demo-world.ts';
import { findDemoSubjects } from './remove-demo.ts';

const demoFile = new URL('../../../data/demo/cooperation.json', import.meta.url);

/**
 * Writes the interests and projects of the demonstration as history: nobody is mailed, nothing is put to work. Where
 * demonstration organisations already have any, everything stays as it is. Gives how many were written.
 */
export async function loadDemoCooperation(ctx: Ctx): Promise<number> {
  return ctx.transaction(async (tx) => {
    const present = await findDemoSubjects(tx);
    if (present.interestIds.length + present.projectIds.length > 0) return 0;
    const demo = demoShape.parse(JSON.parse(await readFile(demoFile, 'utf8')));
    const world = await findDemoWorld(tx, {
      organisations: [
        ...demo.interests.map(({ sender }) => sender),
        ...demo.projects.flatMap(({ parties }) => parties.map(({ organisation }) => organisation)),
      ],
      listings: [...demo.interests, ...demo.projects].map(({ listing }) => listing),
    });
    const interests = new Map<string, string>();
    for (const interest of demo.interests) {
      const id = await loadDemoInterest(tx, world, interest);
      if (id !== undefined) interests.set(interest.key, id);
    }
    let projects = 0;
    for (const project of demo.projects) {
      const interestId = project.interest === null ? undefined : interests.get(project.interest);
      if (await loadDemoProject(tx, world, project, interestId)) projects += 1;
    }
    const records = interests.size + projects;
    if (records > 0) {
      await recordAudit(tx, { action: 'cooperation.demo.load', ref: null, details: { records } });
    }
    return records;
  });
}
