/** What is said of rows of tables of this room, and of records an undone import keeps. */
export const importKindsEn = {
  /** The first line of an invitation. */
  salutation: (name: string) => `Dear ${name},`,
  importFromTable: 'Import from a table',
  errors: {
    'accounts.import.organisationKeepers':
      'Organisations are entered by moderators, programme officers, park managers and brokers.',
    'accounts.import.organisationReliedOn':
      'Kept: members, claims, products, residents or other records are linked to it.',
    'accounts.import.facilityKeepers':
      'Facilities are entered by moderators, and by park managers for their own organisation.',
    'accounts.import.ownersInvite': 'Only owners of the organisation may invite people to it.',
    'accounts.import.notYourOrganisation':
      '“{value}” is not the organisation this file is entered for, or you do not belong to it.',
    'accounts.import.notVerified': 'Only verified organisations may do this. Send the documents first.',
    'accounts.import.severalOrganisations':
      'Several organisations are called “{value}”. Write the registration number instead.',
    'accounts.import.unknownFacility': 'No park or facility is called “{value}”.',
    'accounts.import.severalFacilities':
      'Several parks or facilities are called “{value}”. Write the key or the identifier instead.',
    'accounts.import.parkMissing':
      'Write the park: your organisation runs none, or more than one. A moderator records who runs a park.',
    'accounts.import.placeMissing': 'Write the country or the region.',
    'accounts.import.regionElsewhere': 'The region “{value}” is not in this country.',
    'accounts.import.noteInEnglish': 'Notes are written in English; other languages are translated from it.',
    'accounts.import.numberWrong':
      '“{value}” is not a valid registration number: the check digits do not agree.',
    'accounts.import.notAnEmail': 'This is not an e-mail address.',
    'accounts.import.notAName': 'A name must not hold digits, addresses or links.',
    'accounts.import.invitedAlready': 'This address has an open invitation of the organisation.',
    'accounts.import.tooManyInvitations': 'At most {value} people a day can be invited from tables.',
    'accounts.import.nameOfText': 'There is a text in this language, so the name is needed in it too.',
    'accounts.import.notASpecification': 'Write “{value}” as a property, a colon and a value.',
    'accounts.import.notHours':
      'The opening hours “{value}” could not be read. Write them as: Mon–Fri 9:00–18:00; Sat 10:00–14:00.',
    'accounts.import.timeZoneMissing': 'Write the time zone, such as Asia/Vladivostok.',
    'accounts.import.changedMeanwhile':
      'The records have changed since the table was checked. Check it again.',
    'accounts.import.changedSince': 'Kept: it was changed, confirmed, opened or translated since then.',
    'accounts.import.reliedOn': 'Kept: residents, figures, equipment or questions are linked to it.',
    'accounts.import.booked': 'Kept: times have been asked for or booked.',
    'accounts.import.invitationAccepted': 'Kept: the person has accepted the invitation.',
    'accounts.import.invitedAgain': 'Kept: the invitation was sent again since then.',
  },
};
