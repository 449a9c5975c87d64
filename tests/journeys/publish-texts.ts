import type { FormEntries } from './fill-form.ts';

/** A Russian offer as its owner would write it; every field the form asks for before submission. */
export const claddingOffer: FormEntries = {
  'text.title': 'Лазерная наплавка износостойких слоёв на кромки лопастей винтов судов ледового класса',
  'text.summary':
    'Порошковая лазерная наплавка никелевого сплава на входящие кромки лопастей из бронзы и нержавеющей стали. Слой толщиной 0,8–2,4 мм наносится без общего нагрева лопасти, перемешивание с основой не выше 6 %, поэтому винт после ремонта не нужно править и заново балансировать на стапеле.',
  'text.description':
    'Кромки лопастей изнашиваются кавитацией и ударами битого льда; ручная дуговая заварка греет тонкую кромку и ведёт лопасть. Мы наплавляем порошок волоконным лазером мощностью 4 кВт, пятно 3,5 мм, скорость 14 мм/с, с измерением температуры ванны на каждом шаге. Когда температура уходит за окно ±35 °C, мощность меняется за 8 мс.\n\nНа стенде с пульсирующей струёй слой терял 1,9 мг за час против 11,4 мг у бронзы. Один винт диаметром 2,6 м отработал две навигации на портовом буксире: глубина выкрашивания не более 0,3 мм на восьми точках измерения.\n\nНе решено: на лопастях толще 60 мм у корня слой растрескивается при температуре воздуха ниже −15 °C, нужен местный подогрев. Усталостная прочность слоя при знакопеременном изгибе измерена только до 5 млн циклов.',
  'text.applicationFields.0': 'ремонт гребных винтов и насадок',
  'text.applicationFields.1': 'лопатки насосов для воды с песком',
  'facts.grntiPrimary': '55',
  'facts.keywords.0.words': 'лазерная наплавка',
  'facts.keywords.1.words': 'гребной винт',
  'facts.keywords.2.words': 'кавитационный износ',
  'text.advantages.0.measure': 'Потеря массы под пульсирующей струёй',
  'facts.advantages.0.value': '1,9',
  'facts.advantages.0.unit': 'мг/ч',
  'text.advantages.0.comparedWith': 'бронза без слоя, 11,4 мг/ч, тот же стенд',
  'text.parameters.0.name': 'Предельная наработка до повторного ремонта',
  'facts.parameters.0.value': '12 500,5',
  'facts.parameters.0.unit': 'ч',
  'text.parameters.0.condition': 'портовый буксир, лёд до 0,5 м',
  'facts.trlClaimed.scheme': 'gostr58048',
  'facts.trlClaimed.level': '6',
  'facts.trlClaimed.assessedOn': '2026-03-02',
  'facts.trlClaimed.scope': 'винт портового буксира диаметром 2,6 м, две навигации',
  'facts.marketLevel.level': '3',
  'facts.marketLevel.assessedOn': '2026-03-02',
  'facts.evidence.0': 'Акт осмотра винта после второй навигации, 12 листов',
  'facts.ipStatus': 'secret',
  'facts.stateFunded': 'no',
  'facts.rightsOffered.0.form': 'nonExclusive',
  'facts.rightsOffered.0.territory': 'CN',
  'facts.rightsOffered.0.field': 'ремонт судов',
  'facts.cooperationTypes': ['licence', 'pilotTest'],
  'text.partnerSought':
    'Судоремонтный завод с винтами диаметром до 4 м, готовый дать винт на пробную навигацию и мерить износ.',
  'declaration.dualUse': 'no',
  'declaration.restrictedExport': 'no',
  'declaration.openPublicationClearance': 'Экспертное заключение № 17 от 02.03.2026',
  'stewardship.visibility': 'public',
};

/** What an author types first: too little to be submitted, none of it to be lost. */
export const begunOffer: FormEntries = Object.fromEntries(
  Object.entries(claddingOffer).filter(([name]) =>
    ['text.title', 'text.applicationFields.0', 'facts.keywords.0.words', 'facts.parameters.0.value'].includes(
      name,
    ),
  ),
);

/** A Chinese request that is to stay anonymous: nothing in it tells who asks. */
export const anonymousRequest: FormEntries = {
  'text.title': '寒冷季节厂外拼装厚板焊缝的氢致裂纹预防与在线判断',
  'text.problem':
    '我方在露天拼装厚度40 mm至70 mm的结构件，冬季气温常在零下二十度以下。现用预热毯功率不足，焊后三至五天超声复检时仍发现焊根处有横向裂纹，每百米焊缝平均返修四处，每处返修约需六小时。曾提高预热温度至130度，裂纹减少，但焊工在围挡内作业条件差，工期拉长近一倍。我们怀疑扩散氢在低温下逸出过慢，而现场没有办法判断何时可以停止后热。希望得到一套现场可用的后热时间计算方法，以及能在焊后数小时内判断开裂倾向的监测手段，并愿意提供试板、焊材和冬季工位共同试验。',
  'text.constraints': '设备须能在零下三十度工作，单人可搬运。',
  'facts.grntiPrimary': '81',
  'facts.keywords.0.words': '氢致裂纹',
  'facts.keywords.1.words': '厚板焊接',
  'facts.keywords.2.words': '后热处理',
  'text.targetParameters.0.name': '每百米焊缝返修处数',
  'facts.targetParameters.0.current': '4',
  'facts.targetParameters.0.target': '≤ 1',
  'facts.minTrl': '5',
  'facts.cooperationTypes': ['jointRnd', 'pilotTest'],
  'declaration.endUse': '民用桥梁与储罐结构的冬季焊接施工，最终用户为地方基础设施建设单位。',
  'facts.isAnonymous': true,
  'stewardship.visibility': 'public',
};
