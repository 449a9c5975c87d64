import type { Unit } from '../../text/units.ts';

/** Units and currencies that search can do without, beside those of `text/units.ts`; spellings parted by bars. */
const rows: readonly (readonly [base: string, factor: number, spellings: string])[] = [
  ['year', 1, '岁'],
  ['month', 1, 'месяц|месяца|месяцев|месяцы|мес|мес.|month|months|个月'],
  ['year', 1, 'год|года|году|годом|лет|year|years|年'],
  ['week', 1, 'неделя|недели|недель|неделю|нед.|week|weeks|周|个星期|星期'],
  ['d', 1, 'd|дн.|дня|день|сутках|日|昼夜'],
  ['s', 1, 'sec|сек|сек.'],
  ['s', 1e-6, 'us|μs|мкс|微秒'],
  ['s', 1e-9, 'ns|нс|纳秒'],
  ['s', 1e-12, 'ps|пс|皮秒'],
  ['s', 1e-15, 'fs|фс|飞秒'],
  ['h', 1, 'hr|hrs'],
  ['m', 0.1, 'dm|дм|分米'],
  ['m3', 1e-9, 'μl|ul|мкл|微升|mm3|мм3|立方毫米'],
  ['m3', 1, 'куб. м|куб.м|кубических метров|cubic metres|cubic meters|方'],
  ['nm3', 1, 'нм3|nm3|标方|标准立方米|标立方米'],
  ['m2', 1, 'кв. м|кв.м|квадратных метров|square metres|square meters|平米'],
  ['m2', 1e6, 'km2|км2|平方公里|平方千米'],
  ['m2', 1e4, 'hectare'],
  ['g', 1e-9, 'ng|нг|纳克'],
  ['g', 1e6, 'ton|тоннами|公吨'],
  ['mol', 1, 'mol|моль|摩尔'],
  ['mol', 1e-3, 'mmol|ммоль|毫摩尔'],
  ['da', 1, 'da|да|道尔顿'],
  ['da', 1e3, 'kda|кда'],
  ['w', 1e12, 'tw|твт|太瓦'],
  ['j', 1e6, 'mj|мдж|兆焦'],
  ['j', 1e9, 'gj|гдж|吉焦'],
  ['cal', 1e3, 'kcal|ккал|千卡|大卡'],
  ['cal', 1e9, 'gcal|гкал'],
  ['wh', 1, 'wh|вт·ч|втч|瓦时|w·h'],
  ['wh', 1e3, 'kw*h|kw-h|квт-ч|kilowatt-hours|киловатт-часов|度电'],
  ['wh', 1e6, 'mwh|мвт·ч|мвтч|mw·h|兆瓦时|兆瓦·时'],
  ['wh', 1e9, 'gwh|гвт·ч|гвтч|吉瓦时'],
  ['ah', 1, 'ah|а·ч|ач|安时|安·时'],
  ['ah', 1e-3, 'mah|ма·ч|мач|毫安时'],
  ['va', 1e3, 'kva|ква|千伏安'],
  ['va', 1e6, 'mva|мва|兆伏安'],
  ['v', 1e6, 'mv|мв'],
  ['v', 1e-3, '毫伏'],
  ['v', 1, 'volt|伏特'],
  ['a', 1, 'а|amps|ампера|安培'],
  ['a', 1e3, 'ka|ка|千安'],
  ['a', 1e-6, 'μa|мка|微安'],
  ['ω', 1, 'ω|ом|ohm|ohms|欧姆|欧'],
  ['ω', 1e3, 'kω|ком|千欧'],
  ['ω', 1e6, 'mω|мом|兆欧'],
  ['tesla', 1, 'тл|特斯拉|tesla'],
  ['f', 1e-6, 'μf|мкф|微法'],
  ['db', 1, 'db|дб|分贝'],
  ['lm', 1, 'lm|лм|流明'],
  ['lx', 1, 'lx|lux|лк|勒克斯'],
  ['n', 1e6, 'mn|мн|兆牛'],
  ['n', 1, '牛顿'],
  ['pa', 1e2, 'hpa'],
  ['bar', 1e-3, 'mbar|мбар|毫巴'],
  ['psi', 1, 'psi'],
  ['mmhg', 1, 'mmhg|мм рт. ст.|毫米汞柱'],
  ['hp', 1, 'hp|л.с.|л. с.|马力'],
  ['°f', 1, '°f|华氏度|градусов фаренгейта|degrees fahrenheit'],
  ['inch', 1, 'inch|inches|дюйм|дюйма|дюймов|英寸'],
  ['foot', 1, 'ft|feet|фут|фута|футов|英尺'],
  ['mile', 1, 'mile|miles|миля|мили|миль|英里'],
  ['lb', 1, 'lb|lbs|фунт|фунта|фунтов|磅'],
  ['mu', 1, '亩|му'],
  ['rpm', 1, 'rpm|об/мин|об./мин|оборотов в минуту|r/min|转/分|转/分钟|转每分钟|rev/min'],
  ['bit', 1, 'bit|бит|比特'],
  ['byte', 1e6, 'mb|мб'],
  ['byte', 1e9, 'gbyte|гб'],
  ['byte', 1e12, 'tb|тб'],
  ['brix', 1, '°brix|brix'],
  ['ppm', 1e-3, 'ppb'],
  ['‰', 1, '‰|промилле'],
  [
    '%',
    1,
    'проценту|процентах|процентов|процентных пункта|процентных пунктов|percentage points|points|个百分点|per cent|%-й|%-ная|%-ный|%-ной|%-ную|%-ного',
  ],
  ['bq', 1, 'bq|бк|贝可'],
  ['cny', 1, '元|元人民币|人民币|юань|юаня|юаней|юани|yuan|rmb|cny|块'],
  ['rub', 1, 'руб|руб.|рубль|рубля|рублей|₽|卢布|rub|rubles|roubles|ruble|rouble'],
  [
    'usd',
    1,
    'usd|долл|долл.|доллар|доллара|долларов|долл. сша|долларов сша|dollar|dollars|us dollars|$|美元|美金',
  ],
  ['eur', 1, 'eur|евро|euro|euros|€|欧元'],
  ['jpy', 1, 'jpy|иена|иены|иен|йен|yen|日元'],
];

const currencies = new Set(['cny', 'rub', 'usd', 'eur', 'jpy']);
const units = new Map<string, Unit>(
  rows.flatMap(([base, factor, spellings]) =>
    spellings.split('|').map((spelling): [string, Unit] => [spelling, { base, factor }]),
  ),
);
const longest = Math.max(...[...units.keys()].map((spelling) => spelling.length));

export function findMoreUnit(spelling: string): Unit | undefined {
  return units.get(spelling);
}

export function longestOfMoreUnits(): number {
  return longest;
}

export function isCurrency(base: string): boolean {
  return currencies.has(base);
}
