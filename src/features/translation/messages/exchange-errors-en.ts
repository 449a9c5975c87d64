/** Why a file was refused, by the code of the readers with the place in the file. */
export const exchangeErrorsEn: Record<string, string> = {
  'translation.exchange.encodingUnsupported':
    'Line {line}: the file says it is written in {declared}, which cannot be read. Save it as UTF-8 and send it again.',
  'translation.exchange.encodingMismatch':
    'Line {line}: the file says it is written in {declared}, but it is written in {found}. Save it as UTF-8 and send it again.',
  'translation.exchange.encodingWrong':
    'Line {line}, character {column}: the bytes there do not fit {decodedAs} (declared: {declared}); the file is probably written in {guessed}. Save it as UTF-8 and send it again.',
  'translation.exchange.dtdRefused':
    'Line {line}: the file declares a document type (DOCTYPE). Such files are not taken, because they can load or unfold other content. Take that line out or export without it.',
  'translation.exchange.xmlVersionUnsupported':
    'Line {line}: the file is XML {version}; only XML 1.0 is read. Export it again as XML 1.0.',
  'translation.exchange.malformed':
    'Line {line}, character {column}: this is not well-formed XML ({reason}). Export the file again from your tool instead of editing it by hand.',
  'translation.exchange.truncated':
    'Line {line}: the file ends too early. It was probably not saved or sent completely; export and send it again.',
  'translation.exchange.limitExceeded':
    'Line {line}: the file goes beyond the limit ({limit}: {allowed}). Divide it into smaller files.',
  'translation.exchange.cancelled': 'Line {line}: reading was stopped. Nothing after this line was taken.',
  'translation.exchange.formatUnexpected':
    'Line {line}: this is {found}, but {expected} is expected. Check that you chose the right file.',
  'translation.exchange.elementMissing':
    'Line {line}: {parent} holds no {element}. Export the file again from your tool.',
  'translation.exchange.attributeMissing':
    'Line {line}: {element} has no {attribute}. Export the file again from your tool.',
  'translation.exchange.inlineCodeUnexpected':
    'Line {line}: the translation holds a code ({element}) that our texts do not have. Take it out in your tool and export again.',
  'translation.exchange.columnMissing':
    'Line {line}: the column {column} is missing. Keep the first row as it was exported.',
  'translation.exchange.columnRepeated': 'Line {line}: the column {column} stands there twice. Leave one.',
  'translation.exchange.cellCountWrong':
    'Line {line}: the row has {found} cells, the first row has {expected}. Check commas and quotation marks.',
  'translation.exchange.cellValueUnknown':
    'Line {line}: {value} is not a known value of the column {column}. Choose one of those in the exported table.',
  'translation.exchange.cellConflict':
    'Line {line}: the column {column} contradicts an earlier row of the same concept. Make both equal.',
  'translation.exchange.quoteMisplaced':
    'Line {line}: a quotation mark stands inside of cell {cell}. Double it or put the whole cell in quotation marks.',
  'translation.exchange.taskOther':
    'Line {line}: the file belongs to something else ({found}), not to this text. Choose the file that was downloaded here.',
  'translation.exchange.languagesOther':
    'Line {line}: the file is for {found}, this text for {expected}. Choose the file of this language pair.',
  'translation.exchange.revisionOther':
    'Line {line}: the original was changed after this file was downloaded. Download it again; your tool’s memory fills in what you have already translated.',
  'translation.exchange.sourceChanged':
    'Line {line}: the original of segment {id} was changed in the file. Only translations may change; download the file again.',
  'translation.exchange.segmentUnknown':
    'Line {line}: the text has no segment {id}. Choose the file that was downloaded here.',
  'translation.exchange.segmentRepeated':
    'Line {line}: {id} stands there a second time (first in line {firstLine}). Export the file again from your tool.',
  'translation.exchange.segmentMissing':
    'Line {line}: segment {id} is missing from the file (missing in all: {count}). Export the whole file from your tool, not a part of it.',
  'translation.exchange.segmentSplit':
    'Line {line}: your tool divided segment {id}. Switch off division and joining of segments for this file.',
  'translation.exchange.newerText':
    'Somebody has written another text here meanwhile; it stays. Yours: “{mine}”. There now: “{stored}”.',
  'translation.exchange.targetEmptied':
    'The translation is empty in the file; the one we have stays: “{stored}”. Delete it in the workbench if it is meant to go.',
  'translation.exchange.segmentLocked':
    'This segment has been checked and is locked; your text was not taken: “{mine}”. Open it in the workbench first.',
};
