// Characters whose bearers differ in how they read them; a proposal offers the other readings after the likeliest.
const SURNAME_READINGS = `
乐 yue le  覃 qin tan  翟 zhai di  隗 wei kui  盖 ge gai  费 fei bi  郇 xun huan  缪 miao mou  召 shao zhao  宓 mi fu
黑 he hei  折 she zhe  区 ou qu  晟 cheng sheng  訾 zi zui  种 chong zhong  藏 zang cang  秘 bi mi
炅 gui jiong  莘 shen xin  牟 mou mu  谌 chen shen  郗 xi chi  适 kuo shi  樂 yue le
`;
const GIVEN_READINGS = `
朝 chao zhao  长 chang zhang  長 chang zhang  行 xing hang  乐 le yue  樂 le yue  重 zhong chong  曾 zeng ceng
单 dan shan  盛 sheng cheng  参 can shen  省 sheng xing  传 chuan zhuan  柏 bai bo  澄 cheng deng  茜 qian xi
隽 jun juan  晟 sheng cheng  翟 zhai di  藏 cang zang  宿 su xiu  拓 tuo ta  莞 wan guan  蕃 fan bo  奇 qi ji
校 xiao jiao  仇 qiu chou  解 jie xie  弹 tan dan  率 shuai lü  焯 zhuo chao  靓 liang jing  颉 jie xie  都 du dou
查 cha zha  贾 jia gu  降 jiang xiang  调 tiao diao
`;

// Given-name readings the library does not know: single characters and whole words.
const GIVEN_CORRECTIONS = `
芾 fu  凹 wa  都 du  率 shuai  焯 zhuo  朝晖 zhao hui  朝霞 zhao xia  朝暾 zhao tun  省三 xing san  中行 zhong xing
`;

function readTable(text: string): Map<string, string[]> {
  const entries = text.trim().split(/\s{2,}|\n/u);
  return new Map(
    entries.map((entry) => {
      const [characters = '', ...syllables] = entry.trim().split(' ');
      return [characters, syllables];
    }),
  );
}

/** Surname character to every reading its bearers use, the commonest first. */
export const SURNAME_ALTERNATIVES: ReadonlyMap<string, readonly string[]> = readTable(SURNAME_READINGS);

/** Given-name character to every reading met in names. */
export const GIVEN_ALTERNATIVES: ReadonlyMap<string, readonly string[]> = readTable(GIVEN_READINGS);

/** Given name, or a character in it, to its syllables, where the general dictionary errs. */
export const GIVEN_NAME_READINGS: ReadonlyMap<string, readonly string[]> = readTable(GIVEN_CORRECTIONS);
