import type { MessageSet } from '../../../../shared/messages.ts';

const en = {
  confirm: {
    subject: 'Amur: is the profile of “{name}” still true?',
    text: 'Nobody has confirmed the profile of “{name}” since {day}. Please look through it, correct what has changed, and press “Still true”:\n\n{link}\n\nPartners see the day of the last confirmation. After 400 days without one the profile is marked as out of date.\n',
  },
  update: {
    subject: 'Amur: please complete the profile of “{name}”',
    text: 'Something was looked for in the profile of “{name}” and not found: {field}. Please complete the profile, or confirm that it is still true as it stands:\n\n{link}\n',
  },
  wholeProfile: 'the whole profile',
};

const ru: typeof en = {
  confirm: {
    subject: 'Амур: сведения о «{name}» ещё верны?',
    text: 'Сведения о «{name}» никто не подтверждал с {day}. Пожалуйста, просмотрите страницу, исправьте то, что изменилось, и нажмите «Всё верно»:\n\n{link}\n\nПартнёры видят дату последнего подтверждения. Через 400 дней без подтверждения страница помечается как устаревшая.\n',
  },
  update: {
    subject: 'Амур: просим дополнить страницу «{name}»',
    text: 'На странице «{name}» искали сведения и не нашли: {field}. Просим дополнить страницу или подтвердить, что она верна в нынешнем виде:\n\n{link}\n',
  },
  wholeProfile: 'страница целиком',
};

const zh: typeof en = {
  confirm: {
    subject: '阿穆尔平台：“{name}”的信息是否仍然属实？',
    text: '自{day}以来，“{name}”的主页信息一直无人确认。请核对内容、更正有变化之处，并点击“仍然属实”：\n\n{link}\n\n合作方可以看到最近一次确认的日期。超过400天未确认，主页将被标记为过期。\n',
  },
  update: {
    subject: '阿穆尔平台：请补充“{name}”的信息',
    text: '有人在“{name}”的主页上查找以下信息但未找到：{field}。请补充主页内容，或确认现有内容属实：\n\n{link}\n',
  },
  wholeProfile: '整个主页',
};

export const freshnessMails: MessageSet<typeof en> = { zh, ru, en };
