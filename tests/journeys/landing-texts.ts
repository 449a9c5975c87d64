import type { FormEntries } from './fill-form.ts';

/** What a Chinese repair yard writes to the Russian owner of a cladding technology. */
export const interestWords = {
  who: '内河船舶与泵轴修理厂，职工二百余人，有轴类磨损检测和车削能力。',
  offer: '可提供六根报废轴作为试件，承担试验运费，并投资建设一条熔覆修复生产线。',
  endUse: '民用船舶推进轴与水泵轴的修复。',
};

export const chinese = {
  purpose: '评估激光熔覆修复轴颈的可行性',
  place: '中国香港',
  subject: '泵轴激光熔覆修复工艺',
  signers: ['厂长赵明远', '总经理科尔涅耶夫'] as const,
  changedReturn: '应披露方书面要求，接受方应在{{noticeDays}}内返还或销毁保密信息、复制件和试件，并书面确认。',
  title: '泵轴与船舶推进轴激光熔覆修复生产线',
  goal: '在佳木斯建成一条年修复六百根轴的激光熔覆线。',
  summary: '俄方许可工艺并调试设备，中方建设车间、承担试件和检测，双方按里程碑验收。',
  rights: '第三台激光器的工艺参数包',
  territory: '中华人民共和国境内',
  use: '民用船舶轴和水泵轴的修复',
  built: '一条激光熔覆修复线：四千瓦光纤激光器、两轴转台、检测工位。',
  landedAt: '佳木斯市前进区工业园',
  product: '修复后的推进轴和泵轴',
  evidence: '2026年验收记录和首批十二根轴的检测报告',
};

export const russian = {
  purpose: 'оценка возможности восстановления шеек валов лазерной наплавкой',
  place: 'Гонконг, КНР',
  signers: ['директор Чжао Минъюань', 'генеральный директор А. В. Корнеев'] as const,
  changedReturn:
    'По письменному требованию раскрывающей Стороны получающая Сторона в течение {{noticeDays}} возвращает или уничтожает сведения, копии и образцы и письменно это подтверждает.',
  title: 'Линия лазерной наплавки гребных и насосных валов',
  goal: 'Построить в Цзямусы линию, которая восстанавливает шестьсот валов в год.',
  summary:
    'Российская сторона даёт лицензию и налаживает оборудование, китайская строит участок и ведёт контроль.',
  rights: 'пакет режимов для третьего лазера',
  territory: 'территория Китайской Народной Республики',
  use: 'восстановление гребных валов гражданских судов и валов насосов',
  background: 'Режимы лазерной наплавки шеек валов порошком нержавеющей стали',
  milestone: 'Линия принята: двенадцать валов восстановлены и проверены',
  evidence: 'Протокол приёмки линии от обеих сторон',
  approval: 'согласование № 1894-17',
};

export const english = { title: 'Laser cladding line for propeller and pump shafts' };

/** What is told only to the two sides: nothing of it may be read by visitors. */
export const secretAmounts =
  /1[\s,.\u00a0\u202f]?200[\s,.\u00a0\u202f]?000|120000000|4[\s,.\u00a0\u202f]?700[\s,.\u00a0\u202f]?000|470000000/;

type Words = typeof chinese | typeof russian;

export const cardOf = ({ title, goal, summary }: Words) => ({ title, goal, summary });

/** What a side writes into the blanks of its column. */
export const ndaWords = (words: Words): FormEntries => ({
  'values.purpose': words.purpose,
  'values.arbitrationPlace': words.place,
  'values.partyASigner': words.signers[0],
  'values.partyBSigner': words.signers[1],
});

export const licenceWords = (words: Words): FormEntries => ({
  'values.licensedRights': words.rights,
  'values.territory': words.territory,
  'values.fieldOfUse': words.use,
  'values.arbitrationPlace': words.place,
  'values.partyASigner': words.signers[0],
  'values.partyBSigner': words.signers[1],
});

const sharedFacts: FormEntries = {
  'values.confidentialityYears': '5',
  'values.noticeDays': '30',
  'values.governingLaw': 'respondent',
  'values.arbitration': 'hkiac',
  'values.arbitrationLanguage': 'en',
};

/** What both columns of an agreement share. */
export const ndaFacts: FormEntries = { ...sharedFacts, 'values.termYears': '3' };

export const licenceFacts: FormEntries = {
  ...sharedFacts,
  'values.licensor': 'ru',
  'values.licensee': 'zh',
  'values.licenceYears': '10',
  'values.lumpSum': '900 000,00',
  'values.lumpSum.currency': 'CNY',
  'values.paymentDays': '30',
};

export const cardFacts: FormEntries = {
  contractKind: 'licensing',
  contractLanguages: ['zh', 'ru'],
  'total.amount': '1200000',
  'total.currency': 'CNY',
  'technology.amount': '900000',
  'technology.currency': 'CNY',
  'traits.technologyFrom': 'RU',
  'traits.rightsPassed': 'ordinary',
  'traits.royalty': 'no',
  'traits.registrableRights': 'yes',
  'traits.russianPublicMoney': 'no',
  'traits.chineseTaxRelief': 'no',
  'traits.crossBorderPayment': 'yes',
  'traits.aboveBankThreshold': 'no',
};

export const milestone: FormEntries = {
  '0.deliverable': russian.milestone,
  '0.level': '9',
  '0.scheme': 'gostr58048',
  '0.amount': '300000',
  '0.currency': 'CNY',
};

export const background: FormEntries = {
  kind: 'knowHow',
  title: russian.background,
  holder: 'Приморский центр сварки и корпусостроения',
  encumbrance: 'none',
  accessForWork: 'free',
  accessForUse: 'fairTerms',
};

/** The rules for results as a Russian types them: shares of a third and two thirds everywhere. */
export function rulesForResults(chineseId: string, russianId: string): FormEntries {
  const exploiters = { CN: 'cn', RU: 'ru', third: 'jointDecision' };
  const ofTerritories = Object.entries(exploiters).flatMap(([territory, exploiter]) => {
    const at = `territories.${territory}`;
    return [
      [`${at}.share.${chineseId}`, '33,3'],
      [`${at}.share.${russianId}`, '66,7'],
      [`${at}.exploiter`, exploiter],
      [`${at}.thirdParty`, 'jointConsent'],
      [`${at}.income`, 'byShares'],
    ];
  });
  return {
    soleOwner: 'creator',
    partnerUse: 'projectOnly',
    ...(Object.fromEntries(ofTerritories) as FormEntries),
    publicationDays: '30',
    confidentialityYears: '5',
    remuneration: 'ownEmployer',
  };
}

export const firstFiling: FormEntries = {
  madeIn: 'RU',
  country: 'RU',
  reason: '研发在俄方完成',
  'china.state': 'notNeeded',
  'russia.state': 'passed',
  'russia.way': 'permission',
  'russia.number': '77-1',
};

export const landingRecord: FormEntries = {
  kind: 'production',
  region: 'CN-HL',
  place: chinese.landedAt,
  built: chinese.built,
  product: chinese.product,
  jobs: '14',
  'firstPayment.amount': '300000',
  'firstPayment.currency': 'CNY',
  evidence: chinese.evidence,
};
