/** Formulas and codes that each language has an everyday name for; a translation may use either. Stems, lower-case. */
const names: Readonly<Record<string, string>> = {
  CO2: 'углекисл диоксид углерода углекислот 二氧化碳 carbon dioxide',
  H2O: 'вод 水 water',
  H2SO4: 'серн 硫酸 sulphuric sulfuric',
  HCl: 'солян хлороводород 盐酸 氯化氢 hydrochloric hydrogen chloride',
  NaOH: 'щелоч щёлоч гидроксид натрия едк 氢氧化钠 烧碱 sodium hydroxide caustic',
  NaCl: 'хлорид натрия поваренн соль соли 氯化钠 食盐 sodium chloride salt',
  NH3: 'аммиак 氨 ammonia',
  CH4: 'метан 甲烷 methane',
  H2: 'водород 氢 hydrogen',
  O2: 'кислород 氧 oxygen',
  N2: 'азот 氮 nitrogen',
  O3: 'озон 臭氧 ozone',
  H2S: 'сероводород 硫化氢 hydrogen sulphide hydrogen sulfide',
  SO2: 'диоксид серы сернист 二氧化硫 sulphur dioxide sulfur dioxide',
  NOx: 'оксид азота оксиды азота 氮氧化物 nitrogen oxides',
  SiC: 'карбид кремния карбидокремни 碳化硅 silicon carbide',
  SiO2: 'диоксид кремния кремнезем кварц 二氧化硅 石英 silica silicon dioxide',
  TiO2: 'диоксид титана 二氧化钛 钛白 titanium dioxide titania',
  Al2O3: 'оксид алюминия глинозем корунд 氧化铝 刚玉 alumina aluminium oxide',
  GaN: 'нитрид галлия 氮化镓 gallium nitride',
  GaAs: 'арсенид галлия 砷化镓 gallium arsenide',
  '2d': 'двумерн двухмерн 二维 two-dimensional',
  '3d': 'трехмерн объемн 三维 立体 three-dimensional',
};

const heads = new Map(Object.entries(names).map(([code, words]) => [code, patternOf(words)]));

function patternOf(words: string): RegExp {
  const parts = words.split(' ').map((word) => (/^[a-zа-я]/.test(word) ? `(?<![a-zа-я])${word}` : word));
  return new RegExp(parts.join('|'));
}

/** Whether a text, lower-case, says in words what the code says. */
export function isNamed(code: string, text: string): boolean {
  return heads.get(code)?.test(text) ?? false;
}
