import type { InterestMessages } from './interest-en.ts';

export const zh: InterestMessages = {
  errors: {
    'cooperation.step.notFromHere': '从当前状态不能进行这一步。请刷新页面查看最新状态。',
    'cooperation.step.notYourSide': '这一步由另一方办理，页面上已注明由谁办理。',
    'cooperation.step.alreadyAgreed': '贵方已经同意，尚待其他各方同意。',
    'cooperation.interest.notFound': '您参与的合作意向中没有这一条。请查看您的合作意向列表。',
    'cooperation.interest.listingNotOpen': '该记录未公开或不对您开放，无法发送合作意向。请查找类似的记录。',
    'cooperation.interest.ownRecord':
      '这是贵方自己的记录，合作意向应由他方发送。收到的合作意向请见您的工作台。',
    'cooperation.interest.alreadySent':
      '贵单位对该记录已有一份尚未结束的合作意向：{number}。请在该意向中继续。',
    'cooperation.interest.organisationNotVerified':
      '合作意向须以您所在的已认证单位的名义发送。请先提交单位材料进行认证。',
    'cooperation.interest.nobodyAnswers': '该记录目前无人负责，需由管理员联系持有方。请稍后再试。',
    'cooperation.interest.notABroker': '不能选择此人作为技术经纪人，请从列表中选择。',
    'cooperation.interest.brokerOfOtherSide': '该经纪人服务于对方或属于对方单位。请另选一位，或不选经纪人。',
    'cooperation.interest.typeNotOffered': '该记录未提供这种合作方式，请在所列方式中选择。',
    'cooperation.interest.namesOwn': '您选择了匿名，但文字中透露了贵单位的身份。请删去单位名称。',
    'cooperation.interest.holdsContacts': '双方同意引荐之后才交换地址和电话。请从文字中删去联系方式。',
    'cooperation.interest.movedMeanwhile':
      '您打开页面之后，该意向已有进展，可能是同事办理的。请刷新页面；您填写的内容仍在。',
    'cooperation.interest.reasonNeeded': '请选择原因：平台将以对方的语言礼貌转告。',
    'cooperation.interest.reasonTextNeeded': '请用一句话说明原因。',
    'cooperation.interest.notScreened':
      '对发出方及本次合作的合规筛查尚未作出结论（案件 {case}）。引荐之前须由合规专员作出结论；规则见“筛查规则”。',
    'cooperation.interest.screenedOut':
      '合规筛查对此项合作不予放行（案件 {case}），不能引荐。规则和申诉途径见“筛查规则”。',
    'cooperation.interest.ndaMissing':
      '该意向尚无已签署的保密协议记录。请先起草并签署，或不签协议直接进入谈判。',
    'cooperation.interest.agreementIncomplete': '请填写达成的协议：类别、日期和国家。',
    'cooperation.interest.dayNotPossible': '日期在将来，或早于意向发送之日。',
    'cooperation.interest.tooEarlyToReport': '成果在达成协议十二个月后报告，自 {day} 起可以填报。',
    'cooperation.interest.outcomeIncomplete': '请选择合作结果和大致金额区间。',
    'cooperation.interest.boardForBrokers': '看板供技术经纪人使用。贵单位的合作意向请见意向列表。',
    'cooperation.interest.isOver': '该合作意向已经结束，不能再更改参与人员。',
  },
  declineTexts: {
    tooEarly: '感谢贵方的关注。目前这项工作尚不够成熟，暂时无法与贵方开展合作；待条件成熟后欢迎再次联系。',
    benefitUnclear: '感谢贵方的关注。从来函中我们未能看出合作将给双方带来怎样的收益，欢迎提出更具体的方案。',
    routeUnclear: '感谢贵方的关注。我们未能看出成果将以何种途径进入市场，欢迎附上方案后再次来函。',
    descriptionUnclear: '感谢贵方的关注。从描述中我们未能判断贵方的具体需求，请补充说明后再次发送。',
    noCapacity: '感谢贵方的关注。目前我们没有足够的人员和资金开展更多合作。',
    alreadyPartnered: '感谢贵方的关注。我们已就此事项找到合作伙伴，并负有相应的义务。',
    rightsUnclear: '感谢贵方的关注。该事项的权利归属尚未厘清，目前无法进入洽谈。',
    complianceRisk: '感谢贵方的关注。由于出口管制或其他规定，我们无法继续此项合作。',
    notOurField: '感谢贵方的关注。贵方提出的内容不在我们擅长的领域之内。',
    other: '感谢贵方的关注。经过考虑，我们决定不再继续。',
  },
  failTexts: {
    price: '双方未就付款条件达成一致。',
    rights: '双方未就权利归属达成一致。',
    technology: '技术未达到预期。',
    financing: '资金未能落实。',
    compliance: '受出口管制或其他规定限制。',
    noAnswer: '一方不再答复。',
    partnerChanged: '一方选择了其他合作伙伴。',
    other: '谈判结束，未达成协议。',
  },
  lines: {
    send: '合作意向已发送。双方同意引荐之后才会显示姓名和联系方式。',
    acknowledge: '接收方已确认收到该意向，合规筛查已开始。',
    decline: '记录持有方不愿继续。会话已关闭。',
    introduce: '双方已相互引荐，从现在起可以看到姓名和联系方式。',
    signNda: '保密协议已签署。',
    negotiate: '谈判已开始。',
    agree: '双方已达成协议。',
    fail: '谈判结束，未达成协议。会话已关闭。',
    report: '成果已报告。会话已关闭。',
    agreed: '一方已同意下一步，尚待其他各方同意。',
  },
};
