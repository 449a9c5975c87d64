import type { FactMessages } from './facts-en.ts';

export const zh: FactMessages = {
  title: (key) => `来源行 ${key}`,
  lead: '初始数据中的这一行，按载入时的原样逐字显示。页面上引用的内容可在此核对。',
  waiting: '此行尚待人工审核，暂不向访客显示。',
  record: '由此形成的记录',
  file: '文件',
  read: '出处',
  textNumber: (number) => `来源文本 ${number}`,
  loaded: '载入时间',
  related: '其中提到的其他行',
  noRelated: '其中没有提到任何公开的行。',
  values: '文件中的全部值（原样）',
  field: '字段',
  value: '值',
};
