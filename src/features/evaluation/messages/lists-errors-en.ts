/** What the lists say when they refuse, and what is wrong with a row of a file. */
export const listErrorsEn: Record<string, string> = {
  'evaluation.lists.keepersOnly': 'Lists are kept by compliance officers. Ask one to do it.',
  'evaluation.lists.settersOnly':
    'Which lists apply is set by an administrator, after the decision of the operator and counsel. Ask one to do it.',
  'evaluation.lists.notFound': 'There is no such list. Choose one from the overview.',
  'evaluation.lists.changedMeanwhile':
    'Somebody else changed this list meanwhile. Reload the page and enter your change again.',
  'evaluation.lists.useSame': 'The setting is so already. Reload the page.',
  'evaluation.lists.reasonMissing': 'Say in a few words why: the reason is kept on record.',
  'evaluation.lists.countryMalformed': 'Give the country by two letters, for example CN or RU.',
  'evaluation.lists.addressMalformed': 'Give a whole address that begins with https:// or http://.',
  'evaluation.lists.labelMissing':
    'Say what the publisher calls this version, for example by number and date.',
  'evaluation.lists.nothingAsked': 'Enter at least one name or registration number.',
  'evaluation.lists.numberMissing': 'Give at least one registration number of the party.',
  'evaluation.lists.shareNotFound': 'There is no such record of ownership, or it was ended already.',
  'evaluation.lists.fileEmpty': 'The file has no rows. Check whether it is the right one.',
  'evaluation.lists.tooManyRows':
    'Line {line}: the file has more than {max} rows. Divide the list into several.',
  'evaluation.lists.columnUnknown':
    'The column “{column}” is not known. Rename or leave it out. Known are: {known}.',
  'evaluation.lists.columnRepeated': 'The column {column} is there twice. Keep one.',
  'evaluation.lists.columnMissing': 'The column {column} is missing. Add it to the first row.',
  'evaluation.lists.rootUnexpected':
    'The file begins with the element {element}; it must begin with {expected}. Check whether it is the right one.',
  'evaluation.lists.kindOther':
    'The file says kind="{found}", but this list holds {expected}. Import it into a list of its kind.',
  'evaluation.lists.importNotFound': 'There is no such import. Choose one on the page of its list.',
  'evaluation.lists.importNotChecked': 'Only a checked import without faults can be applied.',
  'evaluation.lists.importOutdated':
    'The list has a newer version than the one this file was compared with. Send the file again.',
  'evaluation.lists.importUnchanged':
    'The file says the same as the version that holds. There is nothing to apply.',
  'evaluation.lists.importBusy': 'Another import of this list is being applied. Wait until it is done.',
  'evaluation.lists.importOver': 'This import is applied, put away or at work and cannot be put away now.',
  'evaluation.lists.row.cellCount': 'The row has {found} cells instead of {expected}.',
  'evaluation.lists.row.elementUnknown': '“{element}” is not known here, or stands there twice.',
  'evaluation.lists.row.nameMissing': 'A name is missing.',
  'evaluation.lists.row.codeMissing': 'The code is missing.',
  'evaluation.lists.row.titleMissing': 'A title in at least one language is missing.',
  'evaluation.lists.row.classMissing': 'The class is missing: prohibited, restricted or dualUse.',
  'evaluation.lists.row.classUnknown': 'The class “{value}” is not known: prohibited, restricted or dualUse.',
  'evaluation.lists.row.numberLength': '{column}: “{value}” has a wrong number of signs.',
  'evaluation.lists.row.numberCharacters': '{column}: “{value}” holds signs such numbers do not have.',
  'evaluation.lists.row.numberCheckDigit':
    '{column}: the check digit of “{value}” is wrong; look for a slip.',
  'evaluation.lists.row.countryWrong': 'Country “{value}”: two letters are needed, for example CN.',
  'evaluation.lists.row.dateWrong': '{column}: “{value}” is no date. Write 2026-01-31.',
  'evaluation.lists.row.datesReversed': 'It ends on {to}, before it begins on {from}.',
  'evaluation.lists.row.ownersUneven':
    'Owners and their numbers or shares do not go together: {names} and {others} values.',
  'evaluation.lists.row.shareWrong': 'Share “{value}”: a number from 0 to 100 is needed.',
  'evaluation.lists.row.grntiWrong': 'GRNTI code “{value}” has a wrong form. Write 31, 31.15 or 31.15.19.',
  'evaluation.lists.row.ipcWrong': 'IPC code “{value}” has a wrong form. Write H01M or H01M4/36.',
  'evaluation.lists.row.tooLong': '{column}: longer than {max} signs.',
  'evaluation.lists.row.tooMany': '{column}: more than {max} values.',
  'evaluation.lists.row.characterUnstorable': '{column}: holds a control sign that cannot be kept.',
  'evaluation.lists.row.keyRepeated': 'The same entry ({key}) stands in line {line} already.',
};
