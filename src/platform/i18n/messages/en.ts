import type { Messages } from '../../../shared/messages.ts';

export const en = {
  errors: {
    'platform.unexpected': 'Something went wrong on our side. Nothing was changed; please try again.',
    'platform.notFound':
      'There is nothing at this address. It may have been withdrawn or the address is mistyped.',
    'platform.methodNotAllowed': 'This address does not accept that kind of request.',
    'platform.invalidInput': 'Some fields need attention. Nothing was lost.',
    'platform.malformedBody': 'The request body could not be read: it must be valid JSON in UTF-8.',
    'platform.bodyTooLarge': 'The request is too large: at most {maxKilobytes} kB are accepted here.',
    'platform.unsupportedType': 'This content type is not accepted here; send application/json.',
    'platform.crossSite':
      'The request came from another site and was refused. Open the page here and try again.',
    'platform.signInFirst': 'Please sign in first.',
    'platform.forbidden': 'You may not do this.',
    'platform.tooManyRequests': 'Too many attempts. Please wait {seconds} seconds.',
    'platform.tooManyStreams':
      'You have too many pages open that show news by themselves: at most {maximum}. Close some of them.',
    'platform.notReady': 'The service is starting or overloaded. Please try again in a moment.',
    'platform.fileTooLarge': 'The file is too large: at most {maxMegabytes} MB.',
    'platform.fileEmpty': 'The file is empty.',
    'platform.fileTypeRefused':
      'Files of this type are not accepted; send PDF, text, a picture, or an office document.',
    'platform.malformedForm': 'The form could not be read: send exactly one file.',
    'platform.fileNotFound': 'This file is no longer here.',
    'platform.table.notATable': 'This file is neither a workbook nor a text table that could be read.',
    'platform.table.encodingUnknown':
      'The characters of this file could not be recognised. Save it as XLSX, or as CSV in UTF-8.',
    'platform.table.quoteMisplaced': 'Line {line}: a quotation mark stands where none may be.',
    'platform.table.quoteOpen': 'Line {line}: a quotation mark begins here and nothing ends it.',
    'platform.table.noRows': 'The file holds no rows.',
    'platform.table.tooManyRows': 'The file holds more than {maximum} rows. Please divide it.',
    'platform.table.tooManyColumns': 'The file has more than {maximum} columns.',
    'platform.table.tooLarge': 'The file is too large to be read. Please divide it.',
    'platform.table.cellTooLong': 'Line {line}: a cell holds more than {maximum} characters.',
    'platform.table.sheetUnknown': 'There is no sheet “{sheet}” in this workbook.',
    'platform.table.protected': 'The workbook is protected by a password. Save it without one.',
    'platform.table.tooLong':
      'The list has {total} rows; {maximum} can be taken at once. Please narrow it by its filters.',
    'platform.table.tooLongForWorkbook':
      'The list has {total} rows; a workbook holds {maximum} at once. Please take it as CSV or narrow it by its filters.',
    'field.required': 'Please fill this in.',
    'field.wrongType': 'This value has the wrong form.',
    'field.wrongFormat': 'This value has the wrong format.',
    'field.notInList': 'This value is not one of the choices.',
    'field.tooShort': 'Too short: at least {minimum} characters.',
    'platform.row.missing': 'This cell must not be empty.',
    'platform.row.tooLong': 'Too long: at most {value} characters.',
    'platform.row.tooShort': 'Too short: at least {value} characters.',
    'platform.row.tooMany': 'At most {value} entries fit in one cell.',
    'platform.row.unknownWord': '“{value}” is not accepted here.',
    'platform.row.severalRegions':
      'Several regions are called “{value}”. Write the full name, such as Altai Krai.',
    'platform.row.notADay': '“{value}” is not a date. Write it as 2026-03-05.',
    'platform.row.notANumber': '“{value}” is not a number.',
    'platform.row.notWhole': '“{value}” is not a whole number.',
    'platform.row.tooSmall': 'The number must be at least {value}.',
    'platform.row.tooBig': 'The number must be at most {value}.',
    'platform.row.fieldUnknown':
      '“{value}” is not a code of the GRNTI classification (one looks like 29.33).',
    'platform.row.twiceInFile': 'The same record is already in line {value}.',
    'platform.row.thereAlready': 'This record already exists: {value}.',
    'platform.row.unknownOrganisation': 'No organisation was found by the name or number “{value}”.',
    'field.tooLong': 'Too long: at most {maximum} characters.',
    'field.tooFew': 'At least {minimum} needed.',
    'field.tooMany': 'At most {maximum} allowed.',
    'field.tooSmall': 'Must be at least {minimum}.',
    'field.tooBig': 'Must be at most {maximum}.',
    'field.brokenText': 'The text holds characters that cannot be stored. Please retype it.',
    'field.unknown': 'This field is not known here.',
  },
};

export type PlatformMessages = Messages<typeof en>;
