import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  addressesOf,
  alignAll,
  beginAgreement,
  changeBothColumns,
  signAgreement,
} from './agreement-steps.ts';
import { useBrowser } from './browser.ts';
import { introduceByApi, ownListing, takeStepOfInterest } from './cooperation-steps.ts';
import {
  background,
  cardFacts,
  cardOf,
  chinese,
  english,
  firstFiling,
  interestWords,
  landingRecord,
  licenceFacts,
  licenceWords,
  milestone,
  ndaFacts,
  ndaWords,
  rulesForResults,
  russian,
  secretAmounts,
} from './landing-texts.ts';
import {
  day,
  doForm,
  findFaults,
  formOf,
  readProject,
  screensOfProject,
  sendForm,
  shownDay,
  takeProjectStep,
  textOf,
  writeCard,
} from './project-steps.ts';
import { readApi, readAsVisitor } from './read-api.ts';
import { answerCase, decideCase } from './screening-steps.ts';

const { baseUrl, open, openAs } = useBrowser();
const people = {
  cn: 'owner.demo-cn-welding@demo.invalid',
  ru: 'owner.demo-ru-welding@demo.invalid',
  officer: 'compliance2@demo.invalid',
  programme: 'officer@demo.invalid',
};
const offerNumber = 'TO-2026-000002';
const onPhone = { language: 'zh', script: false, width: 360 } as const;
const bothSides = async () =>
  [await openAs(people.cn, onPhone), await openAs(people.ru, { language: 'ru', script: false })] as const;

/** What the story has come to, for the steps after it. */
const story = { interestId: '', projectId: '', agreements: [] as string[] };
const project = (language: 'zh' | 'ru') => {
  if (story.projectId === '') throw new Error('There is no project yet.');
  return `/${language}/projects/${story.projectId}`;
};

describe('an interest of two sides that know each other', () => {
  it('gets its agreement on secrecy in two columns: one changed alone is stale until somebody compares', async () => {
    const [cn, ru] = await bothSides();
    const officer = await openAs(people.officer, { language: 'zh', script: false });
    const offer = await ownListing(ru, offerNumber);
    const { id } = await introduceByApi({ sender: cn, receiver: ru, officer }, offer, interestWords);
    story.interestId = id;

    await cn.goto(`/zh/interests/${id}`);
    await takeStepOfInterest(cn, 'signNda');
    expect(await textOf(cn, '#problems')).toContain('该意向尚无已签署的保密协议记录');
    await cn.click(`main a[href^="/zh/agreements?subject=interest"]`);
    await cn.waitForURL(/\/agreements\?/);
    const nda = await beginAgreement(cn, 'nda');
    story.agreements.push(nda);
    const [, ruPage] = addressesOf(nda);
    await doForm(
      cn,
      { command: 'values' },
      { ...ndaWords(chinese), ...ndaFacts, 'values.subjectMatter': chinese.subject },
    );
    await ru.goto(ruPage);
    await doForm(ru, { command: 'values' }, ndaWords(russian));
    expect(await ru.locator('.clause.stale').count()).toBeGreaterThan(0);
    expect(await sendForm(ru, { command: 'confirm' })).toBe(409);
    expect(await textOf(ru, '#problems')).toContain('Сначала сверьте изменённые пункты');
    expect(await alignAll(ru)).toBeGreaterThan(0);
    await changeBothColumns(cn, ru, nda, 'ndaReturn');
    await signAgreement(cn, ru, nda, day());
  }, 300_000);

  it('is negotiated and agreed step by step; each step is refused before its time', async () => {
    const [cn, ru] = await bothSides();
    for (const page of [cn, ru])
      await page.goto(`/${page === cn ? 'zh' : 'ru'}/interests/${story.interestId}`);
    await takeStepOfInterest(cn, 'signNda');
    expect(await cn.locator('main a[href*="/projects/new?interest="]').count()).toBe(0);
    const early = await cn.request.post('/api/projects', {
      data: { interestId: story.interestId, language: 'zh', title: chinese.title },
      headers: { origin: baseUrl, 'accept-language': 'zh' },
    });
    expect(early.status()).toBe(409);
    await takeStepOfInterest(cn, 'negotiate');
    await ru.reload();
    await takeStepOfInterest(ru, 'negotiate');
    await cn.reload();
    await takeStepOfInterest(cn, 'agree', { agreementKind: 'licence', agreedOn: day() });
    const { state } = await readApi<{ state: string }>(cn, `/api/interests/${story.interestId}`);
    expect(state).toBe('agreed');
  }, 120_000);
});

