import type { Language } from '../../../shared/language.ts';
import type { chosenKinds } from '../events/vocabulary.ts';

type Kind = (typeof chosenKinds)[number] | 'delegation';
type Parts = Record<Kind, readonly string[]>;

/** What a page of each kind speaks of, in the fixed words of each language. */
const parts: Record<Language, Parts> = {
  zh: {
    exhibition: ['展览主题', '展区与展品', '展位与布展要求', '观众登记', '联系方式'],
    symposium: ['会议主题', '征文与摘要', '大会报告', '分组议题', '论文集', '联系方式'],
    seminar: ['培训对象', '课程内容', '授课人', '工作语言', '联系方式'],
    forum: ['论坛主题', '主论坛', '分论坛', '预期成果', '联系方式'],
    contest: ['竞赛题目', '参赛条件', '作品提交', '评审办法', '奖项', '联系方式'],
    expedition: ['科考目标', '路线', '许可与手续', '安全要求', '数据汇交', '联系方式'],
    matchmaking: ['对接领域', '参加条件', '洽谈方式', '翻译安排', '联系方式'],
    delegation: ['来访目的', '代表团组成', '日程安排', '参观单位', '口岸与交通', '翻译安排', '联系方式'],
    training: ['培训目标', '课程安排', '师资', '结业证书', '联系方式'],
    meeting: ['会议议题', '与会单位', '会议材料', '联系方式'],
    'official-meeting': ['议程', '双方代表团', '拟签文件', '联系方式'],
    opening: ['启用内容', '出席单位', '日程', '联系方式'],
    ceremony: ['仪式内容', '出席单位', '日程', '联系方式'],
    other: ['内容', '日程', '联系方式'],
  },
  ru: {
    exhibition: [
      'Тема выставки',
      'Разделы и экспонаты',
      'Стенды и монтаж',
      'Регистрация посетителей',
      'Контакты',
    ],
    symposium: ['Тематика', 'Тезисы и доклады', 'Пленарные доклады', 'Секции', 'Сборник трудов', 'Контакты'],
    seminar: ['Для кого', 'Содержание занятий', 'Ведущие', 'Рабочие языки', 'Контакты'],
    forum: ['Тема форума', 'Пленарное заседание', 'Секции', 'Ожидаемые итоги', 'Контакты'],
    contest: ['Задание конкурса', 'Условия участия', 'Подача работ', 'Порядок оценки', 'Награды', 'Контакты'],
    expedition: [
      'Цели экспедиции',
      'Маршрут',
      'Разрешения и оформление',
      'Требования безопасности',
      'Передача данных',
      'Контакты',
    ],
    matchmaking: ['Области', 'Условия участия', 'Порядок встреч', 'Перевод', 'Контакты'],
    delegation: [
      'Цель приезда',
      'Состав делегации',
      'Программа',
      'Какие организации посещаем',
      'Пункт пропуска и транспорт',
      'Перевод',
      'Контакты',
    ],
    training: ['Цели обучения', 'Программа', 'Преподаватели', 'Свидетельство об окончании', 'Контакты'],
    meeting: ['Вопросы', 'Участники', 'Материалы', 'Контакты'],
    'official-meeting': ['Повестка дня', 'Делегации сторон', 'Документы к подписанию', 'Контакты'],
    opening: ['Что открывается', 'Участники', 'Программа', 'Контакты'],
    ceremony: ['Содержание церемонии', 'Участники', 'Программа', 'Контакты'],
    other: ['Содержание', 'Программа', 'Контакты'],
  },
  en: {
    exhibition: [
      'Theme',
      'Sections and exhibits',
      'Booths and set-up',
      'Registration of visitors',
      'Contacts',
    ],
    symposium: ['Topics', 'Abstracts and papers', 'Plenary lectures', 'Sessions', 'Proceedings', 'Contacts'],
    seminar: ['For whom', 'Contents', 'Teachers', 'Working languages', 'Contacts'],
    forum: ['Theme', 'Plenary session', 'Sections', 'Expected results', 'Contacts'],
    contest: ['Task', 'Conditions', 'Entries', 'Judging', 'Awards', 'Contacts'],
    expedition: ['Aims', 'Route', 'Permits', 'Safety', 'Deposit of data', 'Contacts'],
    matchmaking: ['Fields', 'Conditions', 'How meetings are held', 'Interpreting', 'Contacts'],
    delegation: [
      'Purpose',
      'Members of the delegation',
      'Programme',
      'Organisations to visit',
      'Border crossing and travel',
      'Interpreting',
      'Contacts',
    ],
    training: ['Aims', 'Programme', 'Teachers', 'Certificate', 'Contacts'],
    meeting: ['Topics', 'Participants', 'Papers', 'Contacts'],
    'official-meeting': ['Agenda', 'Delegations', 'Documents to be signed', 'Contacts'],
    opening: ['What is opened', 'Participants', 'Programme', 'Contacts'],
    ceremony: ['Contents', 'Participants', 'Programme', 'Contacts'],
    other: ['Contents', 'Programme', 'Contacts'],
  },
};

const colons: Record<Language, string> = { zh: '：', ru: ':', en: ':' };

/** The structure of a page of this kind: headings to write under. */
export function templateOf(kind: Kind, language: Language): string {
  return parts[language][kind].map((part) => `${part}${colons[language]}\n`).join('\n');
}
