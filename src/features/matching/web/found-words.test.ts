import { describe, expect, it } from 'vitest';
import { tellFoundWords } from './found-words.ts';

const textsIn = (reader: 'zh' | 'ru' | 'en', words: string[]) =>
  tellFoundWords(words, reader).map(({ text }) => text.replaceAll('\u00a0', ' '));

describe('words found in both texts', () => {
  const found = ['60 °c', '1 %', '47 j', 'mm', '47 дж', '420-450 мпа', '420-450 mpa', '0,6 мм', 'hv'];

  it('figures are told once, in the units and the decimal mark of the reader', () => {
    expect(textsIn('zh', found)).toEqual(['60 °C', '1 %', '47 J', '420–450 MPa', '0.6 mm']);
    expect(textsIn('ru', found)).toEqual(['60 °C', '1 %', '47 Дж', '420–450 МПа', '0,6 мм']);
  });

  it('units the engine kept as written are told the same way, and none is taken for another', () => {
    const written = ['60 °C', '60 °С', '1 %', '47 J', '47 Дж', '5 mW', '5 мВт', '2 MW', '3 mw', '7 Ω'];
    expect(textsIn('zh', written)).toEqual(['60 °C', '1 %', '47 J', '5 mW', '2 MW']);
    expect(textsIn('ru', written)).toEqual(['60 °C', '1 %', '47 Дж', '5 мВт', '2 МВт']);
    expect(textsIn('en', ['ER80S-Ni2'])).toEqual(['ER80S-Ni2']);
  });

  it('designations stand in capitals, whole words in their own language, short ones not at all', () => {
    expect(tellFoundWords(['шва', 'порошком', 'er80s-ni2', '14 часов', 'welding', '低温'], 'zh')).toEqual([
      { text: 'ER80S-NI2', language: 'en' },
      { text: 'порошком', language: 'ru' },
      { text: 'welding', language: 'en' },
      { text: '低温', language: 'zh' },
    ]);
  });
});
