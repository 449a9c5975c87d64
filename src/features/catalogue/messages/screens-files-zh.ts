import type { FilesMessages } from './screens-files-en.ts';

export const filesZh: FilesMessages = {
  title: '附件',
  none: '没有附件。',
  listSeparator: '，',
  add: '添加附件',
  file: '文件',
  fileHelp: 'PDF、办公文档、图片或文本。',
  note: '不得含国家秘密、受控技术资料和他人个人信息。',
  purpose: '用途',
  purposeHelp: '保密附件仅贵方和合规专员可见。',
  rescreened: '为已公开的记录添加供读者查看的文件或证明材料后，记录将重新接受审查。',
  saveFirst: '请先保存上方表单：已填写的内容不会随文件一起提交。',
  send: '添加',
  remove: '删除',
  missing: '请选择文件。',
};
