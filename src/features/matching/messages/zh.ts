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
};
