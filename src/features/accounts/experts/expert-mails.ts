import type { MessageSet } from '../../../shared/messages.ts';

const en = {
  claimed: {
    subject: 'Amur: a member of your organisation asks to be confirmed as an expert',
    text: 'A member of your organisation has entered himself or herself as an expert. Please look at the entry and confirm it, or refuse it with a reason:\n\n{link}\n\nUntil you confirm it nobody else sees it.\n',
  },
  approved: {
    subject: 'Amur: your organisation has confirmed you as an expert',
    text: 'Your entry as an expert is now shown to everybody, for a year. You can change it or take it back at any time:\n\n{link}\n',
  },
  refused: {
    subject: 'Amur: your entry as an expert was not confirmed',
    text: 'Your organisation has not confirmed your entry as an expert, or no longer does. The reason given:\n\n{reason}\n\nYou can change the entry and ask again:\n\n{link}\n',
  },
  lapsed: {
    subject: 'Amur: the confirmation of your entry as an expert has ended',
    text: 'Your entry as an expert is no longer shown: the year of the confirmation is over, or you no longer belong to the organisation. You can ask again:\n\n{link}\n',
  },
};

const ru: typeof en = {
  claimed: {
    subject: 'Амур: сотрудник вашей организации просит подтвердить его как эксперта',
    text: 'Сотрудник вашей организации внёс себя в список экспертов. Пожалуйста, просмотрите запись и подтвердите её либо откажите с указанием причины:\n\n{link}\n\nДо подтверждения запись никому больше не видна.\n',
  },
  approved: {
    subject: 'Амур: организация подтвердила вас как эксперта',
    text: 'Ваша запись эксперта теперь видна всем; подтверждение действует год. Изменить её или отозвать согласие можно в любое время:\n\n{link}\n',
  },
  refused: {
    subject: 'Амур: ваша запись эксперта не подтверждена',
    text: 'Организация не подтвердила вашу запись эксперта или отозвала подтверждение. Указанная причина:\n\n{reason}\n\nЗапись можно изменить и обратиться снова:\n\n{link}\n',
  },
  lapsed: {
    subject: 'Амур: срок подтверждения вашей записи эксперта закончился',
    text: 'Ваша запись эксперта больше не показывается: истёк год подтверждения, либо вы больше не состоите в организации. Можно обратиться за подтверждением снова:\n\n{link}\n',
  },
};

const zh: typeof en = {
  claimed: {
    subject: '阿穆尔平台：贵机构成员申请确认专家身份',
    text: '贵机构的一名成员登记为专家。请查看其信息并予以确认，或说明理由后不予确认：\n\n{link}\n\n确认之前，其他人看不到该信息。\n',
  },
  approved: {
    subject: '阿穆尔平台：所在机构已确认您的专家身份',
    text: '您的专家信息现已公开，确认有效期一年。您可以随时修改信息或撤回同意：\n\n{link}\n',
  },
  refused: {
    subject: '阿穆尔平台：您的专家信息未获确认',
    text: '所在机构未确认您的专家信息，或已撤销确认。理由如下：\n\n{reason}\n\n您可以修改后重新申请：\n\n{link}\n',
  },
  lapsed: {
    subject: '阿穆尔平台：您的专家确认已到期',
    text: '您的专家信息不再公开：一年确认期已满，或您已不是该机构成员。您可以重新申请确认：\n\n{link}\n',
  },
};

export const expertMails: MessageSet<typeof en> = { zh, ru, en };
