import type { ExchangeMessages } from './exchange-en.ts';
import { exchangeErrorsZh } from './exchange-errors-zh.ts';

export const exchangeZh: ExchangeMessages = {
  sourceWas: (before) => `原文有改动。此前为：${before}`,
  answeredFor: (check, reason) => `${check}：已放行，理由：${reason}`,
  finding: (check, expected, found) =>
    `${check}${expected && `；应为：${expected}`}${found && `；现为：${found}`}`,
  title: (text) => `文件 · ${text}`,
  siteName: '阿穆尔',
  toWorkbench: '返回翻译工作台',
  lead: '可将文本导出到自己的翻译软件，译完再导入。在此期间他人写入的内容会予以保留。',
  takeOut: '导出',
  files: {
    xliff2: '文本，XLIFF 2.1',
    xliff1: '文本，XLIFF 1.2',
    omegat: 'OmegaT 项目（ZIP）',
    tbx: '文本术语，TBX',
    tmx: '记忆库匹配，TMX',
  },
  filesAbout: {
    xliff2: '适用于较新的软件：句段、状态、备注、术语',
    xliff1: '适用于其他软件，内容相同',
    omegat: '文本、术语、记忆库和设置合为一个文件夹，可直接打开',
    tbx: '原文中出现的概念，含三种语言',
    tmx: '记忆库中与本文本匹配的内容，匹配率 70% 以上',
  },
  nothingToWrite: '您目前未承担本文本的翻译，可以导出阅读，但不能导入译文。请先领取任务。',
  bringBack: '导入译文',
  bringBackLead:
    '须为上面导出的文件，原文不得改动。只接收您改动过的句段；标为完成的句段算作您的译文，仍须由他人审校。',
  file: 'XLIFF 文件（1.2 或 2.x）',
  fileMissing: '请先选择文件。',
  send: '导入',
  sentBefore: '您的导出记录',
  formatOf: { xliff2: 'XLIFF 2.1', xliff1: 'XLIFF 1.2', omegat: 'OmegaT 项目' },
  howTo: '如何使用 OmegaT',
  steps: [
    '保存 OmegaT 项目，将 ZIP 解压到单独的文件夹。',
    '在 OmegaT 中打开该文件夹：“项目”→“打开”。术语在词汇表中，记忆库匹配在模糊匹配中；已有的人工译文会自动填入。',
    '进行翻译。请勿改动切分方式：本平台的一个句段对应文件中的一个段落。',
    '“项目”→“生成译文文件”。译好的文件是 target 文件夹中的 task.xlf。',
    '在此导入该文件。未改动的句段保持不变。',
  ],
  otherTools:
    '使用其他软件（memoQ、Trados、Smartcat、Lokalise、Poedit）时，直接打开 XLIFF 文件，加载 TMX 和 TBX，再保存为 XLIFF。',
  keptAsDraft: '已存为草稿，未予确认。{check}。请在翻译工作台修改，或在该处说明理由。译文：“{text}”。',
  errors: exchangeErrorsZh,
};
