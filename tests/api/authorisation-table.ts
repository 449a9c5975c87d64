import { roles, type Role } from '../../src/shared/actor.ts';
import { agreementRows } from './authorisation-agreements.ts';
import { all, only, signedIn, type Outcome, type Row } from './authorisation-cells.ts';
import { conversationFileRows } from './authorisation-conversation-files.ts';
import { conversationRows } from './authorisation-conversations.ts';
import { importRows } from './authorisation-imports.ts';
import { interopRows } from './authorisation-interop.ts';
import { insightRows } from './authorisation-insights.ts';
import { queryRows } from './authorisation-query.ts';
import { directoryRows } from './authorisation-directory.ts';
import { interestRows } from './authorisation-interests.ts';
import { gateRows } from './authorisation-gate.ts';
import { listRows } from './authorisation-lists.ts';
import { streamRows } from './authorisation-live.ts';
import { eventRows } from './authorisation-events.ts';
import { listExportRows } from './authorisation-list-exports.ts';
import { followUpRows } from './authorisation-follow-up.ts';
import { landingRows } from './authorisation-landings.ts';
import { mergingRows } from './authorisation-merging.ts';
import { productRows } from './authorisation-products.ts';
import { planRows } from './authorisation-plans.ts';
import { projectListRows } from './authorisation-project-lists.ts';
import { expertRows } from './authorisation-experts.ts';
import { placeRows } from './authorisation-places.ts';
import { programmeRows } from './authorisation-programmes.ts';
import { projectRows } from './authorisation-projects.ts';
import { listFileRows, reportRows } from './authorisation-reports.ts';
import { searchRows } from './authorisation-search.ts';
import { taskRows } from './authorisation-task-rows.ts';

export type { Outcome, Relation, Row } from './authorisation-cells.ts';

const staff = { moderator: 'ok', compliance_officer: 'ok', administrator: 'ok' } as const;
const staffRefused = {
  moderator: 'forbidden',
  compliance_officer: 'forbidden',
  administrator: 'forbidden',
} as const;
/** Who works with words of both languages. */
const termProposers = {
  translator: 'ok',
  broker: 'ok',
  institute: 'ok',
  enterprise: 'ok',
  moderator: 'ok',
  administrator: 'ok',
} as const;
/** Those who coordinate translations. */
const wordKeepers = (outcome: Outcome): Row => ({
  other: only({ moderator: outcome, administrator: outcome }, 'forbidden'),
});
/** Those who translate: the memory is theirs to search, to fill and to take out. */
const memoryReaders: Row = {
  other: only({ translator: 'ok', moderator: 'ok', administrator: 'ok' }, 'forbidden'),
};
const everybody: Row = { other: all('ok') };
const members: Row = { other: signedIn('ok') };
/** Nobody but the owner's side; for others there is no such record. */
const ownersOnly = (outcome: Outcome = 'ok'): Row => ({
  own: signedIn(outcome),
  other: only({}, 'hidden'),
  anonymous: only({}, 'hidden'),
  assigned: only({ broker: outcome }, 'hidden'),
});
/** The owner's side; the staff may look at it but not do this; for others there is no such record. */
const ownersOnlyStaffSees = (outcome: Outcome, broker: Outcome): Row => ({
  own: signedIn(outcome),
  other: only(staffRefused, 'hidden'),
  anonymous: only(staffRefused, 'hidden'),
  assigned: only({ ...staffRefused, broker }, 'hidden'),
});
/** The owner's side; the record is open, so others know that it is there. */
const ownersOnlyOfOpen = (broker: Outcome, own: Outcome = 'ok'): Row => ({
  own: signedIn(own),
  other: only({}, 'forbidden'),
  anonymous: only({}, 'forbidden'),
  assigned: only({ broker }, 'forbidden'),
});
/** The broker it was given to; the owners leave this to him. */
const brokerOnlyOfOpen: Row = {
  own: only({}, 'forbidden'),
  other: only({}, 'forbidden'),
  anonymous: only({}, 'forbidden'),
  assigned: only({ broker: 'ok' }, 'forbidden'),
};
/** A decision of the staff: four eyes, so never on one's own record, whatever roles one has. */
const decidedBy = (decider: 'moderator' | 'compliance_officer', outcome: Outcome = 'ok'): Row => {
  const seen: Partial<Record<Role, Outcome>> = { ...staffRefused, [decider]: outcome };
  return {
    own: only({}, 'forbidden'),
    other: only(seen, 'hidden'),
    anonymous: only(seen, 'hidden'),
    assigned: only({ ...seen, broker: 'forbidden' }, 'hidden'),
  };
};
/** Officers are told to go through the screening case. */
const decidedAtTheGate = decidedBy('compliance_officer', 'refused');
/** Reading where a visitor may ask too. */
const readDraft: Row = {
  own: only(membersOk(), 'hidden', 'hidden'),
  other: only({}, 'hidden', 'hidden'),
  anonymous: only({}, 'hidden', 'hidden'),
  assigned: only({ broker: 'ok' }, 'hidden', 'hidden'),
};
const readByStaff: Row = {
  own: only(membersOk(), 'hidden', 'hidden'),
  other: only(staff, 'hidden', 'hidden'),
  anonymous: only(staff, 'hidden', 'hidden'),
  assigned: only({ ...staff, broker: 'ok' }, 'hidden', 'hidden'),
};
const readBySignedIn: Row = {
  own: only(membersOk(), 'hidden', 'hidden'),
  other: only(membersOk(), 'hidden', 'hidden'),
  anonymous: only(membersOk(), 'hidden', 'hidden'),
  assigned: only(membersOk(), 'hidden', 'hidden'),
};
const readByAll: Row = { own: all('ok'), other: all('ok'), anonymous: all('ok'), assigned: all('ok') };
/** Work in hand: its own side and the staff, others do not know of it. */
const stewardsOfWaiting: Row = {
  own: signedIn('ok'),
  other: only(staff, 'hidden'),
  anonymous: only(staff, 'hidden'),
  assigned: only({ ...staff, broker: 'ok' }, 'hidden'),
};
const stewardsOfOpen: Row = {
  own: signedIn('ok'),
  other: only(staff, 'forbidden'),
  anonymous: only(staff, 'forbidden'),
  assigned: only({ ...staff, broker: 'ok' }, 'forbidden'),
};

