import type { Language } from '../../../shared/language.ts';
import type { SharedFields } from './field-paths.ts';

/** Fields that offers and requests name alike. */
export const sharedFields: Record<Language, SharedFields> = {
  zh: {
    sourceLanguage: { label: '原文语言', help: '填写原文所用的语言；事实性内容此后只用该语言修改。' },
    'stewardship.ownerOrganisationId': { label: '持有单位', help: '对内容负责的单位。' },
    'stewardship.contactPersonId': { label: '联系人', help: '负责答复的人；只有本人同意才公开显示。' },
    'stewardship.brokerId': {
      label: '技术经纪人',
      help: '负责跟进此记录的平台技术经纪人，可不指定；由持有方选择。',
    },
    'stewardship.visibility': { label: '可见范围', help: '谁可以看到此记录；默认为注册用户。' },
    'stewardship.validUntil': { label: '有效期至', help: '到期后自动下线，可以续期。发布前须填写。' },
    'facts.keywords': {
      label: '关键词',
      help: '3 至 10 个。优先从术语库选择，三种语言自动显示；自拟词由术语员处理。',
    },
    'facts.keywords.words': { label: '关键词', help: '一个术语一行，不写句子。' },
    'facts.grntiPrimary': { label: '主要学科代码（GRNTI）', help: '只选一个，选最贴近内容的一类。' },
    'facts.grntiOther': { label: '其他学科代码（GRNTI）', help: '最多四个；只选确实涉及的学科。' },
    'facts.partnerRegions': { label: '合作方所在地区', help: '不限地区时留空。' },
  },
  ru: {
    sourceLanguage: {
      label: 'Язык оригинала',
      help: 'Язык, на котором заполняется запись; данные потом правятся только на нём.',
    },
    'stewardship.ownerOrganisationId': { label: 'Владелец', help: 'Организация, отвечающая за содержание.' },
    'stewardship.contactPersonId': {
      label: 'Контактное лицо',
      help: 'Кто отвечает на вопросы; на сайте показывается только с его согласия.',
    },
    'stewardship.brokerId': {
      label: 'Брокер',
      help: 'Брокер платформы, ведущий запись; можно не назначать. Выбирает владелец.',
    },
    'stewardship.visibility': {
      label: 'Кто видит запись',
      help: 'По умолчанию запись видят зарегистрированные пользователи.',
    },
    'stewardship.validUntil': {
      label: 'Действует до',
      help: 'После этой даты запись снимается с публикации; её можно продлить. Дата нужна для публикации.',
    },
    'facts.keywords': {
      label: 'Ключевые слова',
      help: 'От 3 до 10. Лучше выбрать из терминологической базы: показ на трёх языках автоматический. Свои слова рассмотрит терминолог.',
    },
    'facts.keywords.words': { label: 'Ключевое слово', help: 'Один термин в строке, без предложений.' },
    'facts.grntiPrimary': { label: 'Основной код ГРНТИ', help: 'Один код, самый близкий к содержанию.' },
    'facts.grntiOther': {
      label: 'Другие коды ГРНТИ',
      help: 'Не более четырёх; только те, что действительно затронуты.',
    },
    'facts.partnerRegions': { label: 'Регионы партнёра', help: 'Оставьте пустым, если регион не важен.' },
  },
  en: {
    sourceLanguage: {
      label: 'Language of the original',
      help: 'The language you write in; the facts are later edited only in this language.',
    },
    'stewardship.ownerOrganisationId': {
      label: 'Owner',
      help: 'The organisation responsible for the content.',
    },
    'stewardship.contactPersonId': {
      label: 'Contact person',
      help: 'Who answers questions; shown publicly only with that person’s consent.',
    },
    'stewardship.brokerId': {
      label: 'Broker',
      help: 'The broker of the platform who follows the record; may be left open. The owner chooses.',
    },
    'stewardship.visibility': {
      label: 'Who may see it',
      help: 'Unless you choose otherwise, registered users see the record.',
    },
    'stewardship.validUntil': {
      label: 'Valid until',
      help: 'After this date the record is taken off the site; it may be renewed. Needed for publication.',
    },
    'facts.keywords': {
      label: 'Keywords',
      help: 'From 3 to 10. Terms chosen from the term base appear in three languages automatically; a terminologist looks at your own words.',
    },
    'facts.keywords.words': { label: 'Keyword', help: 'One term a line, no sentences.' },
    'facts.grntiPrimary': { label: 'Main GRNTI code', help: 'One code, the closest to the content.' },
    'facts.grntiOther': { label: 'Other GRNTI codes', help: 'Up to four; only fields really concerned.' },
    'facts.partnerRegions': { label: 'Regions of the partner', help: 'Leave empty if any region will do.' },
  },
};
