import type { Messages } from '../../../shared/messages.ts';
import type { en } from './projects-en.ts';

export const ru: Messages<typeof en> = {
  states: {
    proposed: 'предложен',
    checked: 'проверен',
    approved: 'утверждён',
    registered: 'зарегистрирован',
    running: 'выполняется',
    suspended: 'приостановлен',
    final_report: 'заключительный отчёт',
    accepted: 'принят',
    closed: 'завершён',
    impact_followed: 'эффект прослежен',
    terminated: 'прекращён',
  },
  basisList: 'Ежегодный перечень проектов',
  basisListRecord: 'открыть перечень',
  textLanguages: { zh: 'китайский', ru: 'русский', en: 'английский' },
  lines: {
    sides: { cn: 'Китайская сторона', ru: 'Российская сторона' },
    steps: {
      approve: 'утверждение проекта',
      register: 'регистрации своей страны',
      accept: 'приёмку результатов',
      terminate: 'прекращение проекта',
    },
    proposed: (number) => `Предложен проект ${number}.`,
    joined: 'Приглашённая организация вошла в проект.',
    declined: 'Приглашённая организация отказалась участвовать.',
    confirmed: (side) => `${side} подтвердила карточку проекта на обоих языках.`,
    agreed: (side, step) => `${side} подтвердила ${step}.`,
    moved: (state) => `Состояние проекта: ${state}.`,
    milestone: (day) => `Достигнута веха со сроком ${day}.`,
    registered: (title, number) => `Внесено: ${title}, № ${number}.`,
  },
  errors: {
    'cooperation.project.notFound': 'Такого проекта нет или он вам не доступен.',
    'cooperation.project.leadsOnly': 'Карточку и план пишут ведущие организации сторон и их брокеры.',
    'cooperation.project.leadsDecide': 'За сторону решает только сотрудник её ведущей организации.',
    'cooperation.project.partiesOnly': 'Это могут только организации, вошедшие в проект.',
    'cooperation.project.ownOnly': 'Предлагайте проект от организации, в которой вы состоите.',
    'cooperation.project.newer':
      'Кто-то сохранил изменения раньше. Набранное вами не пропало: посмотрите, что изменилось, и сохраните ещё раз.',
    'cooperation.project.notEditable': 'В этом состоянии проекта карточку менять нельзя.',
    'cooperation.project.needsOrganisations': 'Проекту нужна организация на каждом берегу.',
    'cooperation.project.notVerified':
      'Участниками бывают только проверенные организации. Выберите проверенную или сначала пройдите проверку.',
    'cooperation.project.sameBank': 'В проекте участвуют организация из Китая и организация из России.',
    'cooperation.project.interestNotReady':
      'По заявке {number} ещё не идут переговоры: проект вырастает из переговоров.',
    'cooperation.project.interestHasProject': 'По этой заявке проект уже есть.',
    'cooperation.project.technologyAboveTotal': 'Технологическая часть не может превышать общую сумму.',
    'cooperation.project.currencyMissing': 'Укажите валюту.',
    'cooperation.project.endBeforeStart': 'Окончание не раньше начала.',
    'cooperation.project.notDevelopment': 'Заказная и совместная — виды договора разработки.',
    'cooperation.project.schemeMissing': 'К уровню укажите шкалу.',
    'cooperation.project.partyTwice': 'Организация участвует один раз.',
    'cooperation.project.oneLeadEach': 'У каждого берега ровно одна ведущая организация.',
    'cooperation.project.otherBanksParty':
      'Вошедшую в проект организацию другого берега меняет её собственная сторона.',
    'cooperation.project.noBroker': 'Этого человека нельзя выбрать брокером.',
    'cooperation.project.notAsked': 'От этой организации ответа не ждут.',
    'cooperation.project.isOriginal': 'Это оригинал: на свой язык его не переводят.',
    'cooperation.project.noEngine': 'Сейчас перевести нечем. Напишите текст сами или попробуйте позже.',
    'cooperation.project.notAParty': 'Выберите участника проекта.',
    'cooperation.project.milestoneDone': 'Эта веха достигнута и остаётся как есть: {deliverable}',
    'cooperation.project.milestoneNotFound': 'Такой вехи нет.',
    'cooperation.project.notRunning': 'Это вносят, пока проект выполняется.',
    'cooperation.project.dayInFuture': 'Этот день ещё не наступил.',
    'cooperation.project.documentNotFound': 'Такого документа в проекте нет.',
    'cooperation.project.notSigned':
      'Ещё ничего не подписано: день вступления в силу вносят после утверждения проекта.',
    'cooperation.project.royaltyBeforeEffect':
      'Базовая сумма роялти возникает после вступления договора в силу: сначала укажите этот день.',
    'cooperation.project.registrationNotFound': 'Такой строки в перечне регистраций проекта нет.',
    'cooperation.project.otherBanksRegistration': 'Регистрации своей страны вносит другая сторона.',
    'cooperation.project.tooManyDocuments': 'В проекте не больше {most} документов.',
    'cooperation.project.documentRelied': 'На документе держится регистрация, веха или шаг: он остаётся.',
    'cooperation.project.notYourDocument': 'Убрать документ может тот, кто его добавил.',
    'cooperation.project.cardChanged':
      'Карточка изменилась с тех пор, как вы её открыли. Прочтите изменения и подтвердите.',
    'cooperation.project.textsMissing':
      'До подтверждения нужны название, цель и описание на китайском и русском, оба текста актуальные.',
    'cooperation.project.titlesMissing': 'Чтобы показывать проект, нужны названия на трёх языках.',
    'cooperation.project.partiesNotJoined':
      'У каждого берега должна быть вошедшая в проект ведущая организация, и все приглашённые должны ответить.',
    'cooperation.project.gateUndecided':
      'Комплаенс-проверка не завершена: сначала проверяют стороны, конечное использование и разрешения.',
    'cooperation.project.gateBlocked': 'Комплаенс-проверка закрыла этот проект.',
    'cooperation.project.gateDecidedAlready': 'Проверка завершена.',
    'cooperation.project.cardNotConfirmed':
      'Обе стороны должны подтвердить карточку в её нынешнем виде на обоих языках.',
    'cooperation.project.contractLanguagesMissing': 'Укажите в карточке, на каких языках согласован договор.',
    'cooperation.project.contractNotSigned':
      'Нет подписанного аутентичного текста договора на языках: {languages}. Подпишите соглашение или добавьте скан.',
    'cooperation.project.rightsInConflict': 'В листе прав противоречий: {count}. Сначала снимите их.',
    'cooperation.project.rightsNotAgreed':
      'Обе стороны должны согласовать лист прав: предшествующую и создаваемую ИС.',
    'cooperation.project.effectiveMissing':
      'Укажите день вступления договора в силу: от него считаются сроки.',
    'cooperation.project.registrationsOpen': 'Внесите или отметьте как неприменимое с причиной: {titles}',
    'cooperation.project.startNotReached': 'Проект начинается не раньше {day}.',
    'cooperation.project.reasonMissing': 'Укажите причину: её прочтут обе стороны.',
    'cooperation.project.finalReportMissing': 'Сначала добавьте заключительный отчёт в документы.',
    'cooperation.project.acceptanceActMissing': 'Сначала добавьте подписанный акт приёмки в документы.',
    'cooperation.project.resultsMissing': 'Перечислите возникшие права или укажите, что их нет.',
    'cooperation.project.rightsNotSettled':
      'Укажите, кому что принадлежит в незаконченных результатах, и добавьте подписанное соглашение.',
    'cooperation.project.impactMissing': 'Отчёт через {months} мес. — {day}.',
    'cooperation.project.brokersReport': 'Об эффекте сообщает брокер проекта.',
    'cooperation.project.notClosed': 'Об эффекте сообщают после завершения проекта.',
    'cooperation.project.impactTooEarly': 'Этот отчёт можно сделать с {day}.',
  },
};
