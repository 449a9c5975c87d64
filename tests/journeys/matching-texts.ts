import { claddingOffer } from './publish-texts.ts';
import type { FormEntries } from './fill-form.ts';

/** A Chinese offer that says what a Russian one of the demonstration says already. */
export const lowTemperatureOffer: FormEntries = {
  ...claddingOffer,
  'text.title': '低温钢气体保护焊：含镍焊丝与热输入控制',
  'text.summary':
    '针对屈服强度390–500 MPa、厚度12–50 mm低温钢板的机械化气体保护焊。采用含镍1.0–2.4 %的焊丝并控制热输入，焊缝金属在−60 °C时冲击韧性不低于47 J，适用于港口起重机、储罐与极地船舶上层建筑，无需整体预热。',
  'text.description':
    '冬季露天工作的构件发生脆断，原因多半不在母材，而在热影响区的粗晶带。我们把热输入限定在1.2–1.8 kJ/mm，层间温度不超过150 °C，焊接电源逐道记录电流、电压、速度与停顿，超出规范范围时提醒焊工，并标记该段以便补充检验。\n\n焊接采用氩气与18 %二氧化碳的混合气，金属粉芯焊丝直径1.2 mm，扩散氢每100 g熔敷金属不超过4 mL，因此厚度30 mm以下、气温不低于−20 °C时预热至80 °C即可。\n\n两处港口的臂架共焊接62 t构件，经两个冬季检查，焊缝未见新裂纹；全部焊道的记录均可按构件编号查阅，供用户与检验机构核对。\n\n尚未解决的问题：−60 °C下的裂纹张开位移只在20 mm和40 mm两种厚度上检验过，立焊位置只试过陶瓷衬垫；气温低于−20 °C时须搭设保温棚。',
  'text.applicationFields.0': '港口起重机与栈桥',
  'text.applicationFields.1': '北方地区的储罐与支座',
  'facts.grntiPrimary': '81',
  'facts.keywords.0.words': '低温钢',
  'facts.keywords.1.words': '气体保护焊',
  'facts.keywords.2.words': '冲击韧性',
  'text.advantages.0.measure': '−60 °C焊缝金属冲击韧性',
  'facts.advantages.0.value': '58',
  'facts.advantages.0.unit': 'J',
  'text.advantages.0.comparedWith': '不含镍焊丝的焊缝，21 J',
  'text.parameters.0.name': '板厚上限',
  'facts.parameters.0.value': '50',
  'facts.parameters.0.unit': 'mm',
  'text.parameters.0.condition': '平焊位置',
  'facts.trlClaimed.scope': '港口起重机臂架试验段',
  'facts.evidence.0': '焊接工艺评定报告，32页',
  'facts.rightsOffered.0.territory': 'RU',
  'facts.rightsOffered.0.field': '港口机械',
  'text.partnerSought': '愿意提供冬季工位与试板的起重机或储罐制造厂。',
  'declaration.openPublicationClearance': '公开发布审查意见第17号，2026-03-02',
};
