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
    'platform.notReady': 'The service is starting or overloaded. Please try again in a moment.',
    'platform.fileTooLarge': 'The file is too large: at most {maxMegabytes} MB.',
    'platform.fileEmpty': 'The file is empty.',
    'platform.fileTypeRefused':
      'Files of this type are not accepted; send PDF, text, a picture, or an office document.',
    'platform.malformedForm': 'The form could not be read: send exactly one file.',
    'platform.fileNotFound': 'This file is no longer here.',
    'field.required': 'Please fill this in.',
    'field.wrongType': 'This value has the wrong form.',
    'field.wrongFormat': 'This value has the wrong format.',
    'field.notInList': 'This value is not one of the choices.',
    'field.tooShort': 'Too short: at least {minimum} characters.',
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
