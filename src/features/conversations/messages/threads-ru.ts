import type { ThreadMessages } from './threads-en.ts';

export const ru: ThreadMessages = {
  errors: {
    'conversations.threadNotFound': 'Такой беседы нет, или вы в ней не участвуете.',
    'conversations.messageNotFound': 'Такого сообщения в этой беседе нет.',
    'conversations.participantNotFound': 'Такого переводчика в этой беседе нет.',
    'conversations.requestNotFound': 'Этот запрос на переводчика уже закрыт.',
    'conversations.closed': 'Беседа закрыта: её можно читать, но писать в неё больше нельзя.',
    'conversations.messageIdTaken':
      'Сообщение не может быть принято дважды. Обновите страницу и отправьте его ещё раз.',
    'conversations.emptyMessage': 'Напишите текст или приложите файл.',
    'conversations.mentionNotHere': 'Упомянуть можно только тех, кто сейчас участвует в беседе.',
    'conversations.notYourSide':
      'Перевод даёт сторона, написавшая сообщение, или переводчик. Обратитесь к ней или пригласите переводчика.',
    'conversations.sameLanguage': 'Сообщение написано на этом же языке. Выберите другой.',
    'conversations.nothingToTranslate': 'В этом сообщении нет текста для перевода.',
    'conversations.translationNewer':
      'Тем временем этот перевод изменил кто-то другой. Прочтите его и при необходимости исправьте.',
    'conversations.alreadyAsked': 'Ваша сторона уже попросила переводчика. Переводчики видят этот запрос.',
    'conversations.notAnInterpreter':
      'Выберите переводчика, который откликнулся на запрос, или того, чья страница открыта.',
    'conversations.alreadyHere': 'Этот человек участвует или участвовал в беседе и не может её переводить.',
    'conversations.notYourInterpreter':
      'Отозвать приглашение может только сторона, пригласившая переводчика.',
  },
  sides: {
    sender: 'сторона-отправитель',
    receiver: 'сторона-получатель',
    senderBroker: 'брокер стороны-отправителя',
    receiverBroker: 'брокер стороны-получателя',
    cn: 'китайская сторона',
    ru: 'российская сторона',
    other: 'участник',
    broker: 'брокер',
    asker: 'задавшая вопрос сторона',
    owner: 'владелец карточки',
    interpreter: 'переводчик',
    moderator: 'модератор',
  },
  unknownSide: 'участник',
  textStates: {
    machine: 'машинный перевод',
    memory: 'из памяти переводов',
    human: 'перевод человека',
    none: 'ещё не переведено',
  },
  partial: 'переведено частично',
};
