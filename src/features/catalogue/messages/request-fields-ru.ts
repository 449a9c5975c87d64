import type { RequestFields } from './field-paths.ts';
import { sharedFields } from './shared-fields.ts';

export const requestFieldsRu: RequestFields = {
  ...sharedFields.ru,
  'text.title': { label: 'Название', help: 'Одной фразой: какую задачу нужно решить.' },
  'text.problem': { label: 'Задача', help: 'Текущее положение, трудность и что уже пробовали.' },
  'text.constraints': {
    label: 'Ограничения',
    help: 'Что решение должно учитывать: сырьё, среда, цена, нормы.',
  },
  'facts.targetParameters': {
    label: 'Текущие и требуемые показатели',
    help: 'Что есть сейчас и что нужно, по одному показателю в строке.',
  },
  'text.targetParameters': { label: 'Показатели словами', help: 'Название каждого показателя.' },
  'text.targetParameters.name': { label: 'Показатель', help: 'Название, принятое в вашей отрасли.' },
  'facts.targetParameters.current': { label: 'Сейчас', help: 'Оставьте пустым, если неизвестно.' },
  'facts.targetParameters.target': { label: 'Требуется', help: 'Число или диапазон, которых нужно достичь.' },
  'facts.targetParameters.unit': { label: 'Единица', help: 'По возможности в системе СИ.' },
  'facts.minTrl': {
    label: 'Минимальный УГТ',
    help: 'Предложения с уровнем готовности технологии ниже этого вам не подойдут.',
  },
  'facts.solutionIpExpectation': {
    label: 'Права на результат',
    help: 'Каких прав на результат вы ожидаете.',
  },
  'facts.cooperationTypes': {
    label: 'Приемлемые формы сотрудничества',
    help: 'К чему вы готовы; можно выбрать несколько.',
  },
  'facts.partnerTypes': {
    label: 'Виды партнёров',
    help: 'Оставьте пустым, если подойдёт любая организация.',
  },
  'facts.budget': { label: 'Бюджет', help: 'Диапазон; скрыт, пока вы не решите его показать.' },
  'facts.budget.minMinor': { label: 'От', help: 'Нижняя граница; можно не указывать.' },
  'facts.budget.maxMinor': { label: 'До', help: 'Верхняя граница; можно не указывать.' },
  'facts.budget.currency': { label: 'Валюта', help: 'Сумма показывается в этой валюте.' },
  'facts.isBudgetShown': { label: 'Показывать бюджет', help: 'Если отметки нет, читатели не видят суммы.' },
  'facts.deadline': { label: 'Желаемый срок', help: 'К какому дню нужно решение.' },
  'facts.isAnonymous': {
    label: 'Публиковать без названия',
    help: 'Название не показывается, контакт идёт через брокера. Никого не называйте в текстах и не указывайте контактов.',
  },
  'declaration.endUse': {
    label: 'Конечное использование и пользователь',
    help: 'Для чего и кем будет использоваться решение. Только для проверки, другим читателям не показывается. Документы об этом приложите под формой, в разделе «Файлы».',
  },
};
