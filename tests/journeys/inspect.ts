import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Faults = {
  serious: string[];
  overflow: number;
  mixed: string[];
  language: string | null;
  scripts: string[];
  hasSearchBox: boolean;
};

/** Looks at a page as a careful reader would, folded parts too: accessibility, clipping, words of another language. */
export async function inspect(page: Page, language: 'zh' | 'ru' | 'en'): Promise<Faults> {
  await page.evaluate(axeSource);
  return page.evaluate(async (lang) => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
    const axe = (
      window as unknown as {
        axe: {
          run(
            wish: object,
          ): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
        };
      }
    ).axe;
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    const foreign = {
      zh: /\p{Script=Cyrillic}{3,}/u,
      ru: /\p{Script=Han}/u,
      en: /\p{Script=Han}|\p{Script=Cyrillic}{3,}/u,
    }[lang];
    const mixed: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      const said = holder?.closest('[lang]')?.getAttribute('lang');
      if (
        said === lang &&
        foreign.test(node.textContent ?? '') &&
        !holder?.closest('script, style, code, bdi')
      ) {
        mixed.push((node.textContent ?? '').trim().slice(0, 80));
      }
    }
    const root = document.scrollingElement ?? document.documentElement;
    return {
      serious: violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
      overflow: root.scrollWidth - root.clientWidth,
      mixed,
      language: document.documentElement.getAttribute('lang'),
      scripts: [...document.querySelectorAll('script:not([type="application/ld+json"])')].map(
        (script) => script.getAttribute('src') ?? 'inline',
      ),
      hasSearchBox: document.querySelector('form[data-suggest]') !== null,
    };
  }, language);
}
