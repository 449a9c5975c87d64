/**
 * `npm run eval:translation [-- N]`: sends N originals of the demonstration (10 unless said otherwise) through the engine
 * of the settings, Chinese ones into Russian and Russian ones into Chinese, with the terms of the termbase and past
 * memory and cache. Prints what the checks find in 100 segments; the last line is one JSON object. No judgement of style:
 * it counts what is wrong for certain or suspicious.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readConfig } from '../../../platform/config/read-config.ts';
import type { TranslationConfig } from '../../../platform/config/translation-config.ts';
import type { Language } from '../../../shared/language.ts';
import { createCircuitBreaker } from '../gateway/circuit-breaker.ts';
import { openGateway } from '../gateway/open-gateway.ts';
import { segmentText } from '../segments/segment-text.ts';
import { parseConcepts } from '../termbase/concepts.ts';
import { fixedTermbase, type LiveTermbase } from '../termbase/live-termbase.ts';
import { configuredEngine } from '../engines/configured-engine.ts';
import { translateByEngine } from '../engines/translate-segments.ts';
import { readDemoTexts, type DemoText } from './read-demo-texts.ts';

const others: Record<Language, Language> = { zh: 'ru', ru: 'zh', en: 'ru' };
const termbaseFile = new URL('../../../../data/termbase.tsv', import.meta.url);

export type DirectionFigures = {
  texts: number;
  segments: number;
  translated: number;
  millisecondsPerSegment: number;
  /** By check and severity (`number blocks`): so many in 100 translated segments. */
  findingsPer100: Record<string, number>;
  /** By fault: segments without a translation. */
  faults: Record<string, number>;
};

type Tools = Parameters<typeof translateByEngine>[0];

/** Sends the texts one after another and counts, by direction (`zh>ru`). */
export async function evaluateEngine(
  tools: Tools,
  texts: readonly DemoText[],
): Promise<Record<string, DirectionFigures>> {
  const figures: Record<string, DirectionFigures> = {};
  for (const [name, own] of Map.groupBy(texts, ({ language }) => `${language}>${others[language]}`)) {
    figures[name] = await evaluateDirection(tools, own);
  }
  return figures;
}

async function evaluateDirection(tools: Tools, texts: readonly DemoText[]): Promise<DirectionFigures> {
  const counts = { segments: 0, translated: 0 };
  const found = new Map<string, number>();
  const faults = new Map<string, number>();
  const startedAt = performance.now();
  for (const { language: from, text } of texts) {
    const sources = segmentText(text, from).segments.map((segment) => segment.text);
    const made = await translateByEngine(tools, sources, { from, to: others[from], domain: null });
    counts.segments += sources.length;
    for (const source of sources) {
      const segment = made.segments.get(source);
      if (!segment) count(faults, made.faults.get(source) ?? made.stopped?.fault ?? 'notTranslated');
      else counts.translated++;
      for (const { check, severity } of segment?.findings ?? []) count(found, `${check} ${severity}`);
    }
  }
  const per100 = (times: number) => Math.round((times / Math.max(1, counts.translated)) * 10_000) / 100;
  const byCount = [...found].sort(([, a], [, b]) => b - a);
  return {
    texts: texts.length,
    ...counts,
    millisecondsPerSegment: Math.round((performance.now() - startedAt) / Math.max(1, counts.segments)),
    findingsPer100: Object.fromEntries(byCount.map(([name, times]) => [name, per100(times)])),
    faults: Object.fromEntries(faults),
  };
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** The engine without database: nothing is kept, and the budget of a day is that of the run. */
export function openForRun(config: TranslationConfig, termbase: LiveTermbase): Tools {
  let spent = 0;
  const engine = configuredEngine(config);
  const gateway = openGateway(engine, {
    cache: { find: () => Promise.resolve(new Map()), keep: () => Promise.resolve() },
    budget: {
      charactersPerDay: config.charactersPerDay,
      store: {
        take: (_engine, _day, characters, limit) => {
          const isLeft = spent + characters <= limit;
          if (isLeft) spent += characters;
          return Promise.resolve(isLeft);
        },
        settle: (_engine, _day, characters) => {
          spent += characters;
          return Promise.resolve();
        },
      },
    },
    requestsAtOnce: config.requestsAtOnce,
    circuit: createCircuitBreaker({ now: Date.now }),
    now: Date.now,
  });
  return { translator: { gateway, name: engine.id }, termbase };
}

function printFigures(name: string, figures: DirectionFigures): void {
  const { texts, segments, translated, millisecondsPerSegment, findingsPer100, faults } = figures;
  console.log(
    `${name}: ${texts} texts, ${translated} of ${segments} segments, ${millisecondsPerSegment} ms each`,
  );
  for (const [finding, times] of Object.entries(findingsPer100)) {
    console.log(`  ${finding.padEnd(24)}${times.toFixed(2).padStart(8)} in 100 segments`);
  }
  for (const [fault, times] of Object.entries(faults)) {
    console.log(`  ${fault.padEnd(24)}${String(times).padStart(8)} segments without a translation`);
  }
}

async function measure(env: Record<string, string | undefined>, count: number): Promise<void> {
  const { translation } = readConfig(env);
  if (!translation) {
    console.log('No translation engine is set: nothing to measure. How to set one: docs/operations.md.');
    return;
  }
  const termbase = fixedTermbase(parseConcepts(readFileSync(termbaseFile, 'utf8')));
  const figures = await evaluateEngine(openForRun(translation, termbase), readDemoTexts().slice(0, count));
  for (const [name, own] of Object.entries(figures)) printFigures(name, own);
  console.log(JSON.stringify({ set: 'translation', engine: translation.kind, figures }));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await measure(process.env, Number(process.argv[2] ?? 10));
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    process.exitCode = 1;
  }
}
