import type { listErrorsEn } from './lists-errors-en.ts';

export const listErrorsRu: Record<keyof typeof listErrorsEn, string> = {
  'programmes.lists.fieldUnknown': 'Укажите рубрику ГРНТИ, например 55 или 55.20.',
  'programmes.lists.regionUnknown': 'Выберите регион Китая или России.',
  'programmes.lists.momentUnclear': 'Укажите день и время в виде 2027-03-31T18:00.',
  'programmes.lists.zoneUnknown': 'Укажите часовой пояс по имени IANA, например Europe/Moscow.',
  'programmes.lists.changedMeanwhile':
    'Кто-то внёс изменения раньше вас. Посмотрите, что изменилось, и повторите.',
  'programmes.lists.callFixed': 'Объявленный конкурс остаётся таким, каким его согласовали обе стороны.',
  'programmes.lists.cardFixed': 'Поданная карточка остаётся такой, какой её подтвердили обе организации.',
  'programmes.lists.institutionOfOtherBank':
    'Китайская организация должна находиться в Китае, российская — в России.',
  'programmes.lists.institutionNotVerified': 'Эта организация ещё не проверена.',
  'programmes.lists.institutionsStay': 'Организации карточки не меняются. Для других начните новую карточку.',
  'programmes.lists.fieldNotAsked': 'Эта область не входит в объявленный конкурс.',
  'programmes.lists.modeNotAsked': 'Эта форма работы не входит в объявленный конкурс.',
  'programmes.lists.ownInstitutionFirst': 'Заявку подают от организации, в которой состоят.',
  'programmes.lists.institutionsOnly': 'Это могут делать только две организации карточки.',
  'programmes.lists.civilOnly':
    'Проходят только гражданские проекты. Подтвердите гражданское назначение либо отложите или отклоните карточку.',
  'programmes.lists.projectThere': 'Проект по этой заявке уже открыт или связан с ней.',
  'programmes.lists.notApprovedYet': 'Заявка ещё не входит в утверждённый перечень.',
  'programmes.lists.projectOfOthers': 'Обе организации карточки должны быть сторонами этого проекта.',
  'programmes.lists.ownSideOnly': 'Вы пишете только за свою сторону.',
  'programmes.lists.dayToCome': 'Этот день ещё не наступил.',
  'programmes.lists.projectSettled': 'Этот проект завершён или перенесён.',
  'programmes.lists.reportNotAsked': 'За этот год отчёт не запрашивался.',
  'programmes.lists.tooManyRows': 'В национальном списке не более {maximum} строк.',
  'programmes.lists.rowOfOtherSide': 'Строки другой стороны ведут её сотрудники.',
  'programmes.lists.rowInUse': 'Эта строка создана из заявки или входит в подтверждённую пару.',
  'programmes.lists.pairKnown': 'Эти две строки уже стоят вместе.',
  'programmes.lists.rankingLocked': 'Ваша сторона окончательно закрепила ранжирование.',
  'programmes.lists.rankTwice': 'Каждой паре — одно место, каждое место — один раз.',
  'programmes.lists.row.faults': 'Ничего не добавлено: ошибок в файле — {count}.',
  'programmes.lists.row.noTitle': 'Строка {line}: нет названия.',
  'programmes.lists.row.tooLong': 'Строка {line}: слишком длинное название.',
  'programmes.lists.row.noOrganisations': 'Строка {line}: не названа ни одна организация.',
  'programmes.lists.row.tooManyOrganisations': 'Строка {line}: более 12 организаций.',
  'programmes.lists.row.regionUnknown':
    'Строка {line}: регион «{value}» не распознан. Укажите его название или код, например RU-PRI.',
  'programmes.lists.row.fieldUnknown': 'Строка {line}: «{value}» — не рубрика, как 55.20.',
  'programmes.lists.row.noAmount': 'Строка {line}: «{value}» — не сумма.',
  'programmes.lists.refused.notFromHere': 'Из нынешнего состояния этот шаг невозможен. (Правило: {rule})',
  'programmes.lists.refused.notYourSide': 'Этот шаг делаете не вы. (Правило: {rule})',
  'programmes.lists.refused.alreadyAgreed':
    'Ваша сторона уже согласовала; ожидается другая. (Правило: {rule})',
  'programmes.lists.missing.deadlinesToCome':
    'Оба срока должны быть впереди; сейчас это {cn} и {ru}. (Правило: {rule})',
  'programmes.lists.missing.deadlinesPassed':
    'Приём завершается, когда истекли оба срока: {cn} и {ru}. (Правило: {rule})',
  'programmes.lists.missing.allScreened': 'Ещё не прошли отбор: {count}. (Правило: {rule})',
  'programmes.lists.missing.pairsDecided':
    'Пар без решения: {count}; хотя бы одна должна быть подтверждена. (Правило: {rule})',
  'programmes.lists.missing.bothLocked': 'Сначала обе стороны закрепляют ранжирование. (Правило: {rule})',
  'programmes.lists.missing.allDecided': 'Пар без решения: {count}. (Правило: {rule})',
  'programmes.lists.missing.allRanked': 'Пар без места от вашей стороны: {count}. (Правило: {rule})',
  'programmes.lists.missing.projectsSettled':
    'Проектов не завершено и не перенесено: {count}. (Правило: {rule})',
  'programmes.lists.missing.reasonGiven': 'Укажите причину. (Правило: {rule})',
  'programmes.lists.missing.callOpen': 'Приём по перечню {number} не открыт. (Правило: {rule})',
  'programmes.lists.missing.beforeOwnDeadline':
    'Поздно: срок вашей стороны истёк {local} ({zone}). (Правило: {rule})',
  'programmes.lists.missing.screeningOpen':
    'Перечень {number} не на стадии национального отбора. (Правило: {rule})',
  'programmes.lists.missing.matchingOpen':
    'Перечень {number} сейчас не принимает строк и пар. (Правило: {rule})',
  'programmes.lists.missing.rowsFree':
    'Одна из строк входит в другую подтверждённую пару. Сначала пересмотрите её. (Правило: {rule})',
  'programmes.lists.missing.listApproved': 'Сначала перечень утверждают. (Правило: {rule})',
  'programmes.lists.missing.nextListOpen':
    'Выберите перечень следующего года, который ещё принимает строки. (Правило: {rule})',
};