function membersOk(): Partial<Record<Role, Outcome>> {
  return Object.fromEntries(roles.filter((role) => role !== 'visitor').map((role) => [role, 'ok']));
}

/** The translation editor: for who works on the version; coordinators look, other translators learn that it is there. */
const atDesk = (coordinator: Outcome): Row => ({
  other: only({ translator: 'forbidden', moderator: coordinator, administrator: coordinator }, 'hidden'),
  assigned: only({ translator: 'ok', moderator: 'ok', administrator: 'ok' }, 'hidden'),
});
const deskReaders = atDesk('ok');

/** Files of an anonymous record carry names: only who may know the owner gets them. */
const fileForStrangers = { ...readByAll, anonymous: only(staff, 'hidden', 'hidden') };
const confidentialFile: Row = {
  own: only(membersOk(), 'hidden', 'hidden'),
  other: only({ compliance_officer: 'ok' }, 'hidden', 'hidden'),
  anonymous: only({ compliance_officer: 'ok' }, 'hidden', 'hidden'),
  assigned: only({ compliance_officer: 'ok', broker: 'ok' }, 'hidden', 'hidden'),
};

/** Listings: the key is `operation, state of the record` and for steps the step. */
const listingRows: Record<string, Row> = {
  'get, draft': readDraft,
  'get, in_moderation': readByStaff,
  'get, published public': readByAll,
  'get, published registered': readBySignedIn,
  'get, published partners': readBySignedIn,
  'get, published partners, organisation unverified': readByStaff,
  'get, published private': readByStaff,
  'get, blocked': readByStaff,
  'compare, draft': readDraft,
  'compare, published public': readByAll,
  'list, none': everybody,
  'export, none': everybody,
  'mine, none': members,
  'create, none': members,
  'save, draft': ownersOnly(),
  'save, in_moderation': ownersOnlyStaffSees('refused', 'refused'),
  'save, published registered': ownersOnlyOfOpen('ok'),
  'check, draft': ownersOnly(),
  'check, in_moderation': stewardsOfWaiting,
  'check, published registered': stewardsOfOpen,
  'history, draft': ownersOnly(),
  'history, in_moderation': stewardsOfWaiting,
  'history, published registered': stewardsOfOpen,
  'step, draft, submit': ownersOnly(),
  'step, changes_requested, submit': ownersOnlyStaffSees('ok', 'forbidden'),
  'step, in_moderation, requestChanges': decidedBy('moderator'),
  'step, in_moderation, acceptForm': decidedBy('moderator'),
  'step, in_screening, clear': decidedAtTheGate,
  'step, in_screening, clearConditionally': decidedAtTheGate,
  'step, in_screening, block': decidedAtTheGate,
  'step, approved, publish': decidedBy('moderator'),
  'step, published registered, pause': ownersOnlyOfOpen('forbidden'),
  'step, paused, resume': ownersOnlyStaffSees('ok', 'forbidden'),
  'step, published registered, reserve': brokerOnlyOfOpen,
  'step, reserved registered, release': brokerOnlyOfOpen,
  'step, reserved registered, conclude': brokerOnlyOfOpen,
  'step, published registered, withdraw': ownersOnlyOfOpen('forbidden'),
  'step, expired, renew': ownersOnlyStaffSees('ok', 'forbidden'),
  'discard, draft': ownersOnly(),
  'discard, in_moderation': ownersOnlyStaffSees('refused', 'refused'),
  'attach, draft': ownersOnly(),
  'attach, published registered': ownersOnlyOfOpen('ok'),
  'detach, draft': ownersOnly(),
  'detach, in_moderation': ownersOnlyStaffSees('refused', 'refused'),
  'detach, published registered': ownersOnlyOfOpen('ok'),
  'detach, published registered, confidential': ownersOnlyOfOpen('refused', 'refused'),
  'attachments, draft': readDraft,
  'attachments, published public': readByAll,
  'file, draft': readDraft,
  'file, in_moderation': readByStaff,
  'file, published public': fileForStrangers,
  'file, published public, confidential': confidentialFile,
};

