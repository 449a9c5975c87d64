import type { Messages } from '../../../shared/messages.ts';
import type { en } from './importing-en.ts';

export const ru: Messages<typeof en> = {
  partOf: (whole, part) => `${whole}: ${part.toLowerCase()}`,
  oneOf: (words) => `Одно из: ${words}.`,
  forms: {
    figures:
      'Записи разделяются знаком «;», части — знаком «|»: показатель | значение | единица | с чем сравнивается или условие.',
    targets: 'Записи разделяются знаком «;», части — знаком «|»: показатель | требуется | единица | сейчас.',
    fields: 'Номера или названия рубрик; первая — основная, остальные через запятую.',
    list: 'Несколько значений разделяются знаком «;».',
    yesNo: 'Да или нет.',
    level: 'Число от 1 до 9.',
  },
  samples: {
    offer: {
      'text.title': 'Сварка хладостойких сталей без подогрева',
      'text.summary': 'Дуговая сварка сталей для конструкций Крайнего Севера …',
      'text.applicationFields': 'Портовые краны; трубопроводы',
      'facts.grntiPrimary': '55, 53',
      'facts.keywords': 'сварка; хладостойкая сталь; ударная вязкость',
      'facts.advantages': 'Ударная вязкость при −60 °C | 58 | Дж | прежний шов, 21 Дж',
      'facts.trlClaimed.level': '6',
      'facts.trlClaimed.scheme': 'ГОСТ Р 58048-2017',
      'facts.trlClaimed.assessedOn': '12.03.2026',
      'facts.cooperationTypes': 'лицензия; совместные НИОКР',
      'facts.partnerRegions': 'Хэйлунцзян; Ляонин',
      'facts.price.minMinor': '1 500 000',
      'facts.price.currency': 'RUB',
      'declaration.dualUse': 'нет',
    },
    request: {
      'text.title': 'Нужны детали насосов, стойкие к истиранию',
      'text.problem': 'Резиновые футеровки истираются за тысячу часов …',
      'facts.targetParameters': 'Наработка колеса | ≥ 4000 | ч | 1000',
      'facts.grntiPrimary': '55, 53',
      'facts.keywords': 'истирание; шламовый насос; футеровка',
      'facts.minTrl': '6',
      'facts.cooperationTypes': 'совместные НИОКР; поставка оборудования',
      'facts.partnerRegions': 'Хэйлунцзян; Ляонин',
      'facts.budget.maxMinor': '8 000 000',
      'facts.budget.currency': 'RUB',
      'facts.deadline': '30.06.2027',
      'facts.isAnonymous': 'нет',
    },
  },
  links: { offer: 'Загрузить предложения из таблицы', request: 'Загрузить запросы из таблицы' },
  errors: {
    'catalogue.row.military':
      'Класс МПК «{value}» относится к оружию и боеприпасам. Платформа — только для гражданских технологий.',
    'catalogue.row.levelForm': 'Уровень «{value}» не распознан. Укажите число от 1 до 9.',
    'catalogue.row.figureForm':
      'Не удалось прочитать «{value}». Разделите части знаком «|»: показатель | значение | единица | с чем сравнивается.',
    'catalogue.row.cellWrong': 'Содержимое ячейки не подходит.',
    'catalogue.row.keptSent':
      'Оставлено: запись уже отправлена на проверку или опубликована. Отозвать её можно на её странице.',
    'catalogue.row.keptChanged': 'Оставлено: черновик с тех пор изменили.',
    'catalogue.row.keptFiles': 'Оставлено: к черновику приложены файлы.',
  },
};
