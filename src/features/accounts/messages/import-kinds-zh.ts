import type { Messages } from '../../../shared/messages.ts';
import type { importKindsEn } from './import-kinds-en.ts';

export const importKindsZh: Messages<typeof importKindsEn> = {
  salutation: (name) => `尊敬的${name}：`,
  importFromTable: '从表格导入',
  errors: {
    'accounts.import.organisationKeepers': '机构由审核员、项目官员、管理员、园区管理者和技术经纪人录入。',
    'accounts.import.organisationReliedOn':
      '已保留：该机构已有成员、认领申请、产品、入驻记录或其他关联数据。',
    'accounts.import.facilityKeepers': '园区和设施由审核员录入；园区管理员可为本机构录入。',
    'accounts.import.ownersInvite': '只有该机构的负责人才能邀请成员。',
    'accounts.import.notYourOrganisation': '“{value}”不是本次导入所选的机构，或者您不属于该机构。',
    'accounts.import.notVerified': '仅限已核验的机构。请先提交证明材料。',
    'accounts.import.severalOrganisations': '有多个机构名为“{value}”，请改填统一社会信用代码或注册号。',
    'accounts.import.unknownFacility': '找不到名为“{value}”的园区或设施。',
    'accounts.import.severalFacilities': '有多个园区或设施名为“{value}”，请改填目录代码或标识。',
    'accounts.import.parkMissing':
      '请填写园区：贵机构没有运营园区，或运营不止一个。园区的运营机构由审核员登记。',
    'accounts.import.placeMissing': '请填写国家或地区。',
    'accounts.import.regionElsewhere': '地区“{value}”不在该国境内。',
    'accounts.import.noteInEnglish': '备注请用英文书写，其他语言由平台据此翻译。',
    'accounts.import.numberWrong': '“{value}”不是有效的注册号：校验码不符。',
    'accounts.import.notAnEmail': '这不是电子邮箱地址。',
    'accounts.import.notAName': '姓名中不能有数字、地址或链接。',
    'accounts.import.invitedAlready': '该邮箱已有本机构发出、尚未答复的邀请。',
    'accounts.import.tooManyInvitations': '每天通过表格最多邀请{value}人。',
    'accounts.import.nameOfText': '已填写该语言的说明，因此也须填写该语言的名称。',
    'accounts.import.notASpecification': '请把“{value}”写成“名称：数值”的形式。',
    'accounts.import.notHours':
      '无法识别开放时间“{value}”，请写成：周一至周五 9:00-18:00；周六 10:00-14:00。',
    'accounts.import.timeZoneMissing': '请填写时区，例如Asia/Vladivostok。',
    'accounts.import.changedMeanwhile': '表格检查之后记录已有变动，请重新检查。',
    'accounts.import.changedSince': '已保留：此后已被修改、确认、开放或翻译。',
    'accounts.import.reliedOn': '已保留：已有入驻单位、数据、设备或询问与之关联。',
    'accounts.import.booked': '已保留：已有人申请或预约使用时间。',
    'accounts.import.invitationAccepted': '已保留：受邀人已接受邀请。',
    'accounts.import.invitedAgain': '已保留：此后又重新发送过邀请。',
  },
};
