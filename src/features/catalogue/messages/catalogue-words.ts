import type { MessageSet } from '../../../shared/messages.ts';
import { catalogueFields } from './catalogue-fields.ts';
import { en } from './en.ts';
import type { CatalogueFields } from './field-paths.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

type CatalogueWords = {
  [L in keyof MessageSet<typeof en>]: MessageSet<typeof en>[L] & { fields: CatalogueFields[L] };
};

/** The words of this room in all languages, with the names and help texts of the fields of both forms. */
export const catalogueWords: CatalogueWords = {
  zh: { ...zh, fields: catalogueFields.zh },
  ru: { ...ru, fields: catalogueFields.ru },
  en: { ...en, fields: catalogueFields.en },
};
