import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from './browser.ts';
import { submitOffer } from './publish-steps.ts';
import { claddingOffer } from './publish-texts.ts';
import { readApi, type Listing } from './read-api.ts';
import { openFromQueue, takeStep } from './record-steps.ts';
import { answerCase, decideCase, openCaseOf } from './screening-steps.ts';

const { openAs } = useBrowser();
const owner = 'owner.demo-ru-welding@demo.invalid';
const moderator = 'moderator@demo.invalid';
const officers = ['compliance@demo.invalid', 'compliance2@demo.invalid', 'compliance3@demo.invalid'] as const;

async function submitted(title: string): Promise<{ author: Page; id: string }> {
  const author = await openAs(owner, { language: 'ru', script: false });
  const id = await submitOffer(author, 'ru', { ...claddingOffer, 'text.title': title });
  const checker = await openAs(moderator, { language: 'zh', script: false });
  await openFromQueue(checker, 'zh', id);
  await takeStep(checker, 'acceptForm');
  return { author, id };
}

const stateOf = async (page: Page, id: string) => (await readApi<Listing>(page, `/api/offers/${id}`)).state;
const press = async (page: Page, form: string, button = 'button[type=submit]') => {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.locator(`form:has(input[name=command][value=${form}])`).locator(button).first().click();
  expect((await answered).status()).toBeLessThan(400);
};

describe('the screening case, without script', () => {
  it('keeps an offer back until its condition is entered by the owner and confirmed', async () => {
    const { author, id } = await submitted('Лазерная наплавка кромок: дело с условием');
    const officer = await openAs(officers[0], { language: 'zh', script: false });
    await openCaseOf(officer, 'zh', { kind: 'offer', id });
    await answerCase(officer, { SC06: 'no' });
    expect(
      await officer.locator('#proposal ~ dl, section[aria-labelledby=proposal]').first().textContent(),
    ).toContain('附条件放行');
    await officer.locator('input[name=outcome][value=clear]').check();
    await officer.locator('form[data-form=decide] button[type=submit]').click();
    expect(await officer.locator('#problems').textContent()).toContain('附条件放行');
    await decideCase(officer, 'conditional', '须有可公开发表的鉴定意见');
    expect(await stateOf(author, id)).toBe('in_screening');

    await openCaseOf(author, 'ru', { kind: 'offer', id });
    expect(await author.locator('main').textContent()).toContain(
      'Экспертное заключение об открытом опубликовании',
    );
    expect(await author.locator('select[name^="answer."]').count()).toBe(0);
    await author.locator('input[name=value]').fill('№ 17 от 02.03.2026');
    await press(author, 'fulfil');
    await officer.reload();
    expect(await officer.locator('#conditions ~ ul').textContent()).toContain('№ 17 от 02.03.2026');
    await press(officer, 'check', 'button[value=confirm]');
    expect(await stateOf(author, id)).toBe('approved');
  });

  it('asks, is answered, blocks with two officers, and is opened by an appeal that a third upholds', async () => {
    const { author, id } = await submitted('Лазерная наплавка кромок: дело с обжалованием');
    const listing = { kind: 'offer', id } as const;
    const [first, second, third] = [
      await openAs(officers[0], { language: 'zh', script: false }),
      await openAs(officers[1], { language: 'ru', script: false }),
      await openAs(officers[2], { language: 'en', script: false }),
    ];
    await openCaseOf(first, 'zh', listing);
    await first.fill('textarea[name=question]', '最终用户是谁？');
    await press(first, 'ask');
    await openCaseOf(author, 'ru', listing);
    expect(await author.locator('section[aria-labelledby=inform] [lang=zh]').textContent()).toBe(
      '最终用户是谁？',
    );
    await author.fill('textarea[name=text]', 'Судоремонтный завод, гражданские буксиры');
    await author.setInputFiles('section[aria-labelledby=inform] input[type=file]', {
      name: 'договор.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Договор с заводом'),
    });
    await press(author, 'inform');
    await first.reload();
    expect(await first.locator('#files ~ ul').textContent()).toContain('договор.txt');

    await decideCase(first, 'blocked', 'Тайная причина');
    await author.reload();
    expect(await author.content()).not.toContain('Тайная причина');
    await openCaseOf(second, 'ru', listing);
    await press(second, 'block', 'button[value=confirm]');
    expect(await stateOf(author, id)).toBe('blocked');

    await openCaseOf(author, 'ru', listing);
    expect(await author.content()).toContain('Тайная причина');
    await author.fill('section[aria-labelledby=appeal] textarea', 'Это гражданские суда');
    await press(author, 'appeal');
    await openCaseOf(third, 'en', listing);
    await third.fill('section[aria-labelledby=appeal-made] textarea', 'The contract shows it');
    await press(third, 'answerAppeal', 'button[value=uphold]');
    expect(await stateOf(author, id)).toBe('in_screening');
    await answerCase(third);
    await decideCase(third, 'clear');
    expect(await stateOf(author, id)).toBe('approved');
  });
});
