import type { MatchingMessages } from './en.ts';

export const zh: MatchingMessages = {
  errors: {
    'matching.listingNotFound':
      '您名下没有这条已发布的记录。匹配结果仅在记录发布期间向所有方及其经纪人显示。',
    'matching.matchNotFound': '该匹配已不存在：其中一条记录已变更或不再公开。请返回列表。',
    'matching.reasonNeeded': '请选择原因，以便改进后续推荐。',
    'matching.decisionNotPossible': '该匹配已有决定，可能由您的同事作出。请刷新页面查看。',
    'matching.tokenUnknown': '此链接已失效。请登录，在匹配页面选择邮件频率。',
  },
  relations: {
    answer: '供需对接',
    complement: '互补成果',
    partner: '机构与专家',
  },
  states: {
    suggested: '已推荐',
    opened: '已打开',
    kept: '暂存',
    accepted: '已接受',
    dismissed: '已排除',
  },
  decisions: {
    keep: '暂存',
    accept: '接受',
    dismiss: '排除',
    restore: '撤回决定',
  },
  reasons: {
    tooEarly: '为时过早',
    benefitUnclear: '效益不明',
    routeUnclear: '商业化路径不明',
    descriptionUnclear: '描述不清',
    scientificDoubts: '科学性存疑',
    notOurField: '非本领域',
    alreadySolved: '问题已解决',
    other: '其他原因',
  },
  parts: {
    concepts: '共同概念',
    wording: '用词、代号与数值',
    field: '领域',
    level: '技术成熟度',
    market: '市场成熟度',
    cooperation: '合作方式',
    region: '地区',
    freshness: '新近程度',
    partner: '所寻伙伴',
  },
  closeness: {
    same: '同一领域',
    near: '相近领域（按分类对照）',
    far: '不同领域',
  },
  places: {
    borderPair: '隔界相邻地区',
    otherBank: '对岸',
    sameBank: '同岸',
    sameRegion: '同一地区',
  },
  rhythms: { daily: '每天', weekly: '每周', off: '不发送' },
};
