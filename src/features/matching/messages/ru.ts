import type { MatchingMessages } from './en.ts';

export const ru: MatchingMessages = {
  errors: {
    'matching.listingNotFound':
      'Среди ваших опубликованных записей такой нет. Совпадения видят сторона владельца и её брокер, пока запись опубликована.',
    'matching.matchNotFound':
      'Этого совпадения больше нет: одна из записей изменена или снята с публикации. Вернитесь к списку.',
    'matching.reasonNeeded': 'Выберите причину: она поможет точнее подбирать следующие предложения.',
    'matching.decisionNotPossible':
      'По этому совпадению уже принято решение, возможно, вашим коллегой. Обновите страницу, чтобы увидеть его.',
    'matching.tokenUnknown':
      'Ссылка больше не действует. Войдите и выберите на странице совпадений, как часто присылать письма.',
  },
  relations: {
    answer: 'Предложение и запрос',
    complement: 'Дополняющие предложения',
    partner: 'Организации и эксперты',
  },
  states: {
    suggested: 'предложено',
    opened: 'открыто',
    kept: 'отложено',
    accepted: 'принято',
    dismissed: 'отклонено',
  },
  decisions: {
    keep: 'Отложить',
    accept: 'Принять',
    dismiss: 'Отклонить',
    restore: 'Отменить решение',
  },
  reasons: {
    tooEarly: 'слишком рано',
    benefitUnclear: 'польза неясна',
    routeUnclear: 'путь на рынок неясен',
    descriptionUnclear: 'описание непонятно',
    scientificDoubts: 'научные сомнения',
    notOurField: 'не наша область',
    alreadySolved: 'задача уже решена',
    other: 'другая причина',
  },
  parts: {
    concepts: 'Общие понятия',
    wording: 'Слова, обозначения и цифры',
    field: 'Область',
    level: 'Уровень готовности технологии',
    market: 'Рыночная готовность',
    cooperation: 'Формы сотрудничества',
    region: 'Регион',
    freshness: 'Давность',
    partner: 'Искомый партнёр',
  },
  closeness: {
    same: 'та же область',
    near: 'смежная область (по соответствию классификаторов)',
    far: 'другая область',
  },
  places: {
    borderPair: 'приграничные регионы-соседи',
    otherBank: 'другой берег',
    sameBank: 'тот же берег',
    sameRegion: 'тот же регион',
  },
  rhythms: { daily: 'ежедневно', weekly: 'еженедельно', off: 'никогда' },
};
