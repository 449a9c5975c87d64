import { languages, languageNames } from '../../../shared/language.ts';
import { wordsOfList } from '../../../platform/imports/row-reader.ts';
import type { ImportColumn } from '../../../platform/imports/table-import.ts';
import { accountsWords } from '../messages/accounts-words.ts';
import { membershipRoles } from '../organisations/kinds.ts';
import { textColumns, withSynonyms } from './read-names.ts';

export const roleWords = withSynonyms(
  wordsOfList(membershipRoles, (language) => accountsWords[language].membershipRoles),
  {
    owner: ['管理员', '管理者', 'администратор', 'руководитель', 'administrator', 'admin', 'head'],
    member: ['员工', '普通成员', 'сотрудник', 'член', 'employee', 'staff', 'colleague'],
  },
);
export const languageWords = withSynonyms(
  wordsOfList(languages, () => languageNames),
  {
    zh: ['中国语', '汉语', '汉文', 'китайский', 'Chinese', 'zh-CN', 'cn'],
    ru: ['俄文', '俄语', 'русский язык', 'Russian', 'ru-RU'],
    en: ['英文', '英语', 'английский', 'en-US', 'en-GB'],
  },
);

// prettier-ignore
export const peopleColumns: readonly ImportColumn[] = [
  { key: 'email', isRequired: true, titles: { zh: '电子邮箱', ru: 'Электронная почта', en: 'E-mail' }, alsoTitled: ['邮箱', '电子邮件', '邮箱地址', 'Адрес электронной почты', 'Эл. почта', 'Почта', 'Email address', 'Mail'], sample: { zh: 'zhang.wei@example.cn', ru: 'i.ivanova@example.ru', en: 'kim.doe@example.org' } },
  ...textColumns(
    'name',
    {
      zh: { zh: '中文姓名', ru: 'Имя иероглифами', en: 'Name in Chinese' },
      ru: { zh: '俄文姓名', ru: 'ФИО на русском', en: 'Name in Russian' },
      en: { zh: '英文姓名', ru: 'Имя латиницей', en: 'Name in Latin script' },
      plain: { zh: '姓名', ru: 'ФИО', en: 'Name' },
    },
    { zh: '张伟', ru: 'Иванова Ирина Петровна', en: 'Kim Doe' },
    { zh: ['汉字姓名', 'ФИО на китайском'], ru: ['俄语姓名', 'ФИО кириллицей'], en: ['拼音', '英语姓名', 'ФИО на английском', 'Имя на английском', 'Name in English'], plain: ['人员姓名', 'Фамилия, имя, отчество', 'Имя', 'Сотрудник', 'Full name', 'Person'] },
  ),
  { key: 'language', titles: { zh: '语言', ru: 'Язык', en: 'Language' }, alsoTitled: ['工作语言', 'Язык общения', 'Preferred language'], hint: { zh: '邀请邮件用此语言书写：中文、Русский、English', ru: 'На этом языке пишется приглашение: 中文, Русский, English', en: 'The invitation is written in it: 中文, Русский, English' }, sample: languageNames },
  { key: 'organisation', titles: { zh: '机构', ru: 'Организация', en: 'Organisation' }, alsoTitled: ['单位', '所在单位', '工作单位', '统一社会信用代码', 'Место работы', 'ОГРН', 'ИНН', 'Affiliation', 'Registration number'], hint: { zh: '统一社会信用代码、准确名称或目录代码；留空即为本次导入所选机构', ru: 'ОГРН или ИНН, точное название или код в каталоге; пусто — организация, выбранная при загрузке', en: 'Registration number, exact name or key of the directory; empty: the organisation chosen for this import' } },
  { key: 'role', titles: { zh: '角色', ru: 'Роль', en: 'Role' }, alsoTitled: ['权限', '身份', 'Роль в организации', 'Права', 'Rights'], hint: { zh: '负责人或成员；留空即为成员', ru: 'владелец или участник; пусто — участник', en: 'owner or member; empty: member' }, sample: { zh: '成员', ru: 'участник', en: 'member' } },
];
