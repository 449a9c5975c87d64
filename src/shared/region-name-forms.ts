/** What a region is called beside its name, divided by |. Cities that are no regions do not stand here. */
export const otherRegionNames: Readonly<Record<string, string>> = {
  'CN-NM': '内蒙|АРВМ|Nei Mongol|Neimenggu',
  'CN-GX': 'Гуанси|Гуанси-Чжуанский|Guangxi Zhuang',
  'CN-XZ': 'Тибет|Tibet',
  'CN-NX': 'Нинся|Нинся-Хуэйский|Ningxia Hui',
  'CN-XJ': 'Синьцзян|СУАР|Xinjiang Uygur|Xinjiang Uyghur|Xinjiang Uighur',
  'RU-SPE': 'СПб|Петербург|С-Петербург|Питер|St Petersburg|Petersburg|圣彼得堡',
  'RU-NEN': 'НАО',
  'RU-SE': 'North Ossetia',
  'RU-KB': 'Кабардино-Балкария|Kabardino-Balkaria',
  'RU-KC': 'Карачаево-Черкесия|Karachay-Cherkessia',
  'RU-CE': 'Чечня|Chechnya',
  'RU-BA': 'Башкирия|Bashkiria',
  'RU-TA': 'Татария',
  'RU-UD': 'Удмуртия|Udmurtia',
  'RU-CU': 'Чувашия|Chuvashia',
  'RU-KHM': 'ХМАО|ХМАО-Югра|Khanty-Mansi',
  'RU-YAN': 'ЯНАО|Ямал|Yamal',
  'RU-TY': 'Тува|Tyva',
  'RU-AL': 'Горный Алтай',
  'RU-KEM': 'Kuzbass',
  'RU-ZAB': 'Забайкалье|Transbaikal|Zabaikalsky|后贝加尔',
  'RU-KAM': 'Камчатка',
  'RU-PRI': 'Приморье|Primorye|Primorskiy',
  'RU-SAK': 'Сахалин|库页岛',
  'RU-YEV': 'ЕАО|JAO|犹太',
  'RU-CHU': 'Чукотка|Chukotsky',
};

/** What people call countries beside their names, divided by |. */
export const otherCountryNames: Readonly<Record<string, string>> = {
  CN: 'КНР|Китайская Народная Республика|PRC|P.R. China|People’s Republic of China|中国大陆|中华人民共和国',
  RU: 'РФ|Российская Федерация|RF|Russian Federation|俄国|俄联邦|俄罗斯联邦',
  BY: 'Белоруссия|Республика Беларусь|Republic of Belarus|白俄',
  KG: 'Кыргызстан|Kyrgyz Republic',
  MN: 'Mongolian People’s Republic|蒙古国',
};

/** «Республика Саха (Якутия)» is also «Республика Саха» and «Якутия»; what stands after a dash is a name as well. */
export function formsOfRegionName(name: string): string[] {
  const inside = /[(（](.+)[)）]/u.exec(name)?.[1];
  const outside = name.replace(/\s*[(（].+[)）]/u, '');
  const parts = outside.split(/ [-–—] |(?<=\p{Script=Han})-(?=\p{Script=Han})/u);
  return [...new Set([name, outside, ...(inside === undefined ? [] : [inside]), ...parts])];
}

const genericWords =
  /(?<![\p{L}\p{N}])(?:автономн(?:ый|ая)|административный|особый|специальный|округ|область|обл|край|республика|респ|район|город|гор|г|федерального|значения|подчинения|центрального|провинция|пров|ао|ар|сар|oblast|krai|kray|territory|republic|rep|of|region|autonomous|special|administrative|okrug|province|prov|sar|city|municipality)(?![\p{L}\p{N}])/giu;
const genericHan =
  /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|自治专区|共和国|边疆区|边区|省|市|州)$/u;

/** A name without the words for province, oblast, city and the like; as it is where nothing else stands in it. */
export function shortRegionName(name: string): string {
  const rest = name
    .replace(genericWords, ' ')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()
    .replace(genericHan, '')
    .trim();
  return rest === '' ? name : rest;
}
