/** Why a file was refused, by the code of the readers with the place in the file. */
export const exchangeErrorsRu: Record<string, string> = {
  'translation.exchange.encodingUnsupported':
    'Строка {line}: в файле указана кодировка {declared}, прочитать её нельзя. Сохраните файл в UTF-8 и отправьте снова.',
  'translation.exchange.encodingMismatch':
    'Строка {line}: в файле указана кодировка {declared}, а на деле это {found}. Сохраните файл в UTF-8 и отправьте снова.',
  'translation.exchange.encodingWrong':
    'Строка {line}, знак {column}: байты не соответствуют {decodedAs} (указано: {declared}); вероятно, файл в кодировке {guessed}. Сохраните его в UTF-8 и отправьте снова.',
  'translation.exchange.dtdRefused':
    'Строка {line}: в файле объявлен тип документа (DOCTYPE). Такие файлы не принимаются: они могут подгружать или разворачивать постороннее содержимое. Уберите эту строку или выгрузите файл без неё.',
  'translation.exchange.xmlVersionUnsupported':
    'Строка {line}: это XML {version}, а читается только XML 1.0. Выгрузите файл заново в XML 1.0.',
  'translation.exchange.malformed':
    'Строка {line}, знак {column}: нарушен синтаксис XML ({reason}). Выгрузите файл из программы заново, не правьте его вручную.',
  'translation.exchange.truncated':
    'Строка {line}: файл обрывается. Похоже, он сохранён или отправлен не полностью; выгрузите и отправьте его снова.',
  'translation.exchange.limitExceeded':
    'Строка {line}: превышен предел ({limit}: {allowed}). Разделите файл на части.',
  'translation.exchange.cancelled': 'Строка {line}: чтение остановлено. После этой строки ничего не принято.',
  'translation.exchange.formatUnexpected':
    'Строка {line}: это {found}, а нужен формат {expected}. Проверьте, тот ли файл выбран.',
  'translation.exchange.elementMissing':
    'Строка {line}: в элементе {parent} нет {element}. Выгрузите файл из программы заново.',
  'translation.exchange.attributeMissing':
    'Строка {line}: у элемента {element} нет атрибута {attribute}. Выгрузите файл из программы заново.',
  'translation.exchange.inlineCodeUnexpected':
    'Строка {line}: в переводе стоит код ({element}), которого в наших текстах нет. Уберите его в своей программе и выгрузите файл снова.',
  'translation.exchange.columnMissing':
    'Строка {line}: нет столбца {column}. Оставьте первую строку такой, как при выгрузке.',
  'translation.exchange.columnRepeated': 'Строка {line}: столбец {column} указан дважды. Оставьте один.',
  'translation.exchange.cellCountWrong':
    'Строка {line}: ячеек {found}, а в первой строке {expected}. Проверьте запятые и кавычки.',
  'translation.exchange.cellValueUnknown':
    'Строка {line}: в столбце {column} не бывает значения {value}. Возьмите одно из значений выгруженной таблицы.',
  'translation.exchange.cellConflict':
    'Строка {line}: столбец {column} противоречит предыдущей строке того же понятия. Приведите их в соответствие.',
  'translation.exchange.quoteMisplaced':
    'Строка {line}: кавычка внутри ячейки {cell}. Удвойте её или заключите в кавычки всю ячейку.',
  'translation.exchange.taskOther':
    'Строка {line}: файл относится к другому ({found}), а не к этому тексту. Выберите файл, скачанный здесь.',
  'translation.exchange.languagesOther':
    'Строка {line}: файл для {found}, а этот текст для {expected}. Выберите файл этой языковой пары.',
  'translation.exchange.revisionOther':
    'Строка {line}: после выгрузки файла оригинал изменился. Скачайте файл заново; уже переведённое подставит память вашей программы.',
  'translation.exchange.sourceChanged':
    'Строка {line}: в файле изменён оригинал сегмента {id}. Менять можно только перевод; скачайте файл заново.',
  'translation.exchange.segmentUnknown':
    'Строка {line}: сегмента {id} в тексте нет. Выберите файл, скачанный здесь.',
  'translation.exchange.segmentRepeated':
    'Строка {line}: {id} встречается второй раз (впервые в строке {firstLine}). Выгрузите файл из программы заново.',
  'translation.exchange.segmentMissing':
    'Строка {line}: в файле нет сегмента {id} (всего не хватает: {count}). Выгрузите файл целиком, а не часть.',
  'translation.exchange.segmentSplit':
    'Строка {line}: программа разделила сегмент {id}. Отключите для этого файла деление и объединение сегментов.',
  'translation.exchange.newerText':
    'За это время здесь записан другой текст, он остаётся. Ваш: «{mine}». Сейчас записано: «{stored}».',
  'translation.exchange.targetEmptied':
    'Перевод в файле пуст; наш остаётся: «{stored}». Если его нужно убрать, удалите его на рабочем месте переводчика.',
  'translation.exchange.segmentLocked':
    'Сегмент проверен и закрыт для правки; ваш текст не принят: «{mine}». Сначала откройте сегмент на рабочем месте.',
};
