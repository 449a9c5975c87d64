/** Words on the paper of an agreement itself; it is written in Chinese and Russian, English stands for reference copies. */
export const agreementPaper = {
  zh: {
    draft: '草案',
    stale: '两种文本待核对',
    revision: '版本',
    party: { partyA: '甲方：', partyB: '乙方：' },
    signer: '签字人',
    signature: '签字',
    date: '日期',
    notLaw: '条款模板为中性示范文字，不是法律意见。',
    hashOf: '双方确认的文本的 SHA-256 值：{hash}。这是确认记录，不是电子签名。',
  },
  ru: {
    draft: 'ПРОЕКТ',
    stale: 'тексты не сверены',
    revision: 'Редакция',
    party: { partyA: 'Сторона 1:', partyB: 'Сторона 2:' },
    signer: 'Подписант',
    signature: 'Подпись',
    date: 'Дата',
    notLaw: 'Типовые условия нейтральны и не являются юридической консультацией.',
    hashOf:
      'SHA-256 подтверждённого сторонами текста: {hash}. Это запись о подтверждении, а не электронная подпись.',
  },
  en: {
    draft: 'DRAFT',
    stale: 'texts not compared',
    revision: 'Revision',
    party: { partyA: 'Party 1:', partyB: 'Party 2:' },
    signer: 'Signatory',
    signature: 'Signature',
    date: 'Date',
    notLaw: 'The model clauses are neutral and no legal advice.',
    hashOf:
      'SHA-256 of the text the sides confirmed: {hash}. A record of confirmation, not an electronic signature.',
  },
} as const;
