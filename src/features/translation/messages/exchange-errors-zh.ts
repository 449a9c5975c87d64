/** Why a file was refused, by the code of the readers with the place in the file. */
export const exchangeErrorsZh: Record<string, string> = {
  'translation.exchange.encodingUnsupported':
    '第 {line} 行：文件声明的编码 {declared} 无法读取。请另存为 UTF-8 后重新上传。',
  'translation.exchange.encodingMismatch':
    '第 {line} 行：文件声明的编码是 {declared}，实际却是 {found}。请另存为 UTF-8 后重新上传。',
  'translation.exchange.encodingWrong':
    '第 {line} 行第 {column} 个字符：字节与 {decodedAs} 编码不符（声明为：{declared}），文件很可能是 {guessed} 编码。请另存为 UTF-8 后重新上传。',
  'translation.exchange.dtdRefused':
    '第 {line} 行：文件含有文档类型声明（DOCTYPE）。此类文件可能引入或展开其他内容，不予接收。请删去该行，或不带声明重新导出。',
  'translation.exchange.xmlVersionUnsupported':
    '第 {line} 行：文件为 XML {version}，只能读取 XML 1.0。请以 XML 1.0 重新导出。',
  'translation.exchange.malformed':
    '第 {line} 行第 {column} 个字符：XML 格式有误（{reason}）。请从翻译软件重新导出，不要手工修改。',
  'translation.exchange.truncated': '第 {line} 行：文件不完整，可能没有完整保存或上传。请重新导出并上传。',
  'translation.exchange.limitExceeded': '第 {line} 行：超出限制（{limit}：{allowed}）。请拆分成较小的文件。',
  'translation.exchange.cancelled': '第 {line} 行：读取已停止，此行之后的内容均未接收。',
  'translation.exchange.formatUnexpected':
    '第 {line} 行：这是 {found}，而需要的是 {expected}。请核对所选文件。',
  'translation.exchange.elementMissing': '第 {line} 行：{parent} 中缺少 {element}。请从翻译软件重新导出。',
  'translation.exchange.attributeMissing':
    '第 {line} 行：{element} 缺少属性 {attribute}。请从翻译软件重新导出。',
  'translation.exchange.inlineCodeUnexpected':
    '第 {line} 行：译文中含有本平台文本没有的代码（{element}）。请在翻译软件中删去后重新导出。',
  'translation.exchange.columnMissing': '第 {line} 行：缺少列 {column}。请保留导出时的首行。',
  'translation.exchange.columnRepeated': '第 {line} 行：列 {column} 重复。请只保留一列。',
  'translation.exchange.cellCountWrong':
    '第 {line} 行：有 {found} 个单元格，首行为 {expected} 个。请检查逗号和引号。',
  'translation.exchange.cellValueUnknown':
    '第 {line} 行：列 {column} 没有取值 {value}。请使用导出表格中的取值。',
  'translation.exchange.cellConflict': '第 {line} 行：列 {column} 与同一概念前面的行相矛盾。请改为一致。',
  'translation.exchange.quoteMisplaced':
    '第 {line} 行：第 {cell} 个单元格内有多余的引号。请写成两个引号，或用引号括住整个单元格。',
  'translation.exchange.taskOther':
    '第 {line} 行：该文件属于其他内容（{found}），不属于本文本。请选择在此下载的文件。',
  'translation.exchange.languagesOther':
    '第 {line} 行：文件的语言方向为 {found}，本文本为 {expected}。请选择该语言方向的文件。',
  'translation.exchange.revisionOther':
    '第 {line} 行：下载之后原文有改动。请重新下载；已译内容可由翻译软件的记忆库填入。',
  'translation.exchange.sourceChanged':
    '第 {line} 行：文件中句段 {id} 的原文被改动。只能修改译文；请重新下载文件。',
  'translation.exchange.segmentUnknown': '第 {line} 行：文本中没有句段 {id}。请选择在此下载的文件。',
  'translation.exchange.segmentRepeated':
    '第 {line} 行：{id} 重复出现（首次在第 {firstLine} 行）。请从翻译软件重新导出。',
  'translation.exchange.segmentMissing':
    '第 {line} 行：文件中缺少句段 {id}（共缺 {count} 个）。请导出完整文件，不要只导出一部分。',
  'translation.exchange.segmentSplit':
    '第 {line} 行：翻译软件拆分了句段 {id}。请对此文件关闭句段的拆分与合并。',
  'translation.exchange.newerText':
    '此句段在此期间已有他人写入译文，予以保留。您的译文：“{mine}”。现有译文：“{stored}”。',
  'translation.exchange.targetEmptied':
    '文件中译文为空，平台保留现有译文：“{stored}”。如确需删除，请在翻译工作台操作。',
  'translation.exchange.segmentLocked': '该句段已审校并锁定，您的译文未被接收：“{mine}”。请先在工作台解锁。',
};
