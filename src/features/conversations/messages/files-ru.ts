import type { Messages } from '../../../shared/messages.ts';
import type { en } from './files-en.ts';

export const ru: Messages<typeof en> = {
  errors: {
    'conversations.files.notFound': 'В этой переписке нет такого файла.',
    'conversations.files.unknownUpload': 'Этот файл загрузили не вы или он удалён. Выберите его ещё раз.',
    'conversations.files.dueDiligencePdfOnly':
      'Материалы для проверки (due diligence) передаются только в PDF, чтобы на каждой странице каждой копии стояла метка. Сохраните файл как PDF и отправьте его.',
    'conversations.files.cannotClean':
      'Вы участвуете без указания имени, а файлы этого вида хранят внутри имена авторов. Сохраните файл как PDF, PNG, JPEG или простой текст и отправьте его.',
    'conversations.files.nameTellsWho':
      'Вы участвуете без указания имени, но в имени файла «{file}» есть «{name}». Переименуйте файл и выберите его снова.',
    'conversations.files.accessEndsInPast': 'Последний день доступа уже прошёл. Выберите более поздний.',
    'conversations.files.accessOver':
      'Срок доступа к этому файлу истёк {day}. Если файл ещё нужен, обратитесь к стороне, которая его предоставила.',
    'conversations.files.needsApproval':
      'Материалы для проверки открываются только с согласия стороны, которая их предоставила. Запросите доступ в разделе «Файлы».',
    'conversations.files.waitsForDecision':
      'Вы запросили этот файл; сторона, которая его предоставила, ещё не приняла решения.',
    'conversations.files.declined': 'Сторона, предоставившая файл, отказала в доступе. Причина: {reason}',
    'conversations.files.revoked':
      'Сторона, предоставившая файл, прекратила ваш доступ к нему. Причина: {reason}',
    'conversations.files.encrypted':
      'Этот PDF защищён паролем: его нельзя пометить и нельзя удалить из него имя автора. Его нужно отправить заново без защиты.',
    'conversations.files.unreadable':
      'Файл повреждён или не соответствует своему виду, поэтому передать его нельзя. Его нужно сохранить и отправить заново.',
    'conversations.files.signed':
      'В этом PDF есть электронная подпись с именем подписавшего, а отправитель участвует без указания имени. Файл нужно отправить без подписи.',
    'conversations.files.missing': 'Этого файла больше нет в хранилище. Его нужно отправить заново.',
    'conversations.files.requestEmpty': 'Выберите нужные файлы или напишите, что нужно и зачем.',
    'conversations.files.nothingToAsk':
      'По одному из этих файлов запрос не нужен: он вам открыт, это ваш файл, запрос уже отправлен или срок доступа истёк.',
    'conversations.files.requestNotFound': 'Такого запроса файлов больше нет.',
    'conversations.files.notYourFile':
      'Решения об этом файле принимает и список открывших его видит только сторона, которая его предоставила.',
    'conversations.files.reasonNeeded': 'Укажите причину: её прочтёт другая сторона.',
    'conversations.files.nothingToDecide':
      'Это не подходит к нынешнему состоянию запроса: возможно, он отозван или решение уже принято. Обновите страницу.',
    'conversations.export.tooLong':
      'Эта переписка слишком длинна для одного файла: в нём помещается до {messages} сообщений и {millions} млн знаков. Выберите её часть по номерам сообщений.',
  },
  export: {
    title: 'Протокол переговоров',
    about: 'Предмет',
    number: 'Переписка',
    exportedBy: 'Выгрузил(а)',
    exportedAt: 'Дата выгрузки',
    participants: 'Участники',
    participant: 'Участник',
    side: 'Сторона',
    standing: 'Участвует',
    present: 'сейчас',
    left: 'больше не участвует',
    range: (from, to, total) => `Сообщения ${from}–${to} из ${total}`,
    originalPrevails:
      'Преимущественную силу имеет оригинал каждого сообщения. Переводы служат для понимания; рядом с каждым указано, как он получен.',
    columns: 'Слева оригинал, справа перевод с указанием языка и того, как он получен.',
    zones: 'Время указано по UTC+8 (Пекин, Иркутск) и UTC+3 (Москва).',
    ownZone: (zone) => `Ваше время: ${zone}.`,
    languageNames: { zh: 'китайский', ru: 'русский', en: 'английский' },
    original: (language) => `Оригинал: ${language}`,
    noTranslation: 'Перевода нет.',
    platform: 'Amur',
    files: 'Файлы',
    file: 'Файл',
    message: '№',
    size: 'Размер, байт',
    digest: 'SHA-256',
    digestHidden: 'не показано: отправитель участвует без указания имени',
    access: 'Доступ',
    until: (day) => `по ${day}`,
    dueDiligence: 'для проверки (due diligence)',
    ordinary: 'обычный',
    gate: 'Что сейчас не разрешено',
    writingStopped: 'Сообщения',
    filesStopped: 'Файлы',
    closed: (at) => `Переписка закрыта ${at}.`,
    noMessages: 'Сообщений нет.',
  },
};
