/** Language and region as documents name them (BCP 47). */
export const languageTags = { zh: 'zh-CN', ru: 'ru-RU', en: 'en-GB' } as const;
