import type { CatalogueFields } from './field-paths.ts';
import { offerFieldsEn } from './offer-fields-en.ts';
import { offerFieldsRu } from './offer-fields-ru.ts';
import { offerFieldsZh } from './offer-fields-zh.ts';
import { requestFieldsEn } from './request-fields-en.ts';
import { requestFieldsRu } from './request-fields-ru.ts';
import { requestFieldsZh } from './request-fields-zh.ts';

/** The fields of both forms by their path in the draft. */
export const catalogueFields: CatalogueFields = {
  zh: { offer: offerFieldsZh, request: requestFieldsZh },
  ru: { offer: offerFieldsRu, request: requestFieldsRu },
  en: { offer: offerFieldsEn, request: requestFieldsEn },
};
