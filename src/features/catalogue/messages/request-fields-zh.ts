import type { RequestFields } from './field-paths.ts';
import { sharedFields } from './shared-fields.ts';

export const requestFieldsZh: RequestFields = {
  ...sharedFields.zh,
  'text.title': { label: '标题', help: '一句话说明需要解决什么问题。' },
  'text.problem': { label: '问题描述', help: '描述现状、难点和已试过的办法。' },
  'text.constraints': { label: '限制条件', help: '解决方案须遵守的原料、环境、成本、法规等限制。' },
  'facts.targetParameters': {
    label: '现有指标和目标指标',
    help: '写明现在达到多少、需要达到多少，每行一项。',
  },
  'text.targetParameters': { label: '指标的文字说明', help: '逐项写明指标名称。' },
  'text.targetParameters.name': { label: '指标', help: '采用本行业通用名称。' },
  'facts.targetParameters.current': { label: '现状', help: '不清楚时留空。' },
  'facts.targetParameters.target': { label: '目标', help: '需要达到的数值或范围。' },
  'facts.targetParameters.unit': { label: '单位', help: '尽量采用国际单位制。' },
  'facts.minTrl': { label: '最低技术就绪水平', help: '低于此等级的技术不适用于本需求。' },
  'facts.solutionIpExpectation': { label: '成果知识产权要求', help: '对成果知识产权归属的期望。' },
  'facts.cooperationTypes': { label: '可接受的合作方式', help: '可多选。' },
  'facts.partnerTypes': { label: '合作方类型', help: '不限类型时留空。' },
  'facts.budget': { label: '预算', help: '填写范围；默认不公开。' },
  'facts.budget.minMinor': { label: '最低', help: '最低金额，可不填。' },
  'facts.budget.maxMinor': { label: '最高', help: '最高金额，可不填。' },
  'facts.budget.currency': { label: '币种', help: '金额按此币种显示。' },
  'facts.isBudgetShown': { label: '公开预算', help: '不勾选时，读者看不到金额。' },
  'facts.deadline': { label: '期望期限', help: '希望在哪一天之前得到解决。' },
  'facts.isAnonymous': {
    label: '匿名发布',
    help: '不显示单位名称，由技术经纪人代为联系。文字中请勿写出单位名称和联系方式。',
  },
  'declaration.endUse': {
    label: '最终用途和最终用户',
    help: '解决方案将用于何处、由谁使用。仅供合规审查，不向其他读者显示。相关文件请在表单下方“附件”处添加。',
  },
};
