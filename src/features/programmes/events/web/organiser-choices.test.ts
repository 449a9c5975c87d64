import { RouterContextProvider } from 'react-router';
import { expect, it } from 'vitest';
import { useTestDatabase } from '../../../../platform/testing/use-test-database.ts';
import { callerOf } from '../../../../platform/testing/call-route.ts';
import type { ApiCaller } from '../../../../shared/endpoint.ts';
import { apiContext } from '../../../../ui/api-context.ts';
import { accountsRoutes } from '../../../accounts/public.ts';
import { buildOrganisation } from '../../../accounts/testing.ts';
import { organiserChoices } from './organiser-choices.ts';
import { factsOfTyped, organiserRowsOf, type Typed } from './typed-event.ts';

const { ctx: system } = await useTestDatabase();
const visitor = system.withActor({ kind: 'visitor' });
const call = callerOf(accountsRoutes);
const institute = await buildOrganisation(system, {
  ...{ country: 'CN', city: 'Harbin', names: { zh: '焊接研究院', ru: 'Институт сварки' } },
});
const context = new RouterContextProvider();
const ask: ApiCaller = (endpoint, input) => call(endpoint, visitor, input);
context.set(apiContext, ask);
const choicesOf = async (typed: Typed, language: 'zh' | 'ru') => {
  const found = await organiserChoices(context, typed, language);
  return (at: number) => found[`organisers.${at}.organisationId`];
};

it('organisers are looked for by any of their names when asked, and who was chosen stays to be chosen', async () => {
  const typed = { 'organisers.0.name': '焊接研究', 'organisers.1.name': 'Нет такой' };
  expect((await choicesOf(typed, 'ru'))(0)).toEqual([]);
  const found = await choicesOf({ ...typed, find: 'organisers' }, 'ru');
  expect(found(0)).toEqual([{ value: institute, label: 'Институт сварки (Харбин)', lang: 'ru' }]);
  expect(found(1)).toEqual([]);
  const chosen = { 'organisers.2.organisationId': institute };
  expect((await choicesOf(chosen, 'zh'))(2)).toMatchObject([{ value: institute, lang: 'zh' }]);
});

it('all organisers of a plan stand in the form and go back with it, and one more may be written', () => {
  const many = Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [`organisers.${at}.name`, `Институт ${at + 1}`]),
  );
  expect(organiserRowsOf(many)).toBe(10);
  expect(factsOfTyped(many).organisers).toHaveLength(9);
  expect(organiserRowsOf({})).toBe(6);
});