describe('a project of both banks', () => {
  it('gets a card in both languages, budgets, a milestone and a kind of contract, and both confirm it', async () => {
    const [cn, ru] = await bothSides();
    await ru.goto(`/ru/interests/${story.interestId}`);
    await ru.click('main a[href*="/projects/new?interest="]');
    await ru.waitForURL(/\/projects\/new/);
    await doForm(ru, { interestId: story.interestId }, cardOf(russian));
    await ru.waitForURL(/\/projects\/[0-9a-f-]{36}$/);
    story.projectId = ru.url().slice(-36);
    const { parties } = await readProject(ru, story.projectId);
    const party = (bank: string) => parties.find((one) => one.bank === bank)?.organisation.id ?? '';

    await writeCard(cn, `${project('zh')}/texts/zh`, cardOf(chinese));
    await writeCard(ru, `${project('ru')}/texts/en`, english);

    await cn.goto(`${project('zh')}/edit`);
    await doForm(cn, {}, { ...cardFacts, startsOn: day(), endsOn: day(730) });
    await ru.goto(`${project('ru')}/parties`);
    await doForm(
      ru,
      { party: party('cn') },
      {
        [`${party('cn')}.amount`]: '1200000',
        [`${party('cn')}.currency`]: 'CNY',
        [`${party('ru')}.amount`]: '4 700 000',
        [`${party('ru')}.currency`]: 'RUB',
      },
    );
    await ru.goto(`${project('ru')}/milestones`);
    await doForm(ru, { row: '0' }, { ...milestone, '0.dueOn': day(30), '0.payer': party('cn') });
    for (const page of [cn, ru]) {
      await page.goto(project(page === cn ? 'zh' : 'ru'));
      expect(await textOf(page, 'section[aria-labelledby=project-card]')).toContain(chinese.title);
      await doForm(page, { command: 'confirm', what: 'card' });
    }
    expect((await readProject(cn, story.projectId)).isCardConfirmed).toBe(true);
    expect(await textOf(ru, 'section[aria-labelledby=project-parties]')).toMatch(
      /4[\s\u00a0]700[\s\u00a0]000/,
    );
  }, 300_000);

  it('is checked by the officer: a field of the Russian list adds its sixty days to the plan', async () => {
    const [cn, ru] = await bothSides();
    const officer = await openAs(people.officer, { language: 'zh', script: false });
    await cn.goto(project('zh'));
    expect(await textOf(cn, 'section[aria-labelledby=project-steps]')).toContain('合规筛查尚未作出决定');
    await officer.goto(`/zh/gate/cases/of/cooperation/project/${story.projectId}`);
    await officer.waitForURL(/\/gate\/cases\/[0-9a-f-]{36}$/);
    await answerCase(officer, { SC07: 'yes' });
    await decideCase(officer, 'conditional', '须与联邦安全局协商');
    await expect
      .poll(async () => (await readProject(cn, story.projectId)).state, { timeout: 30_000 })
      .toBe('checked');
    await cn.goto(project('zh'));
    const contract = await textOf(cn, 'section[aria-labelledby=project-contract]');
    expect(contract).toContain(`不早于${shownDay(day(60), 'zh')}：俄方安全审批最长60天（SC07）`);
    await ru.goto(project('ru'));
    expect(await textOf(ru, 'section[aria-labelledby=project-contract]')).toContain(
      'занимает до 60 дней (SC07)',
    );
  }, 120_000);

  it('is not approved without rights: the reason is said in the language of each side', async () => {
    const [cn, ru] = await bothSides();
    await cn.goto(project('zh'));
    const steps = await textOf(cn, 'section[aria-labelledby=project-steps]');
    expect(steps).toContain('双方须就权利清单达成一致，包括背景和成果知识产权。');
    expect(await formOf(cn, { command: 'step', step: 'approve' }).count()).toBe(0);
    const forced = await ru.request.post(`/api/projects/${story.projectId}/steps`, {
      data: { step: 'approve' },
      headers: { origin: baseUrl, 'accept-language': 'ru' },
    });
    expect(forced.status()).toBe(409);
    expect(await forced.text()).toContain('cooperation.project.rightsNotAgreed');
    await ru.goto(project('ru'));
    expect(await textOf(ru, 'section[aria-labelledby=project-steps]')).toContain(
      'Обе стороны должны согласовать лист прав',
    );
  }, 120_000);

  it('gets its rights sheet: gaps are shown, filled by both sides and confirmed by both', async () => {
    const [cn, ru] = await bothSides();
    const { parties } = await readProject(cn, story.projectId);
    const party = (bank: string) => parties.find((one) => one.bank === bank)?.organisation.id ?? '';
    await cn.goto(`${project('zh')}/rights`);
    const gaps = () => cn.locator('section[aria-labelledby=standing] .notice').nth(1).locator('li').count();
    expect(await gaps()).toBeGreaterThan(10);
    expect(await sendForm(cn, { command: 'confirm', part: 'rules' })).toBe(409);
    expect(await textOf(cn, '#problems')).toMatch(/\p{Script=Han}{6,}/u);
    await doForm(cn, { command: 'sayNone' });
    await ru.goto(`${project('ru')}/rights`);
    await doForm(ru, { command: 'addItem' }, background);
    expect(await textOf(ru, 'section[aria-labelledby=annex]')).toContain(russian.background);
    await doForm(ru, { command: 'foreground' }, rulesForResults(party('cn'), party('ru')));
    await cn.goto(`${project('zh')}/rights`);
    expect(await textOf(cn, 'section[aria-labelledby=foreground]')).toContain('66.7 %');
    await doForm(cn, { command: 'firstFiling' }, { ...firstFiling, 'russia.on': day(-10) });
    expect(await textOf(cn, 'section[aria-labelledby=standing]')).toContain('没有遗漏。');
    for (const page of [cn, ru]) {
      await page.goto(`${project(page === cn ? 'zh' : 'ru')}/rights`);
      for (const part of ['annex', 'rules']) await doForm(page, { command: 'confirm', part });
    }
    expect((await readProject(cn, story.projectId)).rights).toMatchObject({ gaps: 0, isAgreedByBoth: true });
  }, 240_000);

  it('gets its licence agreement signed and is approved by both leads', async () => {
    const [cn, ru] = await bothSides();
    await ru.goto(`/ru/agreements?subject=project&id=${story.projectId}`);
    const licence = await beginAgreement(ru, 'licenceOrdinary');
    story.agreements.push(licence);
    const [zhPage] = addressesOf(licence);
    await doForm(ru, { command: 'values' }, { ...licenceWords(russian), ...licenceFacts });
    await cn.goto(zhPage);
    await doForm(cn, { command: 'values' }, licenceWords(chinese));
    await alignAll(cn);
    await signAgreement(cn, ru, licence, day());
    await ru.reload();
    expect(await textOf(ru, '#standing dl')).toContain('подписано');

    await takeProjectStep(cn, project('zh'), 'approve');
    expect((await readProject(cn, story.projectId)).state).toBe('checked');
    await takeProjectStep(ru, project('ru'), 'approve');
    expect((await readProject(ru, story.projectId)).state).toBe('approved');
  }, 240_000);

  it('is registered when both sides have entered their papers, sixty days counted from the day of effect', async () => {
    const [cn, ru] = await bothSides();
    const officer = await openAs(people.officer, { language: 'zh', script: false });
    await ru.goto(project('ru'));
    const rule = ru.locator('section[aria-labelledby=project-steps] a[href="/ru/gate/rules/SC07"]');
    expect(await rule.count()).toBe(1);
    expect(await textOf(ru, 'section[aria-labelledby=project-steps]')).toContain(
      'Не выполнено условие проверки (вопрос SC07)',
    );
    await cn.goto(`${project('zh')}/registrations`);
    await doForm(cn, { command: 'dates' }, { effectiveOn: day(-3) });
    const item = (page: Page, key: string) =>
      page.locator('main li', { has: page.locator(`input[name=key][value="${key}"]`) });
    expect(await textOf(cn, 'main')).toContain(shownDay(day(57), 'zh'));
    expect(await item(cn, 'cn.import.contract').textContent()).toContain('还剩57天');
    await ru.goto(`${project('ru')}/registrations`);
    expect(await item(ru, 'cn.import.contract').textContent()).toContain(shownDay(day(57), 'ru'));
    const refused = await sendForm(ru, { key: 'cn.import.contract' }, { number: '1', issuedOn: day() });
    expect(refused).toBe(403);
    expect(await textOf(ru, '#problems')).toMatch(/\p{Script=Cyrillic}{4,}/u);
    await doForm(cn, { key: 'cn.import.contract' }, { number: 'JK-2026-0042', issuedOn: day() });
    await ru.goto(`${project('ru')}/registrations`);
    await doForm(ru, { key: 'ru.rospatent' }, { number: 'РД0471122', issuedOn: day() });
    await doForm(ru, { key: 'ru.securityApproval' }, { number: russian.approval, issuedOn: day() });

    await ru.goto(`/ru/gate/cases/of/cooperation/project/${story.projectId}`);
    await ru.waitForURL(/\/gate\/cases\//);
    await doForm(ru, { command: 'fulfil' }, { value: russian.approval, on: day() });
    await officer.goto(`/zh/gate/cases/of/cooperation/project/${story.projectId}`);
    await officer.waitForURL(/\/gate\/cases\//);
    const confirm = officer.locator('#conditions ~ ul button[value=confirm]');
    await confirm.click();
    await expect.poll(() => confirm.count()).toBe(0);
    expect((await readProject(ru, story.projectId)).plan.planDays).toBe(0);
    await takeProjectStep(ru, project('ru'), 'register');
    await takeProjectStep(cn, project('zh'), 'register');
    // It was to begin today, so it runs.
    expect((await readProject(cn, story.projectId)).state).toBe('running');
  }, 240_000);

  it('runs: a milestone is done, one side tells of the landing and the other confirms it', async () => {
    const [cn, ru] = await bothSides();
    const { milestones } = await readProject(ru, story.projectId);
    await ru.goto(`${project('ru')}/milestones`);
    await doForm(
      ru,
      { command: 'finish', milestoneId: milestones[0]?.id ?? '' },
      {
        doneOn: day(),
        evidence: russian.evidence,
      },
    );
    expect((await readProject(ru, story.projectId)).milestones[0]?.doneOn).toBe(day());

    await cn.goto(`${project('zh')}/landing`);
    await doForm(cn, { intent: 'put' }, { ...landingRecord, landedOn: day(-1), firstPaymentOn: day(-1) });
    await doForm(cn, { intent: 'confirm' });
    await ru.goto(`${project('ru')}/landing`);
    expect(await ru.locator('main [lang=zh]', { hasText: chinese.landedAt }).count()).toBeGreaterThan(0);
    await doForm(ru, { intent: 'confirm' });
    await cn.goto(`${project('zh')}/landing`);
    expect(await textOf(cn, 'main .text-state')).toContain('双方已确认');
    await doForm(cn, { intent: 'stage' }, { stage: 'licence', reachedOn: day(), evidence: chinese.evidence });
    const { followUps } = await readApi<{ followUps: { months: number }[] }>(
      cn,
      `/api/projects/${story.projectId}/landing`,
    );
    expect(followUps.map(({ months }) => months)).toEqual([6, 12, 24, 36]);
  }, 180_000);
});

describe('a landed project', () => {
  it('is shown to visitors when both sides agree, and tells them nothing of money', async () => {
    const [cn, ru] = await bothSides();
    const visitor = await open({ language: 'ru', script: false, width: 360 });
    const landed = async () => {
      const listed = await readAsVisitor(baseUrl, '/api/landings?pageSize=100');
      return (JSON.parse(listed) as { counts: { landed: number; verified: number; jobs: number } }).counts;
    };
    const before = await landed();
    for (const page of [cn, ru]) {
      expect((await visitor.goto(project('ru')))?.status()).toBe(404);
      await page.goto(project(page === cn ? 'zh' : 'ru'));
      await doForm(page, { command: 'confirm', what: 'publication' });
    }
    const after = await landed();
    expect(after).toMatchObject({
      landed: before.landed + 1,
      verified: before.verified + 1,
      jobs: before.jobs + 14,
    });
    for (const [path, title] of [
      ['/zh/landings', chinese.title],
      ['/ru/landings', russian.title],
      ['/zh/projects', chinese.title],
      ['/ru/projects', russian.title],
      [project('zh'), chinese.title],
      [project('ru'), russian.title],
    ] as const) {
      await visitor.goto(path);
      expect(await textOf(visitor), path).toContain(title);
      expect(await visitor.content(), path).not.toMatch(secretAmounts);
      expect(await visitor.content(), path).not.toMatch(/300[\s,\u00a0]?000/);
    }
    for (const path of [`/api/projects/${story.projectId}`, '/api/projects', '/api/landings']) {
      expect(await readAsVisitor(baseUrl, path), path).not.toMatch(secretAmounts);
    }
    expect((await visitor.request.get(`/api/projects/${story.projectId}/landing`)).status()).toBe(401);
  }, 180_000);

  it('is counted by the programme officer, who opens the records behind the figure', async () => {
    const officer = await openAs(people.programme, { language: 'zh', script: false, width: 360 });
    await officer.goto('/zh/desk');
    expect(await officer.locator('a[href="/zh/desk/funnel"]').count()).toBeGreaterThan(0);
    await officer.goto('/zh/desk/funnel');
    const landed = officer.locator('main a[href*="/desk/funnel/rows?stage=landed"]');
    expect(Number(await landed.textContent())).toBeGreaterThan(0);
    await landed.click();
    await officer.waitForURL(/funnel\/rows/);
    expect(await textOf(officer, 'main table')).toContain(offerNumber);
    const party = await openAs(people.cn, { language: 'zh', script: false });
    expect((await party.goto('/zh/desk/funnel'))?.status()).toBe(403);
  }, 120_000);
});

/** Screens of the story, for those who may see them; both sides see the same ones. */
describe('the screens of a landed project', () => {
  for (const language of ['zh', 'ru'] as const) {
    it(`${language}: accessible, in one language, and not clipped at 1280 and 360`, async () => {
      const one = `/projects/${story.projectId}`;
      const own = [
        ...screensOfProject.map((part) => `${one}${part}`),
        ...story.agreements.map((id) => `/agreements/${id}`),
        `/agreements?subject=project&id=${story.projectId}`,
        `/interests/${story.interestId}`,
        ...['/desk', '/desk/projects'],
      ];
      const officers = [
        '/desk',
        '/desk/funnel',
        '/desk/funnel/rows?stage=landed',
        '/landings',
        '/projects',
        one,
      ];
      const faults: string[] = [];
      for (const width of [1280, 360]) {
        const visit = { language, width, dark: width === 360 };
        const party = await openAs(language === 'zh' ? people.cn : people.ru, visit);
        faults.push(...(await findFaults(party, language, own)));
        faults.push(...(await findFaults(await openAs(people.programme, visit), language, officers)));
      }
      // The platform quotes the milestone in the words of its author.
      expect(faults.filter((fault) => !fault.includes(russian.milestone.slice(0, 12)))).toEqual([]);
    }, 300_000);
  }
});