const organisationHidden = (own: Outcome, seen: Partial<Record<Role, Outcome>>): Row => ({
  own: signedIn(own),
  other: only(seen, 'hidden'),
});

/** What a person keeps for himself: for everybody else, the staff too, there is no such record. */
const privately: Row = { own: signedIn('ok'), other: only({}, 'hidden') };

const administrators: Row = { other: only({ administrator: 'ok' }, 'forbidden') };
/** What was found for a listing is its side's: the staff and the other owner are told that there is nothing. */
const matchesOfOpen = ownersOnly();
const matchesOfClosed: Row = { own: only({}, 'hidden'), other: only({}, 'hidden') };

/** Every route, in every state that changes who may: what each of the twelve roles is told. */
export const authorisationTable: Record<string, Row> = {
  ...Object.fromEntries(
    ['offer', 'request'].flatMap((kind) =>
      Object.entries(listingRows).map(([key, row]) => [`catalogue.${kind}.${key}`, row]),
    ),
  ),
  ...Object.fromEntries(Object.entries(conversationRows).map(([key, row]) => [`conversations.${key}`, row])),
  ...conversationFileRows,
  ...Object.fromEntries(Object.entries(interestRows).map(([key, row]) => [`cooperation.${key}`, row])),
  ...Object.fromEntries(Object.entries(agreementRows).map(([key, row]) => [`cooperation.${key}`, row])),
  ...Object.fromEntries(Object.entries(projectRows).map(([key, row]) => [`cooperation.${key}`, row])),
  ...Object.fromEntries(Object.entries(directoryRows).map(([key, row]) => [`accounts.${key}`, row])),
  ...Object.fromEntries(Object.entries(landingRows).map(([key, row]) => [`cooperation.${key}`, row])),
  ...Object.fromEntries(Object.entries(projectListRows).map(([key, row]) => [`programmes.${key}`, row])),
  ...Object.fromEntries(Object.entries(eventRows).map(([key, row]) => [`programmes.${key}`, row])),
  ...Object.fromEntries(Object.entries(followUpRows).map(([key, row]) => [`programmes.${key}`, row])),
  ...planRows,
  ...Object.fromEntries(Object.entries(programmeRows).map(([key, row]) => [`programmes.${key}`, row])),
  ...interopRows,
  ...importRows,
  ...listFileRows,
  ...Object.fromEntries(Object.entries(reportRows).map(([key, row]) => [`insights.${key}`, row])),
  ...Object.fromEntries(Object.entries(insightRows).map(([key, row]) => [`insights.${key}`, row])),
  ...Object.fromEntries(Object.entries(queryRows).map(([key, row]) => [`insights.${key}`, row])),
  ...Object.fromEntries(Object.entries(mergingRows).map(([key, row]) => [`accounts.${key}`, row])),
  ...Object.fromEntries(Object.entries(productRows).map(([key, row]) => [`accounts.${key}`, row])),
  ...Object.fromEntries(Object.entries(taskRows).map(([key, row]) => [`translation.${key}`, row])),
  ...Object.fromEntries(Object.entries(gateRows).map(([key, row]) => [`evaluation.gate.${key}`, row])),
  ...Object.fromEntries(Object.entries(listRows).map(([key, row]) => [`evaluation.${key}`, row])),
  ...streamRows,
  ...placeRows,
  ...Object.fromEntries(Object.entries(expertRows).map(([key, row]) => [`accounts.${key}`, row])),
  'catalogue.queue': { other: only({ moderator: 'ok', compliance_officer: 'ok' }, 'forbidden') },
  'catalogue.overview': everybody,
  ...listExportRows,
  'matching.overview': members,
  'matching.list.export, published registered': matchesOfOpen,
  'matching.list.export, paused': matchesOfClosed,
  'matching.list, published registered': matchesOfOpen,
  'matching.list, paused': matchesOfClosed,
  'matching.get, published registered': matchesOfOpen,
  'matching.get, paused': matchesOfClosed,
  'matching.noteShown, published registered': matchesOfOpen,
  'matching.open, published registered': matchesOfOpen,
  'matching.open, paused': matchesOfClosed,
  'matching.decide, published registered': matchesOfOpen,
  'matching.decide, paused': matchesOfClosed,
  'matching.reasons, published registered': matchesOfOpen,
  'matching.duplicates, draft': ownersOnly(),
  'matching.duplicates, in_moderation': stewardsOfWaiting,
  'matching.duplicates, published registered': stewardsOfOpen,
  'matching.checkDuplicates': members,
  'matching.digest': members,
  'matching.setDigest': members,
  'matching.stopDigest': everybody,
  'matching.ownStatistics': members,
  'matching.statistics': administrators,
  'matching.progress': administrators,
  'matching.rebuild': administrators,
  'matching.weights': everybody,
  ...searchRows,
  'translation.termbase.browse': everybody,
  'translation.termbase.get': everybody,
  'translation.termbase.find': everybody,
  'translation.termbase.history': everybody,
  'translation.termbase.file': everybody,
  'translation.proposals.list': everybody,
  'translation.proposals.get': everybody,
  'translation.proposals.propose': { other: only(termProposers, 'forbidden') },
  'translation.proposals.comment': { other: only(termProposers, 'forbidden') },
  'translation.proposals.withdraw': { own: only(termProposers, 'forbidden'), other: only({}, 'forbidden') },
  // Four eyes: nobody decides on his own proposal.
  'translation.proposals.decide': {
    own: only({}, 'forbidden'),
    other: only({ moderator: 'ok', administrator: 'ok' }, 'forbidden'),
  },
  'translation.workbench.open': deskReaders,
  'translation.workbench.segments': deskReaders,
  'translation.workbench.nextOpen': deskReaders,
  'translation.workbench.segment': deskReaders,
  'translation.workbench.hints': deskReaders,
  'translation.workbench.check': deskReaders,
  'translation.workbench.changes': deskReaders,
  'translation.workbench.concordance': deskReaders,
  'translation.workbench.save': atDesk('forbidden'),
  'translation.files.overview': deskReaders,
  'translation.files.text': deskReaders,
  'translation.files.terms': deskReaders,
  'translation.files.matches': deskReaders,
  'translation.memory.overview': memoryReaders,
  'translation.memory.lookUp': memoryReaders,
  'translation.memory.concordance': memoryReaders,
  'translation.memory.leverage': memoryReaders,
  'translation.memory.export': memoryReaders,
  'translation.memory.remove': wordKeepers('ok'),
  'translation.imports.start': memoryReaders,
  'translation.imports.list': members,
  'translation.imports.get': privately,
  'translation.imports.cancel': privately,
  'translation.imports.resume': privately,
  'translation.words.list': wordKeepers('ok'),
  'translation.words.file': wordKeepers('ok'),
  'translation.words.check': wordKeepers('ok'),
  'translation.words.changes': wordKeepers('ok'),
  'translation.engine.get': administrators,
  // Nobody has set an engine here: who may try one is told so.
  'translation.engine.try': { other: only({ administrator: 'refused' }, 'forbidden') },
  'accounts.people.signUp': everybody,
  'accounts.people.signIn': everybody,
  'accounts.people.signOut': everybody,
  'accounts.people.signOutEverywhere': members,
  'accounts.people.listSessions': members,
  'accounts.people.closeSession': { own: signedIn('ok'), other: only({}, 'hidden') },
  'accounts.people.me': members,
  'accounts.people.updateMe': members,
  'accounts.people.changePassword': { other: signedIn('refused') },
  'accounts.people.requestPasswordReset': everybody,
  'accounts.people.resetPassword': { other: all('refused') },
  'accounts.people.proposeNames': everybody,
  'accounts.people.exportMe': members,
  'accounts.people.closeMe': { other: signedIn('refused') },
  'accounts.people.list': { other: only({ administrator: 'ok' }, 'forbidden') },
  'accounts.people.get, listed': everybody,
  'accounts.people.get, not listed': { other: all('hidden') },
  'accounts.people.brokers': members,
  'accounts.people.setRoles': {
    own: only({}, 'forbidden'),
    other: only({ administrator: 'ok' }, 'forbidden'),
  },
  'accounts.organisations.list': everybody,
  'accounts.organisations.get, verified': { own: all('ok'), other: all('ok') },
  'accounts.organisations.get, documents_sent': {
    own: only(membersOk(), 'hidden', 'hidden'),
    other: only(staff, 'hidden', 'hidden'),
  },
  'accounts.organisations.create': members,
  'accounts.organisations.update, verified': {
    own: signedIn('ok'),
    other: only({ moderator: 'ok', administrator: 'ok' }, 'forbidden'),
  },
  'accounts.organisations.update, documents_sent': organisationHidden('ok', {
    ...staff,
    compliance_officer: 'forbidden',
  }),
  'accounts.organisations.sendDocuments, registered': organisationHidden('ok', staffRefused),
  'accounts.organisations.documentFile, verified': {
    own: signedIn('ok'),
    other: only({ moderator: 'ok', administrator: 'ok' }, 'forbidden'),
  },
  'accounts.organisations.documentFile, documents_sent': organisationHidden('ok', {
    ...staff,
    compliance_officer: 'forbidden',
  }),
  'accounts.organisations.move, verified': {
    own: only({}, 'forbidden'),
    other: only({ administrator: 'ok' }, 'forbidden'),
  },
  'accounts.organisations.move, documents_sent': {
    own: only({}, 'forbidden'),
    other: only({ ...staffRefused, moderator: 'ok' }, 'hidden'),
  },
  'accounts.organisations.move, suspended': {
    own: only({}, 'forbidden'),
    other: only({ ...staffRefused, administrator: 'ok' }, 'hidden'),
  },
  'accounts.organisations.members, verified': {
    own: signedIn('ok'),
    other: only({ administrator: 'ok' }, 'forbidden'),
  },
  'accounts.organisations.invite, verified': { own: signedIn('ok'), other: only({}, 'forbidden') },
  'accounts.organisations.removeMember, verified': { own: signedIn('ok'), other: only({}, 'hidden') },
  'accounts.organisations.readInvitation': everybody,
  'accounts.organisations.acceptInvitation': members,
  'accounts.facilities.list': everybody,
  'accounts.facilities.get': everybody,
  'files.upload': members,
};
