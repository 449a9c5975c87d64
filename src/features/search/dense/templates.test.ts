import { describe, expect, it } from 'vitest';
import { fillTemplate, templatesFor } from './templates.ts';

describe('templates', () => {
  it.each([
    ['intfloat/multilingual-e5-small', 'query: {text}', 'passage: {text}'],
    ['multilingual-e5-large-instruct', expect.stringContaining('Instruct: '), '{text}'],
    ['BAAI/bge-m3', '{text}', '{text}'],
    ['google/embeddinggemma-300m', 'task: search result | query: {text}', 'title: none | text: {text}'],
    ['nomic-embed-text:latest', 'search_query: {text}', 'search_document: {text}'],
    ['of-our-own', '{text}', '{text}'],
  ])('of %s', (model, queryTemplate, passageTemplate) => {
    expect(templatesFor(model)).toEqual({ queryTemplate, passageTemplate });
  });

  it('cut long texts, between whole characters, and keep the rest of the template', () => {
    expect(fillTemplate('<{text}>', 'ab😀c', 3)).toBe('<ab\ufffd>');
    expect(fillTemplate('<{text}>', ' a\0\n\tb ', 10)).toBe('<a b>');
  });
});
