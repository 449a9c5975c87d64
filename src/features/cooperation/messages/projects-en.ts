const states = {
  proposed: 'proposed',
  checked: 'checked',
  approved: 'approved',
  registered: 'registered',
  running: 'running',
  suspended: 'suspended',
  final_report: 'final report',
  accepted: 'accepted',
  closed: 'closed',
  impact_followed: 'effect followed up',
  terminated: 'terminated',
};

export const en = {
  states,
  basisList: 'Yearly project list',
  basisListRecord: 'open the list',
  textLanguages: { zh: 'Chinese', ru: 'Russian', en: 'English' },
  lines: {
    sides: { cn: 'The Chinese side', ru: 'The Russian side' },
    steps: {
      approve: 'the approval of the project',
      register: 'the registrations of its country',
      accept: 'the acceptance of the results',
      terminate: 'the termination',
    },
    proposed: (number: string) => `Project ${number} was proposed.`,
    joined: 'An organisation that was asked has joined the project.',
    declined: 'An organisation that was asked does not join the project.',
    confirmed: (side: string) => `${side} confirmed the project card in both languages.`,
    agreed: (side: string, step: string) => `${side} confirmed ${step}.`,
    moved: (state: string) => `The project is now: ${state}.`,
    milestone: (day: string) => `The milestone due on ${day} is reached.`,
    registered: (title: string, number: string) => `Entered: ${title}, No. ${number}.`,
  },
  errors: {
    'cooperation.project.notFound': 'There is no such project, or it is not yours to read.',
    'cooperation.project.leadsOnly': 'The leads of both sides and their brokers write this project.',
    'cooperation.project.leadsDecide': 'Only a member of the lead organisation decides for a side.',
    'cooperation.project.partiesOnly': 'Only organisations that have joined the project do this.',
    'cooperation.project.ownOnly': 'Propose a project for an organisation you belong to.',
    'cooperation.project.newer':
      'Somebody saved this meanwhile. What you typed is still here: look at what changed, then save again.',
    'cooperation.project.notEditable': 'The card cannot be changed in this state of the project.',
    'cooperation.project.needsOrganisations': 'A project needs an organisation on each bank.',
    'cooperation.project.notVerified':
      'Only verified organisations can be parties. Choose a verified one or have it verified first.',
    'cooperation.project.sameBank': 'A project has one organisation in China and one in Russia.',
    'cooperation.project.interestNotReady':
      'Interest {number} is not in negotiation yet: a project follows from negotiation.',
    'cooperation.project.interestHasProject': 'This interest has a project already.',
    'cooperation.project.technologyAboveTotal': 'The technology amount cannot be more than the total.',
    'cooperation.project.currencyMissing': 'Say in which currency.',
    'cooperation.project.endBeforeStart': 'The end comes after the start.',
    'cooperation.project.notDevelopment': 'Commissioned and cooperative are kinds of development contracts.',
    'cooperation.project.schemeMissing': 'A level needs its scale.',
    'cooperation.project.partyTwice': 'An organisation is a party once.',
    'cooperation.project.oneLeadEach': 'Each bank has exactly one lead.',
    'cooperation.project.otherBanksParty':
      'An organisation of the other bank that has joined is changed by its own side.',
    'cooperation.project.noBroker': 'This person cannot be chosen as a broker.',
    'cooperation.project.notAsked': 'Nobody waits for an answer of this organisation.',
    'cooperation.project.isOriginal': 'This is the original: it is not translated into its own language.',
    'cooperation.project.noEngine': 'No engine can translate this now. Write the text yourself or try later.',
    'cooperation.project.notAParty': 'Choose a party of the project.',
    'cooperation.project.milestoneDone': 'This milestone is reached and stays as it is: {deliverable}',
    'cooperation.project.milestoneNotFound': 'There is no such milestone.',
    'cooperation.project.notRunning': 'This is entered while the project runs.',
    'cooperation.project.dayInFuture': 'This day has not come yet.',
    'cooperation.project.documentNotFound': 'There is no such document in this project.',
    'cooperation.project.notSigned':
      'Nothing is signed yet: the day of effect is entered once the project is approved.',
    'cooperation.project.royaltyBeforeEffect':
      'A royalty base amount arises after the contract takes effect: enter the day of effect first.',
    'cooperation.project.registrationNotFound': 'This line is not on the checklist of the project.',
    'cooperation.project.otherBanksRegistration': 'The other side enters the registrations of its country.',
    'cooperation.project.tooManyDocuments': 'A project holds at most {most} documents.',
    'cooperation.project.documentRelied':
      'A registration, a milestone or a step rests on this document: it stays.',
    'cooperation.project.notYourDocument': 'Whoever added a document may take it away.',
    'cooperation.project.cardChanged':
      'The card has changed since you opened it. Read what changed, then confirm.',
    'cooperation.project.textsMissing':
      'Title, goal and summary are needed in Chinese and in Russian, both up to date, before a side confirms.',
    'cooperation.project.titlesMissing':
      'A title is needed in all three languages before the project is shown.',
    'cooperation.project.partiesNotJoined':
      'Each bank needs a lead that has joined, and everybody who was asked has to answer.',
    'cooperation.project.gateUndecided':
      'The compliance screening is not decided yet: parties, end use and permits are checked first.',
    'cooperation.project.gateBlocked': 'The compliance screening blocked this project.',
    'cooperation.project.gateDecidedAlready': 'The screening is decided.',
    'cooperation.project.cardNotConfirmed':
      'Both sides have to confirm the card as it is now, in both languages.',
    'cooperation.project.contractLanguagesMissing':
      'Say in the card in which languages the contract is agreed.',
    'cooperation.project.contractNotSigned':
      'No signed authentic text of the contract in: {languages}. Sign the agreement or add the signed scan.',
    'cooperation.project.rightsInConflict': 'The rights sheet holds conflicts: {count}. Settle them first.',
    'cooperation.project.rightsNotAgreed':
      'Both sides have to agree on the rights sheet: background and foreground.',
    'cooperation.project.effectiveMissing':
      'Enter the day on which the contract took effect: deadlines count from it.',
    'cooperation.project.registrationsOpen':
      'Still to be entered, or marked as not applicable with a reason: {titles}',
    'cooperation.project.startNotReached': 'The project starts on {day} at the earliest.',
    'cooperation.project.reasonMissing': 'Give the reason: both sides read it.',
    'cooperation.project.finalReportMissing': 'Add the final report to the documents first.',
    'cooperation.project.acceptanceActMissing': 'Add the signed acceptance act to the documents first.',
    'cooperation.project.resultsMissing': 'List the rights that arose, or say that none did.',
    'cooperation.project.rightsNotSettled':
      'Say who holds what of the partial results and add the signed settlement.',
    'cooperation.project.impactMissing': 'The report after {months} months is due on {day}.',
    'cooperation.project.brokersReport': 'The broker of the project reports its effect.',
    'cooperation.project.notClosed': 'Effects are reported once the project is closed.',
    'cooperation.project.impactTooEarly': 'This report can be made from {day}.',
  },
};
