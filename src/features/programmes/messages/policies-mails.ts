/** What a mail about a changed rule says; {link} leads to the text and to the button that stops the mails. */
export const policyMailWords = {
  zh: {
    subject: (topic: string) => `规则有变：${topic}`,
    text: (title: string) =>
      `“${title}”的对照内容已更新。阅读新文本、旧文本及修改理由，或停止此类邮件：\n{link}\n\n本内容不构成法律意见，请咨询律师。`,
    standard: (subject: string, designations: string) =>
      `标准对照“${subject}”（${designations}）已更新。阅读现行内容、以往版本及修改理由，或停止此类邮件：\n{link}`,
  },
  ru: {
    subject: (topic: string) => `Изменились правила: ${topic}`,
    text: (title: string) =>
      `Сопоставление «${title}» обновлено. Новый и прежний тексты с причиной изменения, а также отказ от таких писем:\n{link}\n\nЭто не юридическая консультация; проверьте у юриста.`,
    standard: (subject: string, designations: string) =>
      `Строка соответствия стандартов «${subject}» (${designations}) обновлена. Что в ней теперь, прежние версии с причинами изменений, а также отказ от таких писем:\n{link}`,
  },
  en: {
    subject: (topic: string) => `Rules have changed: ${topic}`,
    text: (title: string) =>
      `The comparison “${title}” was updated. Read the new and the old text with the reason, or stop these mails:\n{link}\n\nThis is no legal advice; check with counsel.`,
    standard: (subject: string, designations: string) =>
      `The standards on “${subject}” (${designations}) were updated. Read what stands now and the earlier versions with their reasons, or stop these mails:\n{link}`,
  },
};
