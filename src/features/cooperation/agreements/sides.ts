import { AppError } from '../../../shared/app-error.ts';
import { isMemberOf } from '../../../shared/actor.ts';
import type { Language, LocalizedText } from '../../../shared/language.ts';
import type { RecordRef } from '../../../shared/record-ref.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { isPartyOf } from '../access.ts';
import { interestForProject } from '../interests/interest-for-project.ts';
import { projectForParty, projectNotFound } from '../projects/project-for-party.ts';
import type { Subject } from '../steps/store.ts';
import { columnsOf } from './text-rules.ts';
import type { TextSide } from './vocabulary.ts';

/** Who sits at the table of an agreement: the side that keeps the Chinese text and the one that keeps the Russian. */
export type AgreementTable = {
  subject: Subject;
  ref: RecordRef;
  /** EI-… or PR-… */
  number: string;
  title: { language: Language; text: string };
  titles: LocalizedText;
  /** The sides know each other; before that nothing may be written that names them. */
  isOpen: boolean;
  organisations: Record<TextSide, string | null>;
  /** People of the sides who are written to, brokers among them. */
  people: Record<TextSide, string[]>;
  /** The column the actor writes; null for those who only read or compare. */
  side: TextSide | null;
  /** May agree and sign for the side; brokers may not. */
  isParty: boolean;
};

/** Talks that came to nothing: what was written stays to be read. */
const endedStates: readonly string[] = ['declined', 'failed', 'terminated'];

/** Refuses those who are on neither side as if there were nothing: `.interest.notFound`, `.project.notFound`. */
export function tableOf(
  ctx: Ctx,
  subject: Subject,
  wish: { forChange?: boolean } = {},
): Promise<AgreementTable> {
  return subject.kind === 'interest'
    ? tableOfInterest(ctx, subject.id)
    : tableOfProject(ctx, subject.id, wish);
}

async function tableOfInterest(ctx: Ctx, id: string): Promise<AgreementTable> {
  const interest = await interestForProject(ctx, id);
  const { parties, sides } = interest;
  const { first, second } = columnsOf(interest.senderCountry, interest.receiverCountry);
  const isSender = sides.includes('sender') || sides.includes('senderBroker');
  const isReceiver = sides.includes('receiver') || sides.includes('receiverBroker');
  const some = (...ids: (string | null)[]) => ids.filter((one): one is string => one !== null);
  const byOrder = {
    [first]: parties.senderOrganisationId,
    [second]: parties.receiverOrganisationId,
  } as Record<TextSide, string | null>;
  const people = {
    [first]: some(parties.senderPersonId, parties.senderBrokerId),
    [second]: some(parties.receiverPersonId, parties.receiverBrokerId),
  } as Record<TextSide, string[]>;
  return {
    subject: { kind: 'interest', id },
    ref: { room: 'cooperation', kind: 'interest', id },
    number: interest.number,
    title: interest.title,
    titles: interest.titles,
    isOpen: interest.isIntroduced && !endedStates.includes(interest.state),
    organisations: byOrder,
    people,
    side: isSender ? first : isReceiver ? second : null,
    isParty: sides.includes('sender') || sides.includes('receiver'),
  };
}

async function tableOfProject(ctx: Ctx, id: string, wish: { forChange?: boolean }): Promise<AgreementTable> {
  const project = await projectForParty(ctx, id, wish);
  const isSystem = ctx.actor.kind === 'system';
  // The officer of the gate reads the project, not its papers.
  if (!isSystem && !isPartyOf(project, ctx.actor) && !project.sides.includes('broker'))
    throw projectNotFound();
  const lead = (bank: 'cn' | 'ru') =>
    project.parties.find((party) => party.isLead && party.bank === bank)?.organisationId ?? null;
  const organisations = { zh: lead('cn'), ru: lead('ru') };
  const side = project.sides.includes('cn') ? 'zh' : project.sides.includes('ru') ? 'ru' : null;
  return {
    subject: { kind: 'project', id },
    ref: { room: 'cooperation', kind: 'project', id },
    number: project.number,
    title: project.title,
    titles: project.titles,
    isOpen: !endedStates.includes(project.state),
    organisations,
    people: { zh: [], ru: [] },
    side,
    isParty: side !== null && isMemberOf(ctx.actor, organisations[side]),
  };
}

/** The column the actor writes. Errors: `cooperation.agreement.sidesOnly`. */
export function writingSide(table: AgreementTable): TextSide {
  if (table.side === null) throw new AppError('forbidden', 'cooperation.agreement.sidesOnly');
  return table.side;
}

/** The side the actor agrees and signs for. Errors: `cooperation.agreement.partiesOnly`. */
export function decidingSide(table: AgreementTable): TextSide {
  if (table.side === null || !table.isParty) {
    throw new AppError('forbidden', 'cooperation.agreement.partiesOnly');
  }
  return table.side;
}
