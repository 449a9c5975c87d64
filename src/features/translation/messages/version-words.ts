import type { ErrorSentences } from '../../../platform/i18n/translate-error.ts';

/** What is told when a step of a version or the text of a segment is refused. */
export const versionWords: ErrorSentences = {
  en: {
    errors: {
      'translation.version.notFound': 'There is no such translation, or it is not open to you.',
      'translation.version.notWhole': 'Some segments have no text yet.',
      'translation.version.stepNotAllowed':
        'The translation is in another state by now. Reload the page to see how it stands.',
      'translation.version.notYours': 'Somebody else works on this translation now.',
      'translation.version.mayNotTranslate':
        'This person may not work on this text: no translator, or of the record’s own side.',
      'translation.version.segmentsOpen': 'Segments still to be confirmed: {count}.',
      'translation.version.findingsOpen':
        'Segments with findings that are neither solved nor explained: {count}, the first is number {first}.',
      'translation.version.fourEyes': 'You wrote this yourself. Another person must verify it.',
      'translation.version.reasonNeeded': 'Please give a reason.',
      'translation.coordinatorsOnly': 'Only coordinators of translation may do this.',
      'translation.segment.notFound': 'This segment is no longer part of the text.',
      'translation.segment.empty': 'An empty translation cannot be confirmed.',
      'translation.segment.newerText':
        'Somebody wrote another text for this segment meanwhile. Yours is not lost: compare both and save again.',
      'translation.segment.findings':
        'This segment has findings that keep it from being confirmed. Solve them, or say why it is right.',
      'translation.segment.locked': 'This segment is verified and its original did not change.',
    },
  },
  ru: {
    errors: {
      'translation.version.notFound': 'Такого перевода нет, или он для вас закрыт.',
      'translation.version.notWhole': 'У части сегментов ещё нет текста.',
      'translation.version.stepNotAllowed':
        'Перевод уже в другом состоянии. Обновите страницу, чтобы увидеть его.',
      'translation.version.notYours': 'Над этим переводом сейчас работает другой человек.',
      'translation.version.mayNotTranslate':
        'Этот человек не может работать с текстом: он не переводчик или на стороне владельца записи.',
      'translation.version.segmentsOpen': 'Осталось подтвердить сегментов: {count}.',
      'translation.version.findingsOpen':
        'Сегментов с неустранёнными и необъяснёнными замечаниями: {count}, первый — № {first}.',
      'translation.version.fourEyes': 'Вы писали это сами. Проверить должен другой человек.',
      'translation.version.reasonNeeded': 'Укажите причину.',
      'translation.coordinatorsOnly': 'Это могут только координаторы перевода.',
      'translation.segment.notFound': 'Этого сегмента в тексте больше нет.',
      'translation.segment.empty': 'Пустой перевод нельзя подтвердить.',
      'translation.segment.newerText':
        'Тем временем для этого сегмента написали другой текст. Ваш не потерян: сравните оба и сохраните снова.',
      'translation.segment.findings':
        'У сегмента есть замечания, с которыми его нельзя подтвердить. Устраните их или объясните, почему так верно.',
      'translation.segment.locked': 'Сегмент проверен, и его оригинал не менялся.',
    },
  },
  zh: {
    errors: {
      'translation.version.notFound': '没有这份译文，或您无权查看。',
      'translation.version.notWhole': '部分句段尚无译文。',
      'translation.version.stepNotAllowed': '译文状态已变更，请刷新页面查看。',
      'translation.version.notYours': '该译文目前由他人负责。',
      'translation.version.mayNotTranslate': '此人不能处理该文本：不是译员，或属于记录持有方。',
      'translation.version.segmentsOpen': '还有 {count} 个句段待确认。',
      'translation.version.findingsOpen':
        '有 {count} 个句段的检查提示尚未解决或说明理由，第一个是第 {first} 句段。',
      'translation.version.fourEyes': '该译文由您翻译，须由另一人审定。',
      'translation.version.reasonNeeded': '请填写理由。',
      'translation.coordinatorsOnly': '此操作仅限翻译协调员。',
      'translation.segment.notFound': '该句段已不在原文中。',
      'translation.segment.empty': '空译文不能确认。',
      'translation.segment.newerText': '该句段已有他人写入的译文。您的译文未丢失，请对照后重新保存。',
      'translation.segment.findings': '该句段有检查提示，暂不能确认。请修改，或说明为何无误。',
      'translation.segment.locked': '该句段已审定，且原文未改动。',
    },
  },
};
