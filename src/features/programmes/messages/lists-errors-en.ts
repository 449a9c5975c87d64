/** Refusals of the yearly lists; every one says what to do. */
export const listErrorsEn = {
  'programmes.lists.fieldUnknown': 'Give a rubric of the State Rubricator (GRNTI), such as 55 or 55.20.',
  'programmes.lists.regionUnknown': 'Choose a region of China or Russia.',
  'programmes.lists.momentUnclear': 'Give day and time as 2027-03-31T18:00.',
  'programmes.lists.zoneUnknown': 'Give a time zone by its IANA name, such as Asia/Shanghai.',
  'programmes.lists.changedMeanwhile':
    'Somebody changed this before you. Look at what changed, then try again.',
  'programmes.lists.callFixed': 'A call that was announced stays as both sides agreed it.',
  'programmes.lists.cardFixed': 'A card that was handed in stays as both institutions confirmed it.',
  'programmes.lists.institutionOfOtherBank':
    'The Chinese institution must be in China, the Russian one in Russia.',
  'programmes.lists.institutionNotVerified': 'This institution is not verified yet.',
  'programmes.lists.institutionsStay': 'The two institutions of a card stay. For others begin a new card.',
  'programmes.lists.fieldNotAsked': 'The call does not ask for this field.',
  'programmes.lists.modeNotAsked': 'The call does not ask for this form of work.',
  'programmes.lists.ownInstitutionFirst': 'You nominate for an institution you belong to.',
  'programmes.lists.institutionsOnly': 'Only the two institutions of the card may do this.',
  'programmes.lists.civilOnly':
    'Only civil projects pass. State that the purpose is civil, or hold or reject the card.',
  'programmes.lists.projectThere': 'This nomination has its project already.',
  'programmes.lists.notApprovedYet': 'The nomination does not stand in an approved list yet.',
  'programmes.lists.projectOfOthers': 'Both institutions of the card must be parties of this project.',
  'programmes.lists.ownSideOnly': 'You write for your own side only.',
  'programmes.lists.dayToCome': 'This day is still to come.',
  'programmes.lists.projectSettled': 'This project is finished or was carried over.',
  'programmes.lists.reportNotAsked': 'No report was asked for this year.',
  'programmes.lists.tooManyRows': 'A national list takes {maximum} rows at most.',
  'programmes.lists.rowOfOtherSide': 'Rows of the other side are kept by its officers.',
  'programmes.lists.rowInUse': 'This row came from a nomination or stands in a confirmed pair.',
  'programmes.lists.pairKnown': 'These two rows stand together already.',
  'programmes.lists.rankingLocked': 'Your side has locked its ranking for good.',
  'programmes.lists.rankTwice': 'Give each pair one rank, and each rank once.',
  'programmes.lists.row.faults': 'Nothing was added: {count} faults in the file.',
  'programmes.lists.row.noTitle': 'Line {line}: the title is missing.',
  'programmes.lists.row.tooLong': 'Line {line}: the title is too long.',
  'programmes.lists.row.noOrganisations': 'Line {line}: no organisation is named.',
  'programmes.lists.row.tooManyOrganisations': 'Line {line}: more than 12 organisations.',
  'programmes.lists.row.regionUnknown':
    'Line {line}: the region “{value}” is not known. Write its name or code, such as CN-HL.',
  'programmes.lists.row.fieldUnknown': 'Line {line}: “{value}” is no rubric such as 55.20.',
  'programmes.lists.row.noAmount': 'Line {line}: “{value}” is no amount.',
  'programmes.lists.refused.notFromHere': 'This step does not lead on from the present state. (Rule: {rule})',
  'programmes.lists.refused.notYourSide': 'This step is not yours to take. (Rule: {rule})',
  'programmes.lists.refused.alreadyAgreed':
    'Your side has agreed already; the other side is awaited. (Rule: {rule})',
  'programmes.lists.missing.deadlinesToCome':
    'Both deadlines must lie ahead; they are {cn} and {ru}. (Rule: {rule})',
  'programmes.lists.missing.deadlinesPassed':
    'Nominations end when both deadlines have passed: {cn} and {ru}. (Rule: {rule})',
  'programmes.lists.missing.allScreened': 'Nominations still to be screened: {count}. (Rule: {rule})',
  'programmes.lists.missing.pairsDecided':
    'Pairs still to be decided on: {count}; at least one must be confirmed. (Rule: {rule})',
  'programmes.lists.missing.bothLocked': 'Both sides must lock their ranking first. (Rule: {rule})',
  'programmes.lists.missing.allDecided': 'Pairs without a decision: {count}. (Rule: {rule})',
  'programmes.lists.missing.allRanked': 'Pairs without a rank of your side: {count}. (Rule: {rule})',
  'programmes.lists.missing.projectsSettled':
    'Projects neither finished nor carried over: {count}. (Rule: {rule})',
  'programmes.lists.missing.reasonGiven': 'Give the reason. (Rule: {rule})',
  'programmes.lists.missing.callOpen': 'The call {number} is not open. (Rule: {rule})',
  'programmes.lists.missing.beforeOwnDeadline':
    'Too late: the deadline of your side was {local} ({zone}). (Rule: {rule})',
  'programmes.lists.missing.screeningOpen': 'The list {number} is not in national screening. (Rule: {rule})',
  'programmes.lists.missing.matchingOpen': 'The list {number} takes no rows or pairs now. (Rule: {rule})',
  'programmes.lists.missing.rowsFree':
    'One of the rows stands in another confirmed pair. Reconsider that one first. (Rule: {rule})',
  'programmes.lists.missing.listApproved': 'The list must be approved first. (Rule: {rule})',
  'programmes.lists.missing.nextListOpen': 'Choose a later list that still takes rows. (Rule: {rule})',
};
