/** A unit's spelling → its base unit and how many of it one makes: 10 МПа, 10 MPa and 0.01 GPa are one token. */
export type Unit = { readonly base: string; readonly factor: number };

const rows: readonly (readonly [base: string, factor: number, spellings: string])[] = [
  ['m', 1e-9, 'nm нм 纳米 нанометр нанометра нанометров nanometers nanometres'],
  [
    'm',
    1e-6,
    'μm um мкм 微米 micron microns микрон микрона микронов микрометр микрометров micrometers micrometres',
  ],
  ['m', 1e-3, 'mm мм 毫米 миллиметр миллиметра миллиметров millimeters millimetres'],
  ['m', 1e-2, 'cm см 厘米 сантиметр сантиметра сантиметров centimeters'],
  ['m', 1, 'm м 米 метр метра метров meter meters metre metres'],
  ['m', 1e3, 'km км 千米 公里 километр километра километров kilometers kilometres'],
  ['m2', 1e-6, 'mm2 мм2 平方毫米'],
  ['m2', 1e-4, 'cm2 см2 平方厘米'],
  ['m2', 1, 'm2 м2 平方米'],
  ['m2', 1e4, 'ha га 公顷 гектар гектара гектаров hectares'],
  ['m3', 1e-6, 'cm3 см3 ml мл 毫升 立方厘米'],
  ['m3', 1e-3, 'l л dm3 дм3 升 литр литра литров liters litres'],
  ['m3', 1, 'm3 м3 立方米 кубометр кубометра кубометров'],
  ['g', 1e-6, 'μg мкг 微克'],
  ['g', 1e-3, 'mg мг 毫克'],
  ['g', 1, 'g г 克 грамм грамма граммов grams'],
  ['g', 1e3, 'kg кг 千克 公斤 килограмм килограмма килограммов kilograms'],
  ['g', 1e6, 't т тонн тонна тонны 吨 tonnes tons'],
  ['c', 1, '°c °с 摄氏度 ℃ градусов цельсия|градуса цельсия|градусах цельсия|degrees celsius|deg c'],
  ['°', 1, '° 度 градус градуса градусов градусах degree degrees'],
  ['k', 1, 'k к кельвин кельвинов kelvin'],
  ['pa', 1, 'pa па 帕'],
  ['pa', 1e3, 'kpa кпа 千帕 килопаскаль килопаскалей'],
  ['pa', 1e6, 'mpa мпа 兆帕 мегапаскаль мегапаскаля мегапаскалей megapascals'],
  ['pa', 1e9, 'gpa гпа 吉帕 гигапаскаль гигапаскалей'],
  ['pa', 1e5, 'bar бар 巴'],
  ['pa', 101325, 'atm атм'],
  ['w', 1, 'w вт 瓦 ватт watts'],
  ['w', 1e3, 'kw квт 千瓦 киловатт kilowatts'],
  ['w', 1e6, 'mw мвт 兆瓦 мегаватт megawatts'],
  ['w', 1e9, 'gw гвт 吉瓦'],
  ['v', 1, 'v в 伏 вольт volts'],
  ['v', 1e3, 'kv кв 千伏 киловольт'],
  ['a', 1, 'a 安 ампер'],
  ['a', 1e-3, 'ma ма 毫安'],
  ['hz', 1, 'hz гц 赫兹 герц'],
  ['hz', 1e3, 'khz кгц 千赫 килогерц'],
  ['hz', 1e6, 'mhz мгц 兆赫 мегагерц'],
  ['hz', 1e9, 'ghz ггц 吉赫 гигагерц'],
  ['hz', 1e12, 'thz тгц 太赫兹'],
  ['j', 1, 'j дж 焦耳'],
  ['j', 1e3, 'kj кдж 千焦'],
  ['wh', 1e3, 'kwh квтч квт·ч квт*ч kw·h 千瓦时 千瓦·时'],
  ['s', 1, 's с 秒 секунда секунды секунд seconds'],
  ['s', 1e-3, 'ms мс 毫秒'],
  ['s', 60, 'min мин 分钟 минута минуты минут minutes'],
  ['s', 3600, 'h ч 小时 час часа часов hours hour'],
  ['s', 86400, 'сут суток сутки дней 天 days day'],
  ['%', 1, '% процент процента процентов percent'],
  ['ppm', 1, 'ppm'],
  ['n', 1, 'n н 牛'],
  ['n', 1e3, 'kn кн 千牛'],
  ['ev', 1, 'ev эв'],
  ['ev', 1e3, 'kev кэв'],
  ['ev', 1e6, 'mev мэв'],
];

const units = new Map<string, Unit>();
for (const [base, factor, spellings] of rows) {
  for (const spelling of splitSpellings(spellings)) units.set(spelling, { base, factor });
}
const lengthsByStart = new Map<string, number>();
for (const spelling of units.keys()) {
  const start = spelling[0] as string;
  lengthsByStart.set(start, Math.max(lengthsByStart.get(start) ?? 0, spelling.length));
}

/** Spellings are parted by spaces; those that hold one stand last, parted by bars. */
function splitSpellings(spellings: string): string[] {
  const [short = '', ...long] = spellings.split('|');
  const words = short.split(' ');
  return long.length === 0 ? words : [...words.slice(0, -2), words.slice(-2).join(' '), ...long];
}

/** The longest spelling of a unit that begins with this character; 0 when none does. */
export function longestUnit(start: string | undefined): number {
  return lengthsByStart.get(start ?? '') ?? 0;
}

export function findUnit(spelling: string): Unit | undefined {
  return units.get(spelling);
}

/** One unit for each of another: м/с, g/cm³. */
export function perUnit(unit: Unit, other: Unit): Unit {
  return { base: `${unit.base}/${other.base}`, factor: unit.factor / other.factor };
}

/** The token of a quantity, equal for equal quantities whatever the spelling of number and unit. */
export function quantityToken(value: number, unit: Unit): string {
  return `q:${Number((value * unit.factor).toPrecision(6))}${unit.base}`;
}
