import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { introduceByApi, tellApi, type Introduced, type Listing } from './cooperation-steps.ts';
import { inspect } from './inspect.ts';
import { readApi } from './read-api.ts';

const { openAs } = useBrowser();
const people = {
  cn: 'owner.demo-cn-photonics@demo.invalid',
  ru: 'owner.demo-ru-optics@demo.invalid',
  broker: 'broker@demo.invalid',
  officer: 'compliance2@demo.invalid',
};
const words = {
  who: '激光设备制造企业，职工一百二十人，有两条民用加工产线。',
  offer: '可提供试验光路、测试人员和首批十台的订单。',
  endUse: '民用玻璃与柔性电路板的加工。',
};

let shared: (Introduced & { offer: Listing; next: Listing; caseId: string }) | undefined;

/** An interest with a talk in both scripts and a call on record, for all that is looked at. */
async function prepare() {
  if (shared) return shared;
  const visit = { language: 'zh', script: false } as const;
  const [cn, broker, officer] = [
    await openAs(people.cn, visit),
    await openAs(people.broker, visit),
    await openAs(people.officer, visit),
  ];
  const ru = await openAs(people.ru, { language: 'ru', script: false });
  const { items } = await readApi<{ items: { id: string; number: string }[] }>(
    ru,
    '/api/matching/listings?pageSize=100',
  );
  const [offer, next] = items
    .filter(({ number }) => number.startsWith('TO'))
    .map(({ id }): Listing => ({ kind: 'offer', id }));
  if (!offer || !next) throw new Error('The Russian side has no two offers.');
  const { brokers } = await readApi<{ brokers: { id: string; name: string }[] }>(
    cn,
    `/api/interests/form?kind=offer&id=${offer.id}`,
  );
  const brokerId = brokers.find(({ name }) => /高文博|Gao/.test(name))?.id ?? '';
  const all = { sender: cn, receiver: ru, officer, broker };
  const answers = { SC02: 'licensed', SC05: 'no' };
  const introduced = await introduceByApi(all, offer, { ...words, brokerId }, answers);
  const { id, threadId } = introduced;
  const call = { parties: '总工程师', said: '三月可以试验', nextStep: '寄图纸', dueOn: '2027-03-01' };
  await tellApi(broker, `/api/interests/${id}/log`, call);
  for (const [page, language, text] of [
    [cn, 'zh', '请问晶体在355 nm处的吸收系数是多少？\n\n我们需要长期运行的数据。'],
    [ru, 'ru', 'Менее 1·10⁻⁵ см⁻¹; протокол измерений приложим.'],
  ] as const) {
    const messageId = crypto.randomUUID();
    await tellApi(page, `/api/conversations/${threadId}/messages`, { messageId, text, language });
  }
  const { id: caseId } = await readApi<{ id: string }>(
    officer,
    `/api/gate/records/cooperation/interest/${id}`,
  );
  shared = { ...introduced, offer, next, caseId };
  return shared;
}

/** Who looks at what. */
const pathsOf = ({ id, threadId, next, caseId }: NonNullable<typeof shared>) =>
  ({
    cn: [
      '/desk',
      '/desk/interests?direction=sent',
      `/offers/${next.id}`,
      `/interests/new?kind=offer&id=${next.id}`,
      `/interests/ask?kind=offer&id=${next.id}`,
      `/interests/${id}`,
      `/conversations/${threadId}`,
      `/gate/cases/${caseId}`,
    ],
    ru: [
      '/desk/interests',
      `/interests/${id}`,
      '/desk/conversations',
      '/desk/conversations?q=протокол',
      `/conversations/${threadId}`,
      `/conversations/${threadId}/files`,
    ],
    broker: ['/desk/interests/board', '/desk/interests/board?view=columns', `/interests/${id}`],
    officer: ['/gate', '/gate?state=conditional', `/gate/cases/${caseId}`, '/gate/lists'],
  }) as const;

async function findFaults(page: Page, language: 'zh' | 'ru', path: string): Promise<string[]> {
  const answer = await page.goto(`/${language}${path}`);
  const { serious, overflow, mixed } = await inspect(page, language);
  return [
    ...(answer?.status() === 200 ? [] : [`status ${answer?.status()}`]),
    ...(overflow > 0 ? [`${overflow} px too wide`] : []),
    ...serious,
    ...mixed.map((text) => `mixed language «${text}»`),
  ];
}

describe('the screens of interests, screening and talks', () => {
  for (const language of ['zh', 'ru'] as const) {
    for (const width of [1280, 360]) {
      it(`${language} at ${width}: accessible, not clipped, one language`, async () => {
        const paths = pathsOf(await prepare());
        const faults: string[] = [];
        for (const who of ['cn', 'ru', 'broker', 'officer'] as const) {
          const page = await openAs(people[who], { language, width, dark: width === 360 });
          for (const path of paths[who]) {
            const found = await findFaults(page, language, path);
            faults.push(...found.map((fault) => `${language}${path} of ${who} at ${width}: ${fault}`));
          }
        }
        expect(faults).toEqual([]);
      }, 240_000);
    }
  }
});
