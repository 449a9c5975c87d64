// Compound surnames with their readings, simplified and traditional. Readings are the surname readings of
// Xiandai Hanyu Cidian; several differ from the everyday reading of the characters (万俟 Moqi, 尉迟 Yuchi, 单于 Chanyu).
const COMPOUND = `
欧阳 ou yang  歐陽 ou yang  司马 si ma  司馬 si ma  司徒 si tu  司空 si kong  司寇 si kou  上官 shang guan
诸葛 zhu ge  諸葛 zhu ge  夏侯 xia hou  皇甫 huang fu  尉迟 yu chi  尉遲 yu chi  公孙 gong sun  公孫 gong sun
长孙 zhang sun  長孫 zhang sun  慕容 mu rong  宇文 yu wen  令狐 ling hu  呼延 hu yan  轩辕 xuan yuan  軒轅 xuan yuan
淳于 chun yu  单于 chan yu  單于 chan yu  太史 tai shi  太叔 tai shu  申屠 shen tu  仲孙 zhong sun  仲孫 zhong sun
东方 dong fang  東方 dong fang  东郭 dong guo  東郭 dong guo  西门 xi men  西門 xi men  南宫 nan gong  南宮 nan gong
百里 bai li  赫连 he lian  赫連 he lian  闻人 wen ren  聞人 wen ren  钟离 zhong li  鍾離 zhong li  端木 duan mu
独孤 du gu  獨孤 du gu  第五 di wu  闾丘 lü qiu  閭丘 lü qiu  澹台 tan tai  澹臺 tan tai  万俟 mo qi  萬俟 mo qi
濮阳 pu yang  濮陽 pu yang  鲜于 xian yu  鮮于 xian yu  亓官 qi guan  公冶 gong ye  公羊 gong yang  公西 gong xi
左丘 zuo qiu  谷梁 gu liang  穀梁 gu liang  宰父 zai fu  巫马 wu ma  巫馬 wu ma  漆雕 qi diao  乐正 yue zheng
樂正 yue zheng  壤驷 rang si  壤駟 rang si  颛孙 zhuan sun  顓孫 zhuan sun  微生 wei sheng  羊舌 yang she  完颜 wan yan
完顏 wan yan  纳兰 na lan  納蘭 na lan  耶律 ye lü  拓跋 tuo ba  贺兰 he lan  賀蘭 he lan  哥舒 ge shu  即墨 ji mo
`;

// Single surnames whose surname reading differs from what a dictionary of words, or the library, gives.
const SINGLE = `
单 shan  單 shan  仇 qiu  解 xie  曾 zeng  任 ren  华 hua  華 hua  查 zha  翟 zhai  盖 ge  蓋 ge  区 ou  區 ou  朴 piao
乐 yue  樂 yue  冼 xian  洗 xian  员 yun  員 yun  缪 miao  繆 miao  葛 ge  种 chong  折 she  祭 zhai  过 guo  過 guo
秘 bi  佴 nai  那 na  繁 po  谌 chen  諶 chen  郗 xi  郇 xun  莘 shen  牟 mou  炅 gui  撒 sa  召 shao  尉 wei  万 wan
萬 wan  卜 bu  柏 bai  薄 bo  晟 cheng  仉 zhang  贲 ben  賁 ben  句 gou  勾 gou  逄 pang  佘 she  贾 jia  賈 jia  么 yao
幺 yao  角 jue  藏 zang  能 nai  乜 nie  黑 he  车 che  車 che  覃 qin  隗 wei  宓 mi  燕 yan  应 ying  應 ying  吕 lü
呂 lü  闾 lü  閭 lü  律 lü  沈 shen  石 shi  盛 sheng  尹 yin  殷 yin  冯 feng  馮 feng  阚 kan  闞 kan  褚 chu  臧 zang
适 kuo  祢 mi  禰 mi  訾 zi  眭 sui  缑 gou  緱 gou  俞 yu  余 yu  於 yu  曲 qu  占 zhan  叶 ye  葉 ye  强 qiang
`;

// Romanised surnames (no tone) that tell a Chinese name from another in Latin or Cyrillic letters.
const ROMANISED = `
ai an ao ba bai ban bao bei ben bi bian bie bing bo bu cai cang cao cen chai chan chang chao che chen cheng chi chong chu
chun cui da dai dan dang deng di diao ding dong dou du duan e fan fang fei feng fu ga gai gan gao ge geng gong gou gu guan
guang gui guo ha hai han hang hao he hei heng hong hou hu hua huai huan huang hui huo ji jia jian jiang jiao jie jin jing
ju jue kan kang ke kong kou ku kuai kuang kui lai lan lang lao le lei leng li lian liang liao lin ling liu long lou lu lü
luan luo ma mai man mao mei men meng mi miao mie min ming mo mou mu na nai nan ni nian nie ning niu nong nü ou pan pang
pei peng pi piao ping po pu qi qian qiang qiao qin qing qiong qiu qu quan que ran rao ren rong rou ru ruan rui sa sai sang
sha shan shang shao she shen sheng shi shou shu shui si song su sui sun suo tai tan tang tao teng ti tian tie tong tou tu
tuo wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun yan yang yao ye yi yin ying
yong you yu yuan yue yun zai zan zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zhuo zi zong zou
zu zuo
`;

function readTable(text: string): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const entry of text.trim().split(/\s{2,}|\n/u)) {
    const [characters, ...syllables] = entry.trim().split(' ');
    if (characters !== undefined && syllables.length > 0) table.set(characters, syllables);
  }
  return table;
}

/** Compound surname in characters to its syllables. */
export const COMPOUND_SURNAMES: ReadonlyMap<string, readonly string[]> = readTable(COMPOUND);

/** Single-character surname with its own reading to that syllable (one element). */
export const SINGLE_SURNAMES: ReadonlyMap<string, readonly string[]> = readTable(SINGLE);

const ROMANISED_SURNAMES: ReadonlySet<string> = new Set([
  ...ROMANISED.trim().split(/\s+/u),
  ...[...COMPOUND_SURNAMES.values()].map((syllables) => syllables.join(' ')),
]);

/** Whether these syllables are a known Chinese surname, single or compound. */
export function isChineseSurname(syllables: readonly string[]): boolean {
  return ROMANISED_SURNAMES.has(syllables.join(' '));
}
