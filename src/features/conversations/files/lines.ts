import { pluralEn, pluralRu } from '../../../shared/messages.ts';
import type { TrilingualText } from '../../../shared/language.ts';

/** What the platform says in a talk about requests for files: names of files, never of people. */
export const fileLines = {
  requested: (count: number): TrilingualText =>
    count === 0
      ? {
          zh: '一方请求对方提供尽职调查文件，具体要求见“文件”。',
          ru: 'Одна из сторон просит предоставить материалы для проверки (due diligence). Что именно — в разделе «Файлы».',
          en: 'One side asks for due-diligence files; what it needs stands under “Files”.',
        }
      : {
          zh: `一方请求查阅 ${count} 份尽职调查文件，等待提供方逐份决定。`,
          ru: `Одна из сторон просит доступ к ${count} ${pluralRu(count, 'файлу', 'файлам', 'файлам')} для проверки (due diligence). Решение по каждому принимает сторона, которая их предоставила.`,
          en: `One side asks to see ${count} due-diligence ${pluralEn(count, 'file', 'files')}. The side that gave them decides file by file.`,
        },
  approved: (name: string, lastDay: string | null): TrilingualText => ({
    zh: `已同意请求方查阅文件“${name}”${lastDay === null ? '' : `，有效期至 ${lastDay}`}。`,
    ru: `Доступ к файлу «${name}» предоставлен${lastDay === null ? '' : ` по ${lastDay} включительно`}.`,
    en: `Access to “${name}” was granted${lastDay === null ? '' : ` until ${lastDay}`}.`,
  }),
  refused: (name: string): TrilingualText => ({
    zh: `文件“${name}”不提供查阅，理由见“文件”。`,
    ru: `Доступ к файлу «${name}» не предоставлен или прекращён. Причина указана в разделе «Файлы».`,
    en: `There is no access to “${name}”; the reason stands under “Files”.`,
  }),
};
