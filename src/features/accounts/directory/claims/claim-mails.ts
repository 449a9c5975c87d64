import type { MessageSet } from '../../../../shared/messages.ts';

const en = {
  proof: {
    subject: 'Amur: is this your work mail address?',
    text: 'Somebody gave this address to show that he or she works for “{organisation}” and asks to keep its profile on Amur. If it was you, open this address within three days:\n\n{link}\n\nIf not, do nothing.\n',
  },
  waiting: {
    subject: 'Amur: a claim on “{organisation}” waits for you',
    text: 'Somebody claims the profile of “{organisation}”. To look at the proof and decide:\n\n{link}\n',
  },
  accepted: {
    subject: 'Amur: the profile of “{organisation}” is yours to keep',
    text: 'Your claim was accepted. You are now the owner of the profile and may invite colleagues:\n\n{link}\n\nPlease look through it and say whether it is still true.\n',
  },
  refused: {
    subject: 'Amur: your claim on “{organisation}” was refused',
    text: 'Your claim was refused. The moderator’s reason:\n\n{reason}\n\nYou may claim the profile again with other proof:\n\n{link}\n',
  },
  acceptedFacility: {
    subject: 'Amur: your organisation keeps the page of “{organisation}”',
    text: 'Your claim was accepted: your organisation now keeps this page. Its people are asked once a year whether it is still true; its park managers enter residents and counters:\n\n{link}\n\nPlease look through the page and say whether it is still true.\n',
  },
  lapsedFacility: {
    subject: 'Amur: another organisation keeps the page of “{organisation}”',
    text: 'Another claim on this page was accepted, so yours has lapsed. Who keeps the page stands here:\n\n{link}\n\nIf this is wrong, please tell a moderator.\n',
  },
  lapsed: {
    subject: 'Amur: the profile of “{organisation}” has an owner',
    text: 'Another person’s claim on this profile was accepted, so yours has lapsed. Please ask a colleague who keeps the profile to invite you:\n\n{link}\n',
  },
};

const ru: typeof en = {
  proof: {
    subject: 'Амур: это ваш рабочий адрес почты?',
    text: 'Кто-то указал этот адрес в подтверждение того, что работает в организации «{organisation}» и просит передать ему её страницу на платформе «Амур». Если это были вы, откройте эту ссылку в течение трёх дней:\n\n{link}\n\nЕсли нет, ничего не делайте.\n',
  },
  waiting: {
    subject: 'Амур: заявка на страницу «{organisation}» ждёт решения',
    text: 'Поступила заявка на страницу организации «{organisation}». Посмотреть подтверждения и принять решение:\n\n{link}\n',
  },
  accepted: {
    subject: 'Амур: страница «{organisation}» передана вам',
    text: 'Ваша заявка принята. Теперь вы владелец страницы и можете пригласить коллег:\n\n{link}\n\nПожалуйста, просмотрите сведения и подтвердите, что они верны.\n',
  },
  refused: {
    subject: 'Амур: заявка на страницу «{organisation}» отклонена',
    text: 'Ваша заявка отклонена. Причина, указанная модератором:\n\n{reason}\n\nВы можете подать заявку снова, с другими подтверждениями:\n\n{link}\n',
  },
  acceptedFacility: {
    subject: 'Амур: страницу «{organisation}» ведёт ваша организация',
    text: 'Заявка принята: теперь эту страницу ведёт ваша организация. Раз в год её сотрудников спросят, верны ли сведения; управляющие парком вносят резидентов и показатели:\n\n{link}\n\nПожалуйста, просмотрите страницу и подтвердите, что она верна.\n',
  },
  lapsedFacility: {
    subject: 'Амур: страницу «{organisation}» ведёт другая организация',
    text: 'Принята другая заявка на эту страницу, поэтому ваша закрыта. Кто ведёт страницу, указано здесь:\n\n{link}\n\nЕсли это ошибка, сообщите модератору.\n',
  },
  lapsed: {
    subject: 'Амур: у страницы «{organisation}» появился владелец',
    text: 'Принята заявка другого человека, поэтому ваша закрыта. Попросите коллегу, который ведёт страницу, пригласить вас:\n\n{link}\n',
  },
};

const zh: typeof en = {
  proof: {
    subject: '阿穆尔平台：请确认您的工作邮箱',
    text: '有人填写了本邮箱，用以证明其任职于“{organisation}”，并申请管理该单位在阿穆尔平台上的主页。如为您本人操作，请在三天内打开以下链接：\n\n{link}\n\n如非本人操作，无需理会。\n',
  },
  waiting: {
    subject: '阿穆尔平台：“{organisation}”的认领申请待审核',
    text: '有人申请认领“{organisation}”的主页。请查看证明材料并作出决定：\n\n{link}\n',
  },
  accepted: {
    subject: '阿穆尔平台：“{organisation}”主页认领成功',
    text: '您的认领申请已通过。您现在是该主页的所有者，可以邀请同事加入：\n\n{link}\n\n请核对主页内容，并确认其是否仍然属实。\n',
  },
  refused: {
    subject: '阿穆尔平台：“{organisation}”的认领申请未通过',
    text: '您的认领申请未通过。审核员给出的理由：\n\n{reason}\n\n您可以补充其他证明后重新申请：\n\n{link}\n',
  },
  acceptedFacility: {
    subject: '阿穆尔平台：“{organisation}”页面由贵单位管理',
    text: '认领申请已通过：该页面现由贵单位管理。平台每年请贵单位人员确认一次内容是否属实；园区管理员可登记入驻单位和业绩指标：\n\n{link}\n\n请核对页面内容，并确认其是否仍然属实。\n',
  },
  lapsedFacility: {
    subject: '阿穆尔平台：“{organisation}”页面由其他单位管理',
    text: '该页面的另一份认领申请已通过，您的申请随之失效。管理单位见此页面：\n\n{link}\n\n如有误，请告知审核员。\n',
  },
  lapsed: {
    subject: '阿穆尔平台：“{organisation}”主页已有所有者',
    text: '另一位申请人的认领已通过，您的申请随之失效。请联系管理该主页的同事邀请您加入：\n\n{link}\n',
  },
};

export const claimMails: MessageSet<typeof en> = { zh, ru, en };
