import { describe, expect, it } from 'vitest';
import { segmentKeys } from './segment-cache.ts';
import type { GatewayRequest } from './translation-engine.ts';

const engine = { id: 'chat', model: 'qwen' };
const laser = { zh: '激光器', ru: 'лазер', en: 'laser' };
const request: GatewayRequest = { from: 'zh', to: 'ru', domain: '激光物理', termsOf: () => [laser] };
const key = segmentKeys(engine, request)('激光器');

describe('the key of a segment', () => {
  it('is the same for the same question', () => {
    const again = { ...request, termsOf: () => [{ zh: ' 激光器', ru: 'лазер' }, { en: 'pump' }] };
    expect(segmentKeys({ ...engine }, again)('激光器')).toBe(key);
    expect(key).toMatch(/^[\w-]{43}$/);
  });

  it('is another for another source language, also without terms', () => {
    const plain: GatewayRequest = { from: 'zh', to: 'ru' };
    expect(segmentKeys(engine, { ...plain, from: 'en' })('a')).not.toBe(segmentKeys(engine, plain)('a'));
  });

  it.each<[string, typeof engine, GatewayRequest, string]>([
    ['engine', { ...engine, id: 'deepl' }, request, '激光器'],
    ['model', { ...engine, model: 'deepseek' }, request, '激光器'],
    ['target language', engine, { ...request, to: 'en' }, '激光器'],
    ['domain', engine, { ...request, domain: '' }, '激光器'],
    ['term', engine, { ...request, termsOf: () => [{ ...laser, ru: 'квантовый генератор' }] }, '激光器'],
    ['text', engine, request, '激光器 '],
  ])('is another for another %s', (_what, asked, { ...other }, text) => {
    expect(segmentKeys(asked, other)(text)).not.toBe(key);
  });
});
