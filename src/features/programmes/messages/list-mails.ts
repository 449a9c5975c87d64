import type { MessageSet } from '../../../shared/messages.ts';

const en = {
  list: {
    moved: (number: string) => `Project list ${number} has moved on`,
    waits: (number: string) => `Project list ${number} waits for your side`,
  },
  listText: {
    moved: (number: string) =>
      `The yearly project list ${number} has taken a step. What was done and what comes next:\n{link}`,
    waits: (number: string) =>
      `The officer of the other side has agreed to a step of the yearly project list ${number}. It counts once your side agrees as well:\n{link}`,
  },
  nomination: {
    asked: (number: string) => `Please confirm project card ${number}`,
    changed: (number: string) => `Project card ${number} was changed`,
    decided: (number: string) => `A decision on project card ${number}`,
  },
  nominationText: {
    asked: (number: string) =>
      `Your institution is named in project card ${number}. It is handed in once both institutions have confirmed it, each before the deadline of its side:\n{link}`,
    changed: (number: string) =>
      `Project card ${number} was changed; what your institution confirmed before must be confirmed anew:\n{link}`,
    decided: (number: string) => `The officers have decided on project card ${number}:\n{link}`,
  },
  report: (number: string, year: number) => `Status report ${year} for project ${number}`,
  reportText: (number: string, year: number) =>
    `Please report how project ${number} stood in ${year}. The report is written in your language:\n{link}`,
};

const ru: typeof en = {
  list: {
    moved: (number) => `Перечень проектов ${number}: сделан следующий шаг`,
    waits: (number) => `Перечень проектов ${number} ждёт вашу сторону`,
  },
  listText: {
    moved: (number) =>
      `По ежегодному перечню проектов ${number} сделан шаг. Что сделано и что дальше:\n{link}`,
    waits: (number) =>
      `Сотрудник другой стороны согласовал шаг по ежегодному перечню проектов ${number}. Шаг вступит в силу, когда его согласует и ваша сторона:\n{link}`,
  },
  nomination: {
    asked: (number) => `Подтвердите, пожалуйста, карточку проекта ${number}`,
    changed: (number) => `Карточка проекта ${number} изменена`,
    decided: (number) => `Решение по карточке проекта ${number}`,
  },
  nominationText: {
    asked: (number) =>
      `Ваша организация названа в карточке проекта ${number}. Заявка считается поданной, когда её подтвердят обе организации, каждая до срока своей стороны:\n{link}`,
    changed: (number) => `Карточка проекта ${number} изменена; подтвердить её нужно заново:\n{link}`,
    decided: (number) => `По карточке проекта ${number} принято решение:\n{link}`,
  },
  report: (number, year) => `Отчёт о ходе проекта ${number} за ${year} год`,
  reportText: (number, year) =>
    `Просим сообщить о ходе проекта ${number} за ${year} год. Отчёт составляется на русском языке:\n{link}`,
};

const zh: typeof en = {
  list: {
    moved: (number) => `项目清单 ${number} 有新进展`,
    waits: (number) => `项目清单 ${number} 等待贵方同意`,
  },
  listText: {
    moved: (number) => `年度合作项目清单 ${number} 已进入下一步。已完成的事项和后续安排见：\n{link}`,
    waits: (number) => `对方官员已同意年度合作项目清单 ${number} 的一个步骤，贵方同意后方可生效：\n{link}`,
  },
  nomination: {
    asked: (number) => `请确认项目卡 ${number}`,
    changed: (number) => `项目卡 ${number} 已修改`,
    decided: (number) => `项目卡 ${number} 已有决定`,
  },
  nominationText: {
    asked: (number) =>
      `项目卡 ${number} 列有贵单位。双方单位各自在本方截止时间前确认后，方视为正式申报：\n{link}`,
    changed: (number) => `项目卡 ${number} 已修改，贵单位需要重新确认：\n{link}`,
    decided: (number) => `主管部门官员已对项目卡 ${number} 作出决定：\n{link}`,
  },
  report: (number, year) => `项目 ${number} ${year} 年度进展报告`,
  reportText: (number, year) => `请报告项目 ${number} 在 ${year} 年的进展情况。报告请用中文填写：\n{link}`,
};

export const listMailWords: MessageSet<typeof en> = { zh, ru, en };
