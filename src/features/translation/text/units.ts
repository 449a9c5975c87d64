/** A unit's spelling → its base unit and how many of it one makes: 10 МПа, 10 MPa and 0.01 GPa are one token. */
type Unit = { readonly base: string; readonly factor: number };

const rows: readonly (readonly [base: string, factor: number, spellings: string])[] = [
  ['m', 1e-9, 'nm нм 纳米'],
  ['m', 1e-6, 'μm um мкм 微米 micron microns микрон'],
  ['m', 1e-3, 'mm мм 毫米'],
  ['m', 1e-2, 'cm см 厘米'],
  ['m', 1, 'm м 米 метр метров meter meters'],
  ['m', 1e3, 'km км 千米 公里'],
  ['m2', 1e-6, 'mm2 мм2'],
  ['m2', 1e-4, 'cm2 см2'],
  ['m2', 1, 'm2 м2 平方米'],
  ['m2', 1e4, 'ha га 公顷'],
  ['m3', 1e-6, 'cm3 см3 ml мл 毫升'],
  ['m3', 1e-3, 'l л dm3 дм3 升'],
  ['m3', 1, 'm3 м3 立方米'],
  ['g', 1e-6, 'μg мкг 微克'],
  ['g', 1e-3, 'mg мг 毫克'],
  ['g', 1, 'g г 克'],
  ['g', 1e3, 'kg кг 千克 公斤'],
  ['g', 1e6, 't т тонн тонна 吨 tonnes tons'],
  ['c', 1, '°c °с 摄氏度 ℃'],
  ['°', 1, '°'],
  ['k', 1, 'k к'],
  ['pa', 1, 'pa па 帕'],
  ['pa', 1e3, 'kpa кпа 千帕'],
  ['pa', 1e6, 'mpa мпа 兆帕'],
  ['pa', 1e9, 'gpa гпа 吉帕'],
  ['pa', 1e5, 'bar бар 巴'],
  ['pa', 101325, 'atm атм'],
  ['w', 1, 'w вт 瓦'],
  ['w', 1e3, 'kw квт 千瓦'],
  ['w', 1e6, 'mw мвт 兆瓦'],
  ['w', 1e9, 'gw гвт 吉瓦'],
  ['v', 1, 'v в 伏'],
  ['v', 1e3, 'kv кв 千伏'],
  ['a', 1, 'a 安'],
  ['a', 1e-3, 'ma ма 毫安'],
  ['hz', 1, 'hz гц 赫兹'],
  ['hz', 1e3, 'khz кгц 千赫'],
  ['hz', 1e6, 'mhz мгц 兆赫'],
  ['hz', 1e9, 'ghz ггц 吉赫'],
  ['hz', 1e12, 'thz тгц 太赫兹'],
  ['j', 1, 'j дж 焦耳'],
  ['j', 1e3, 'kj кдж 千焦'],
  ['wh', 1e3, 'kwh 千瓦时'],
  ['s', 1, 's с 秒'],
  ['s', 1e-3, 'ms мс 毫秒'],
  ['s', 60, 'min мин 分钟'],
  ['s', 3600, 'h ч 小时 час часов hours hour'],
  ['s', 86400, 'сут суток 天 days day'],
  ['%', 1, '%'],
  ['ppm', 1, 'ppm'],
  ['n', 1, 'n н 牛'],
  ['n', 1e3, 'kn кн 千牛'],
  ['ev', 1, 'ev эв'],
  ['ev', 1e3, 'kev кэв'],
  ['ev', 1e6, 'mev мэв'],
  ['l/h', 1, ''],
];

const units = new Map<string, Unit>();
for (const [base, factor, spellings] of rows) {
  for (const spelling of spellings.split(' ')) if (spelling !== '') units.set(spelling, { base, factor });
}

export const longestUnit = Math.max(...[...units.keys()].map((spelling) => spelling.length));

export function findUnit(spelling: string): Unit | undefined {
  return units.get(spelling);
}

/** The token of a quantity, equal for equal quantities whatever the spelling of number and unit. */
export function quantityToken(value: number, unit: Unit): string {
  return `q:${Number((value * unit.factor).toPrecision(6))}${unit.base}`;
}
