import type { Messages } from '../../../shared/messages.ts';
import type { en } from './files-en.ts';

export const zh: Messages<typeof en> = {
  errors: {
    'conversations.files.notFound': '本会话中没有该文件。',
    'conversations.files.unknownUpload': '该文件不是您上传的，或已不存在。请重新选择。',
    'conversations.files.dueDiligencePdfOnly':
      '尽职调查文件只能以 PDF 提供，以便每份副本的每一页都带有标记。请另存为 PDF 后再发送。',
    'conversations.files.cannotClean':
      '您以匿名方式参加会话，而此类文件内部会保留作者姓名。请另存为 PDF、PNG、JPEG 或纯文本后再发送。',
    'conversations.files.nameTellsWho':
      '您以匿名方式参加会话，但文件名“{file}”中含有“{name}”。请重命名文件后重新选择。',
    'conversations.files.accessEndsInPast': '所选的截止日期已过，请选择更晚的日期。',
    'conversations.files.accessOver': '该文件的查阅期限已于 {day} 届满。如仍需要，请联系提供方。',
    'conversations.files.needsApproval': '尽职调查文件须经提供方同意方可打开。请在“文件”中申请查阅。',
    'conversations.files.waitsForDecision': '您已申请查阅该文件，提供方尚未作出决定。',
    'conversations.files.declined': '提供方未同意查阅该文件。理由：{reason}',
    'conversations.files.revoked': '提供方已终止您对该文件的查阅。理由：{reason}',
    'conversations.files.encrypted':
      '该 PDF 设有密码保护，无法加注标记，也无法去除作者信息。须解除保护后重新发送。',
    'conversations.files.unreadable': '该文件已损坏或与其类型不符，无法转交。须重新保存后再发送。',
    'conversations.files.signed':
      '该 PDF 含有载明签署人姓名的电子签名，而发送方以匿名方式参加会话。须去除签名后重新发送。',
    'conversations.files.missing': '该文件已不在存储中，须重新发送。',
    'conversations.files.requestEmpty': '请选择所需文件，或写明需要什么以及用途。',
    'conversations.files.nothingToAsk':
      '所选文件中有无需申请的：已对您开放、属于您方、已经申请过，或查阅期限已过。',
    'conversations.files.requestNotFound': '该文件申请已不存在。',
    'conversations.files.notYourFile': '只有提供该文件的一方可以对其作出决定并查看打开记录。',
    'conversations.files.reasonNeeded': '请填写理由，对方将会看到。',
    'conversations.files.nothingToDecide': '与申请的当前状态不符：可能已撤回或已作出决定。请刷新页面。',
    'conversations.export.tooLong':
      '本会话过长，无法导出为一个文件（上限为 {messages} 条消息、{millions}00 万字符）。请按消息编号选择其中一部分导出。',
  },
  export: {
    title: '磋商记录',
    about: '事项',
    number: '会话',
    exportedBy: '导出人',
    exportedAt: '导出时间',
    participants: '参加人',
    participant: '参加人',
    side: '所属方',
    standing: '参加情况',
    present: '参加中',
    left: '已退出',
    range: (from, to, total) => `第 ${from}–${to} 条消息，共 ${total} 条`,
    originalPrevails: '每条消息以原文为准，译文仅供理解；译文的来源在其旁注明。',
    columns: '左栏为原文，右栏为译文，并注明语言和来源。',
    zones: '时间以 UTC+8（北京、伊尔库茨克）和 UTC+3（莫斯科）标注。',
    ownZone: (zone) => `您所在时区：${zone}。`,
    languageNames: { zh: '中文', ru: '俄文', en: '英文' },
    original: (language) => `原文：${language}`,
    noTranslation: '暂无译文。',
    platform: 'Amur',
    files: '文件',
    file: '文件',
    message: '编号',
    size: '大小（字节）',
    digest: 'SHA-256',
    digestHidden: '不显示：发送方以匿名方式参加',
    access: '查阅',
    until: (day) => `至 ${day}`,
    dueDiligence: '尽职调查',
    ordinary: '普通',
    gate: '目前不允许的事项',
    writingStopped: '发送消息',
    filesStopped: '文件',
    closed: (at) => `会话已于 ${at} 关闭。`,
    noMessages: '没有消息。',
  },
};
