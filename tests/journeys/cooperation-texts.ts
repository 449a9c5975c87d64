import type { FormEntries } from './fill-form.ts';

/** What a Chinese maker of cranes writes to the owner of a Russian offer; nothing in it names him. */
export const firstInterest: FormEntries = {
  who: '高寒港口起重设备制造企业，职工四百余人，自有焊接工艺评定实验室和两座冬季露天工位。',
  cooperationTypes: ['pilotTest'],
  offer: '可提供一台门座起重机臂架作为试验件，并承担冬季工位、试板和无损检测费用。',
  unclear: '立焊位置在−60 °C下的冲击韧性有没有试验数据？',
  endUse: '民用港口起重机臂架与支腿的焊接。',
};

export const secondInterest: FormEntries = {
  who: '高寒港口起重设备制造企业，正在修复一座公路钢桥的桥面板焊缝。',
  cooperationTypes: ['jointRnd'],
  offer: '可提供桥面板试件、疲劳试验台和三名焊接工程师，并分担冲击处理设备的试制费用。',
  unclear: '处理后的焊缝在低温下的疲劳寿命提高多少？',
  endUse: '民用公路钢桥焊缝延寿。',
  isAnonymous: true,
};

export const decline = {
  reasonCode: 'noCapacity',
  reasonText: 'До весны все сварочные посты заняты заказами судоремонта.',
  /** The polite words of the platform for this reason. */
  polite: '感谢贵方的关注。目前我们没有足够的人员和资金开展更多合作。',
};

export const letterOfIntent = { value: '技术出口许可意向书 2026-0317', on: '2026-03-17' };

export const talk = {
  chinese: '请问冲击处理后的焊缝在−60 °C下做过疲劳试验吗？',
  /** Two lines: a technical answer has them. */
  russian: 'Да, на двух толщинах: 20 и 40 мм.\nПротокол пришлю после подписания неразглашения.',
  byHand: '做过两种厚度：20 mm和40 mm。签署保密协议后提供试验报告。',
  plain: '这条消息是在没有脚本的浏览器里写的。',
  offline: 'Написано без связи: усталостная долговечность выросла в два раза.',
  withFile: '附上桥面板试件的检测记录。',
};

/** What the Chinese broker notes of a call; it holds a Russian word as well. */
export const call = {
  parties: '滨海焊接中心总工程师',
  said: '对方同意三月在Владивосток试验低温疲劳',
  nextStep: '寄出试件图纸',
};
