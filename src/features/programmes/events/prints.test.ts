import { describe, expect, it } from 'vitest';
import { writePdf } from '../../../platform/documents/write-pdf.ts';
import { readPdfLines } from '../../../platform/testing/read-pdf-text.ts';
import { badgesModel, gridModel, listModel, type PrintedPerson } from './prints-model.ts';

const people: PrintedPerson[] = [
  {
    id: 'a',
    name: { typed: '张伟国', han: '张伟国', latin: 'Zhang Weiguo', cyrillic: 'Чжан Вэйго' },
    organisation: '焊接研究所',
    role: 'speaker',
    country: 'CN',
  },
  {
    id: 'b',
    name: { typed: 'Иванов Борис', han: '', latin: 'Boris Ivanov', cyrillic: 'Иванов Борис' },
    organisation: 'Сварочный завод',
    role: 'participant',
    country: 'RU',
  },
];
const event = {
  titles: { zh: '对接会', ru: 'Биржа контактов' },
  when: '2026-12-04 09:30',
  place: 'Благовещенск',
};
const madeAt = new Date('2026-12-01T00:00:00Z');
const textOf = async (model: Parameters<typeof writePdf>[0]) =>
  (await readPdfLines(await writePdf(model))).flat().join('\n');

describe('prints of an event', () => {
  it('show names on badges in characters, pinyin and Palladius', async () => {
    const text = await textOf(badgesModel(event, people, 'zh', madeAt));
    for (const word of [
      '张伟国',
      'Zhang Weiguo',
      'Чжан Вэйго',
      '焊接研究所',
      'Иванов Борис',
      'докладчик',
      '报告人',
    ]) {
      expect(text).toContain(word);
    }
  });

  it('list who comes in both languages, with room to sign', async () => {
    const text = await textOf(listModel(event, people, { language: 'ru', isToSign: true, madeAt }));
    for (const word of ['签名', 'Подпись', '对接会', 'Биржа контактов', 'Сварочный завод'])
      expect(text).toContain(word);
    expect(await textOf(listModel(event, [], { language: 'ru', isToSign: false, madeAt }))).toContain(
      '暂无人报名',
    );
  });

  it('give the grid by rounds and each person his own day', async () => {
    const meeting = { round: 1, starts: '14:00', table: 3, firstId: 'a', secondId: 'b', interpreter: 1 };
    const pages = await readPdfLines(
      await writePdf(gridModel(event, people, [meeting], { language: 'zh', madeAt })),
    );
    expect(pages).toHaveLength(3);
    const round = pages[0]?.join('\n') ?? '';
    for (const word of ['14:00', '张伟国', 'Иванов Борис', 'Переводчик', '翻译'])
      expect(round).toContain(word);
    expect(pages[2]?.join('\n')).toContain('张伟国');
  });
});
