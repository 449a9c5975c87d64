import type { HubWords } from './hub-en.ts';

export const zh: HubWords = {
  title: '数据分析',
  lead: '来源记载的数据、合作取得的成果，以及来源相互矛盾之处。每个数字都可追溯到所在的来源行。',
  places: {
    comparison: {
      title: '两国创新体系对比',
      text: '全球创新指数、研发投入、科研人员、园区、贸易，以及一方强、另一方弱之处。',
    },
    statistics: {
      title: '统计数据',
      text: '全部指标及其数值、时期和出处。',
    },
    timeline: {
      title: '合作大事年表',
      text: '1949年以来的阶段与大事：双边、国家、地方。',
    },
    query: {
      title: '统计查询',
      text: '按领域、地区、国家和时期统计项目、成果、协议、活动的数量；数字可随时复核。',
    },
    regions: {
      title: '各地区对照',
      text: '两国各地区新启动、进行中和已落地的合作，与前一时期对照。',
    },
    network: {
      title: '合作网络',
      text: '哪些机构通过协议、项目、落地、活动和年度清单彼此合作。',
    },
    strengths: {
      title: '领域实力概况',
      text: '两岸在某一领域的已知情况：成果、平台、项目；可隐去国别查看。',
    },
    transit: {
      title: '过境与落地',
      text: '哪些货物经边境省份过境，哪些项目在当地落地生根。',
    },
    funnel: {
      title: '漏斗：从发布到落地',
      text: '按领域、地区、国别和月份统计：多少条信息已发布、匹配、洽谈、签约、落地，其余的为何流失。',
    },
    reports: {
      title: '月度报告',
      text: '每月的合作成果：带来源的数字与官员的说明；数字背后的数据行均可打开。',
    },
    contradictions: {
      title: '来源之间的矛盾',
      text: '各种说法及其出处并列。',
    },
    reference: {
      title: '参考分类表',
      text: '来源所列的领域、方式、主体、层级、风险等分类。',
    },
  },
  landings: '已落地项目',
};
