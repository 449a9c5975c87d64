import { describe, expect, it } from 'vitest';
import { segmentKeys } from './segment-cache.ts';
import type { TranslationRequest } from './translation-engine.ts';

const engine = { id: 'chat', model: 'qwen' };
const laser = { zh: '激光器', ru: 'лазер', en: 'laser' };
const request: TranslationRequest = { from: 'zh', to: 'ru', domain: '激光物理', terms: [laser] };
const key = segmentKeys(engine, request)('激光器');

describe('the key of a segment', () => {
  it('is the same for the same question', () => {
    const again = { ...request, terms: [{ zh: ' 激光器', ru: 'лазер' }, { en: 'pump' }] };
    expect(segmentKeys({ ...engine }, again)('激光器')).toBe(key);
    expect(key).toMatch(/^[\w-]{43}$/);
  });

  it('is another for another source language, also without terms', () => {
    const plain: TranslationRequest = { from: 'zh', to: 'ru' };
    expect(segmentKeys(engine, { ...plain, from: 'en' })('a')).not.toBe(segmentKeys(engine, plain)('a'));
  });

  it.each<[string, typeof engine, TranslationRequest, string]>([
    ['engine', { ...engine, id: 'deepl' }, request, '激光器'],
    ['model', { ...engine, model: 'deepseek' }, request, '激光器'],
    ['target language', engine, { ...request, to: 'en' }, '激光器'],
    ['domain', engine, { ...request, domain: '' }, '激光器'],
    ['term', engine, { ...request, terms: [{ ...laser, ru: 'оптический квантовый генератор' }] }, '激光器'],
    ['text', engine, request, '激光器 '],
  ])('is another for another %s', (_what, asked, { ...other }, text) => {
    expect(segmentKeys(asked, other)(text)).not.toBe(key);
  });
});
