import type { Block, DocumentModel } from './document.ts';

const zh =
  '甲方同意按照本协议的约定，向乙方提供“激光熔覆”工艺的背景知识产权清单（附件一），包括专利、技术秘密和软件著作权；乙方在收到之日起三十（30）个工作日内书面确认。';
const ru =
  'Сторона 1 обязуется передать Стороне 2 перечень предшествующей интеллектуальной собственности по процессу «лазерная наплавка» (приложение № 1), включая патенты и секреты производства (ноу-хау); Сторона 2 письменно подтверждает получение в течение 30 рабочих дней.';

/** A bilingual agreement with so many clauses, for tests. */
export function agreementOf(clauses: number, more: Partial<DocumentModel> = {}): DocumentModel {
  const pairs = Array.from({ length: clauses }, (_, at): Block[] => [
    ...(at % 10 === 0
      ? [{ kind: 'heading' as const, runs: [{ text: `第${at / 10 + 1}条 定义 / Определения` }] }]
      : []),
    {
      kind: 'sideBySide',
      number: `${at + 1}.`,
      left: [{ text: zh.repeat(1 + (at % 3)), language: 'zh' }],
      right: [{ text: `${ru} `.repeat(1 + (at % 3)), language: 'ru' }],
    },
  ]);
  return {
    title: '技术合作开发协议 / Соглашение о совместной разработке',
    language: 'zh',
    header: [{ text: 'AG-2026-000123' }],
    footer: [{ text: 'Amur' }],
    madeAt: new Date('2026-11-21T13:00:00Z'),
    blocks: [{ kind: 'title', runs: [{ text: '技术合作开发协议' }], align: 'center' }, ...pairs.flat()],
    ...more,
  };
}
