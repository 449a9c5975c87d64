import type { Language } from '../../../shared/language.ts';

/** Labels of the codes that documents bring in their `cooperation` facet; rooms above own the codes. */
export const cooperationLabels: Record<Language, Record<string, string>> = {
  zh: {
    licence: '技术许可',
    assignment: '技术转让',
    jointRnd: '联合研发',
    commissionedRnd: '委托研发',
    technicalService: '技术服务',
    consulting: '技术咨询',
    jointVenture: '合资',
    pilotTest: '中试',
    equipmentSupply: '设备供应',
  },
  ru: {
    licence: 'лицензия',
    assignment: 'отчуждение прав',
    jointRnd: 'совместные НИОКР',
    commissionedRnd: 'НИОКР по заказу',
    technicalService: 'технические услуги',
    consulting: 'консультации',
    jointVenture: 'совместное предприятие',
    pilotTest: 'опытные испытания',
    equipmentSupply: 'поставка оборудования',
  },
  en: {
    licence: 'licence',
    assignment: 'assignment',
    jointRnd: 'joint R&D',
    commissionedRnd: 'commissioned R&D',
    technicalService: 'technical service',
    consulting: 'consulting',
    jointVenture: 'joint venture',
    pilotTest: 'pilot test',
    equipmentSupply: 'equipment supply',
  },
};
