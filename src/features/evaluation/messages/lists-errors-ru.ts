/** What the lists say when they refuse, and what is wrong with a row of a file. */
export const listErrorsRu: Record<string, string> = {
  'evaluation.lists.keepersOnly': 'Перечни ведут сотрудники комплаенса. Обратитесь к одному из них.',
  'evaluation.lists.settersOnly':
    'Какие перечни применяются, устанавливает администратор по решению оператора и юриста. Обратитесь к нему.',
  'evaluation.lists.notFound': 'Такого перечня нет. Выберите его в общем списке.',
  'evaluation.lists.changedMeanwhile':
    'Тем временем перечень изменил кто-то другой. Обновите страницу и внесите изменение снова.',
  'evaluation.lists.useSame': 'Так уже установлено. Обновите страницу.',
  'evaluation.lists.reasonMissing': 'Кратко укажите причину: она остаётся в журнале.',
  'evaluation.lists.countryMalformed': 'Укажите страну двумя буквами, например CN или RU.',
  'evaluation.lists.addressMalformed': 'Укажите полный адрес, начиная с https:// или http://.',
  'evaluation.lists.labelMissing': 'Укажите, как издатель называет эту версию, например номер и дату.',
  'evaluation.lists.nothingAsked': 'Введите хотя бы одно наименование или регистрационный номер.',
  'evaluation.lists.numberMissing': 'Укажите хотя бы один регистрационный номер лица.',
  'evaluation.lists.shareNotFound': 'Такой записи о владении нет, или она уже прекращена.',
  'evaluation.lists.fileEmpty': 'В файле нет строк. Проверьте, тот ли файл выбран.',
  'evaluation.lists.tooManyRows': 'Строка {line}: в файле больше {max} строк. Разделите перечень на части.',
  'evaluation.lists.columnUnknown':
    'Столбец «{column}» неизвестен. Переименуйте или уберите его. Известны: {known}.',
  'evaluation.lists.columnRepeated': 'Столбец {column} указан дважды. Оставьте один.',
  'evaluation.lists.columnMissing': 'Нет столбца {column}. Добавьте его в первую строку.',
  'evaluation.lists.rootUnexpected':
    'Файл начинается с элемента {element}, а должен — с {expected}. Проверьте, тот ли файл выбран.',
  'evaluation.lists.kindOther':
    'В файле указано kind="{found}", а в этом перечне — {expected}. Загрузите его в перечень своего вида.',
  'evaluation.lists.importNotFound': 'Такой загрузки нет. Выберите её на странице перечня.',
  'evaluation.lists.importNotChecked': 'Применить можно только проверенную загрузку без ошибок.',
  'evaluation.lists.importOutdated':
    'У перечня есть версия новее той, с которой сравнивался файл. Отправьте файл снова.',
  'evaluation.lists.importUnchanged': 'Файл не отличается от действующей версии. Применять нечего.',
  'evaluation.lists.importBusy': 'Сейчас применяется другая загрузка этого перечня. Дождитесь её окончания.',
  'evaluation.lists.importOver':
    'Загрузка уже применена, отложена или выполняется; отложить её сейчас нельзя.',
  'evaluation.lists.row.cellCount': 'В строке ячеек: {found}, а нужно: {expected}.',
  'evaluation.lists.row.elementUnknown': '«{element}» здесь не предусмотрено или указано дважды.',
  'evaluation.lists.row.nameMissing': 'Нет наименования.',
  'evaluation.lists.row.codeMissing': 'Нет кода.',
  'evaluation.lists.row.titleMissing': 'Нет названия хотя бы на одном языке.',
  'evaluation.lists.row.classMissing': 'Не указан класс: prohibited, restricted или dualUse.',
  'evaluation.lists.row.classUnknown':
    'Класс «{value}» неизвестен: нужен prohibited, restricted или dualUse.',
  'evaluation.lists.row.numberLength': '{column}: в «{value}» неверное число знаков.',
  'evaluation.lists.row.numberCharacters': '{column}: в «{value}» есть недопустимые знаки.',
  'evaluation.lists.row.numberCheckDigit':
    '{column}: контрольная цифра в «{value}» не сходится; проверьте опечатку.',
  'evaluation.lists.row.countryWrong': 'Страна «{value}»: нужны две буквы, например CN.',
  'evaluation.lists.row.dateWrong': '{column}: «{value}» — не дата. Пишите 2026-01-31.',
  'evaluation.lists.row.datesReversed': 'Окончание ({to}) раньше начала ({from}).',
  'evaluation.lists.row.ownersUneven':
    'Владельцы не соответствуют номерам или долям: значений {names} и {others}.',
  'evaluation.lists.row.shareWrong': 'Доля «{value}»: нужно число от 0 до 100.',
  'evaluation.lists.row.grntiWrong': 'Код ГРНТИ «{value}» неверной формы. Пишите 31, 31.15 или 31.15.19.',
  'evaluation.lists.row.ipcWrong': 'Код МПК «{value}» неверной формы. Пишите H01M или H01M4/36.',
  'evaluation.lists.row.tooLong': '{column}: длиннее {max} знаков.',
  'evaluation.lists.row.tooMany': '{column}: больше {max} значений.',
  'evaluation.lists.row.characterUnstorable': '{column}: есть управляющий знак, который нельзя сохранить.',
  'evaluation.lists.row.keyRepeated': 'Та же запись ({key}) уже есть в строке {line}.',
};
