const russian =
  'бе ва го ду жи зо ку ли мо не по ри су те фо хи цу че шо ще эр юл яс кра сто пле три вно гла дре зве мир нор'.split(
    ' ',
  );
const kinds = ['Завод', 'Сервис', 'Механика', 'Технологии', 'Институт', 'Энерго', 'Прибор', 'Торговый дом'];
const chinese = [
  ...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍李柰',
];
const trades = ['科技', '新材料', '电子', '精密机械', '激光科技', '贸易', '生物技术', '能源'];
const cities = ['', '', '哈尔滨', '大连', '沈阳', '黑河'];

/** An invented organisation, the same for the same number: Russian ones and Chinese ones by turns. */
export function inventName(number: number): string {
  const draw = drawerOf(number);
  const pick = (parts: readonly string[]): string => parts[draw(parts.length)] ?? '';
  const word = (parts: readonly string[], length: number): string =>
    Array.from({ length }, () => pick(parts)).join('');
  if (number % 2 === 0) return `${pick(cities)}${word(chinese, 2 + draw(3))}${pick(trades)}有限公司`;
  return `ООО «${capital(word(russian, 2 + draw(3)))} ${capital(word(russian, 1 + draw(3)))} ${pick(kinds)}»`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Numbers from 0 to one less than asked, in a row that follows from the seed (mulberry32). */
function drawerOf(seed: number): (count: number) => number {
  let state = (seed + 1) * 0x9e3779b1;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed >>> 8) % count;
  };
}
