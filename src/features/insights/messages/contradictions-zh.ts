import type { ContradictionWords } from './contradictions-en.ts';

export const zh: ContradictionWords = {
  title: '来源之间的矛盾',
  lead: '来源文本说法不一之处，各种说法连同出处并列于此，平台不作取舍。',
  counts: (count) => `共${count}处矛盾，按文件顺序排列`,
  notice: '此处来源相互矛盾：',
  noticeDoubt: '此处来源存疑：',
  claim: '说法',
  source: '出处',
  doubted: '仅一处来源，编者存疑',
  remark: '编者说明',
  concerns: '涉及',
  translated: '各说法由平台转述，原文见来源行。',
  exportTitle: '来源之间的矛盾',
  topic: '事项',
  key: '来源行编号',
  asOf: '截至（UTC）',
};
