import type { Language } from '../../../shared/language.ts';

/** Symbols of units as written in Chinese and English, and in Russian. */
const symbols = new Map(
  `nm нм,µm мкм,mm мм,cm см,dm дм,m м,km км,ha га,mL мл,L л,µg мкг,mg мг,g г,kg кг,t т,ns нс,µs мкс,ms мс,s с,
  min мин,h ч,mW мВт,W Вт,kW кВт,MW МВт,GW ГВт,kWh кВт·ч,J Дж,kJ кДж,MJ МДж,GJ ГДж,Pa Па,kPa кПа,MPa МПа,GPa ГПа,
  bar бар,N Н,kN кН,mV мВ,V В,kV кВ,mA мА,A А,Ah А·ч,Hz Гц,kHz кГц,MHz МГц,GHz ГГц,K К,dB дБ,Ω Ом,mol моль,mmol ммоль,
  µmol мкмоль,kbit кбит,Mbit Мбит,GBq ГБк,MBq МБк,kBq кБк,Bq Бк,CFU КОЕ,rpm об/мин,lx лк,lm лм,T Тл,mT мТл`
    .split(/,\s*/)
    .map((pair) => pair.split(' ') as [string, string]),
);
const latinOf = new Map([...symbols].map(([latin, russian]) => [russian, latin]));

/** Units that are words. */
const unitWords = new Map<string, Record<Language, string>>(
  Object.entries({
    pcs: { zh: '件', ru: 'шт.', en: 'pcs' },
    times: { zh: '倍', ru: 'раз', en: 'times' },
    cycle: { zh: '次', ru: 'циклов', en: 'cycles' },
    cycles: { zh: '次', ru: 'циклов', en: 'cycles' },
    d: { zh: '天', ru: 'сут', en: 'd' },
    week: { zh: '周', ru: 'нед.', en: 'weeks' },
    weeks: { zh: '周', ru: 'нед.', en: 'weeks' },
    month: { zh: '个月', ru: 'мес.', en: 'months' },
    months: { zh: '个月', ru: 'мес.', en: 'months' },
    a: { zh: '年', ru: 'год', en: 'a' },
    year: { zh: '年', ru: 'лет', en: 'years' },
    years: { zh: '年', ru: 'лет', en: 'years' },
  }),
);

/** The same in every language. */
const international = ['C', 'F', 'ppm', 'ppb', 'pH', 'HRC', 'HV', 'HB', 'HRA', 'CNY', 'RUB', 'USD', 'log'];

/** A unit as the reader writes it (`kW·h/m³` – `кВт·ч/м³`); one with any unknown part is shown as typed. */
export function writeUnit(typed: string, language: Language): string {
  let isKnown = true;
  const written = typed.replaceAll('μ', 'µ').replace(/[\p{L}µ]+\.?/gu, (part) => {
    const words = unitWords.get(part);
    if (words) return words[language];
    const latin = symbols.has(part) ? part : latinOf.get(part);
    if (latin !== undefined) return language === 'ru' ? (symbols.get(latin) ?? part) : latin;
    if (!international.includes(part)) isKnown = false;
    return part;
  });
  return isKnown ? written : typed;
}
