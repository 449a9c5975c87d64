import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Language } from '../../../shared/language.ts';

const folder = new URL('../../../../data/demo/', import.meta.url);

const text = z.object({ title: z.string(), summary: z.string(), description: z.string() });
const offers = z.array(
  z.object({
    sourceLanguage: z.enum(['zh', 'ru', 'en']),
    texts: z.object({ zh: text.optional(), ru: text.optional(), en: text.optional() }),
  }),
);

export type DemoText = { readonly language: Language; readonly text: string };

/** Originals of the demonstration's offers, a Chinese and a Russian one by turns. */
export function readDemoTexts(): DemoText[] {
  const files = readdirSync(folder).filter((name) => /^offers.*\.json$/.test(name));
  const all = files
    .toSorted()
    .flatMap((name) => offers.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
  const of = (language: Language): DemoText[] =>
    all.flatMap(({ sourceLanguage, texts }) => {
      const own = sourceLanguage === language ? texts[language] : undefined;
      return own ? [{ language, text: [own.title, own.summary, own.description].join('\n') }] : [];
    });
  const [chinese, russian] = [of('zh'), of('ru')];
  return chinese.flatMap((one, at) => [one, ...russian.slice(at, at + 1)]);
}
