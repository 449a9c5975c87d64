import { describe, expect, it } from 'vitest';
import type { TranslatedTextView } from '../texts/contract.ts';
import { chooseText } from './choose-text.ts';

const chinese: TranslatedTextView = {
  language: 'zh',
  sourceLanguage: 'ru',
  text: '管道焊接',
  state: 'machine',
  origin: 'machine',
  ofRevision: 1,
  changedAt: '2026-11-21T00:00:00.000Z',
  versionId: '019e0000-0000-7000-8000-000000000000',
};

describe('the text a reader is shown', () => {
  it('is what its author wrote in his language, before any translation', () => {
    const own = { ru: 'Сварка труб', zh: '我们焊接管道' };
    expect(chooseText(own, [chinese], 'zh')).toEqual({ kind: 'own', text: '我们焊接管道', language: 'zh' });
  });

  it('is the translation, with the original it is made from and not another one', () => {
    const chosen = chooseText({ ru: 'Сварка труб', en: 'Pipe welding' }, [chinese], 'zh');
    expect(chosen).toMatchObject({
      kind: 'translated',
      text: '管道焊接',
      original: { text: 'Сварка труб', language: 'ru' },
    });
  });

  it('is the original while the translation is on its way, or its original is gone', () => {
    const onItsWay = { ...chinese, text: null, origin: null, state: 'assigned' as const };
    const chosen = chooseText({ ru: 'Сварка труб', en: 'Pipe welding' }, [onItsWay], 'zh');
    expect(chosen).toMatchObject({ kind: 'instead', language: 'ru', translation: { state: 'assigned' } });
    expect(chooseText({ en: 'Pipe welding' }, [chinese], 'zh')).toMatchObject({ kind: 'instead' });
    expect(chooseText({ ru: 'Сварка труб' }, [chinese], 'en')).toMatchObject({
      kind: 'instead',
      language: 'ru',
      translation: undefined,
    });
  });

  it('is nothing where nobody wrote anything', () => {
    expect(chooseText({}, [chinese], 'zh')).toBeUndefined();
  });
});
