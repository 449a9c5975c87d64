import type { Messages } from '../../../shared/messages.ts';

/** What interests say when they refuse, in their talks and with their reasons; screens and mails have their own words. */
export const en = {
  errors: {
    'cooperation.step.notFromHere':
      'This step does not lead on from where the matter stands now. Reload the page to see its present state.',
    'cooperation.step.notYourSide': 'This step is for another side. The page says who has to take it.',
    'cooperation.step.alreadyAgreed': 'Your side has agreed already; the others have still to.',
    'cooperation.interest.notFound':
      'There is no interest with this address among those you take part in. Look at the list of your interests.',
    'cooperation.interest.listingNotOpen':
      'This record is not open, or not for you, so no interest can be sent. Search for a similar one.',
    'cooperation.interest.ownRecord':
      'This record is of your own side: interests come from others. You find those you received on your desk.',
    'cooperation.interest.alreadySent':
      'Your organisation has an interest in this record that is still open: {number}. Go on with that one.',
    'cooperation.interest.organisationNotVerified':
      'An interest is sent on behalf of a verified organisation of yours. Send the documents of your organisation for verification first.',
    'cooperation.interest.nobodyAnswers':
      'Nobody answers for this record at the moment. A moderator has to find its owner; please try later.',
    'cooperation.interest.notABroker': 'This person cannot be chosen as a broker. Choose one of the list.',
    'cooperation.interest.brokerOfOtherSide':
      'This broker works for the other side, or belongs to it. Choose another one, or none.',
    'cooperation.interest.typeNotOffered':
      'The record does not offer this kind of cooperation. Choose among those it names.',
    'cooperation.interest.namesOwn':
      'The words give away who you are although you wish to stay anonymous. Take the name of your organisation out.',
    'cooperation.interest.holdsContacts':
      'Addresses and telephone numbers are exchanged after both sides have agreed to be introduced. Take them out of the words.',
    'cooperation.interest.movedMeanwhile':
      'The interest has moved on since you opened the page, perhaps by a colleague. Reload it; what you typed is still here.',
    'cooperation.interest.reasonNeeded':
      'Choose a reason: the other side is told it politely in its own language.',
    'cooperation.interest.reasonTextNeeded': 'Say in a sentence what the reason is.',
    'cooperation.interest.notScreened':
      'The screening of the sender and the deal is not decided yet (case {case}). Before an introduction a compliance officer has to clear it; the rules are under “Gate”.',
    'cooperation.interest.screenedOut':
      'The screening has blocked this cooperation (case {case}). There can be no introduction; the rules and the way of appeal are under “Gate”.',
    'cooperation.interest.ndaMissing':
      'No signed agreement on secrecy stands on record for this interest. Draw one up and sign it first, or negotiate without it.',
    'cooperation.interest.agreementIncomplete': 'Say what was agreed: kind, day and countries.',
    'cooperation.interest.dayNotPossible': 'The day lies in the future, or before the interest was sent.',
    'cooperation.interest.tooEarlyToReport':
      'The outcome is reported twelve months after the agreement, from {day} on.',
    'cooperation.interest.outcomeIncomplete': 'Choose what became of it and its rough value.',
    'cooperation.interest.boardForBrokers':
      'The board is for brokers. Interests of your own organisation are in your list of interests.',
    'cooperation.interest.isOver': 'This interest is over; nothing about its people can be changed any more.',
  } as Record<string, string>,
  /** Polite sentences that go with a reason for declining, addressed to the sender. */
  declineTexts: {
    tooEarly:
      'Thank you for your interest. The work is not far enough advanced yet for a cooperation with you; we would be glad to hear from you again when it is.',
    benefitUnclear:
      'Thank you for your interest. From what you wrote we could not see what the cooperation would bring to both sides. A more precise proposal is welcome.',
    routeUnclear:
      'Thank you for your interest. We could not see by which way the result would reach the market. Please write again with a plan.',
    descriptionUnclear:
      'Thank you for your interest. Your description did not let us judge what exactly you need. Please describe it in more detail and send it again.',
    noCapacity:
      'Thank you for your interest. At present we have no people or means for a further cooperation.',
    alreadyPartnered:
      'Thank you for your interest. We have already found a partner for this matter and are bound to that cooperation.',
    rightsUnclear:
      'Thank you for your interest. The rights in this matter are not cleared yet, so that we cannot enter into talks at present.',
    complianceRisk:
      'Thank you for your interest. For reasons of export control or other rules we cannot go on with this cooperation.',
    notOurField:
      'Thank you for your interest. What you propose lies outside the field in which we can be a good partner.',
    other: 'Thank you for your interest. After consideration we have decided not to go on with it.',
  },
  failTexts: {
    price: 'The parties did not agree on the conditions of payment.',
    rights: 'The parties did not agree on the rights.',
    technology: 'The technology did not hold what was expected.',
    financing: 'The financing did not come about.',
    compliance: 'Rules of export control or other rules stood against it.',
    noAnswer: 'One side did not answer any more.',
    partnerChanged: 'One side decided for another partner.',
    other: 'The negotiation ended without an agreement.',
  },
  lines: {
    send: 'The interest was sent. Names and contacts are told after both sides have agreed to be introduced.',
    acknowledge: 'The receiving side has acknowledged the interest; the screening has begun.',
    decline: 'The owner of the record does not wish to go on. The talk is closed.',
    introduce: 'Both sides are introduced to each other: names and contacts are visible from now on.',
    signNda: 'An agreement on secrecy has been signed.',
    negotiate: 'The negotiation has begun.',
    agree: 'The parties have reached an agreement.',
    fail: 'The negotiation ended without an agreement. The talk is closed.',
    report: 'The outcome has been reported. The talk is closed.',
    agreed: 'One side has agreed to the next step; the others have still to.',
  },
};

export type InterestMessages = Messages<typeof en>;
