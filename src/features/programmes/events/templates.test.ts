import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../platform/testing/use-test-database.ts';
import { buildPerson } from '../../accounts/testing.ts';
import { eventWords } from '../messages/events-words.ts';
import { eventEndpoints } from './contract.ts';
import { templateNames, typedOfTemplate } from './templates.ts';
import { openEventCalls } from './testing-events.ts';
import { factsOfTyped } from './web/typed-event.ts';

const { ctx: system } = await useTestDatabase({ clock: () => new Date('2026-11-22T08:00:00Z') });
const call = openEventCalls(system);
const manager = await buildPerson(system, { roles: ['park_manager'] });

describe('an event from a template', () => {
  it.each(templateNames)('%s is entered as it stands, with its organisers by role', async (template) => {
    const begun = typedOfTemplate(template);
    const roles = Object.entries(begun).filter(([name]) => name.endsWith('.role'));
    const names = Object.fromEntries(
      roles.map(([name], at) => [name.replace('.role', '.name'), `单位${at}`]),
    );
    const facts = factsOfTyped({ ...begun, ...names, begins: '2026-12-10', city: '黑河' });
    const texts = { zh: { title: '活动', body: '' } };
    // Fields of a form are what the API checks.
    const { id } = await call(eventEndpoints.create, manager.ctx, {
      ...facts,
      language: 'zh',
      texts,
    } as never);
    const event = await call(eventEndpoints.get, system.withActor({ kind: 'visitor' }), { id });
    expect(event.organisers.map(({ role, names: { zh } }) => [role, zh])).toEqual(
      roles.map(([, role], at) => [role, `单位${at}`]),
    );
    expect(event.workingLanguages).toEqual(['zh', 'ru']);
  });

  it('names the roles as an announcement in Chinese does', () => {
    const { host, organiser, coOrganiser } = eventWords.zh.roles;
    expect([host, organiser, coOrganiser]).toEqual(['主办单位', '承办单位', '协办单位']);
  });
});
