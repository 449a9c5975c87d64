import { AppError } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { AgreementView, agreementEndpoints } from './contract.ts';
import { changeDraft, noteAgreement, requireNegotiating, type OpenAgreement } from './open-agreement.ts';
import { agreementTemplates } from './read-templates.ts';
import { readAgreement, refuseUnknownBlanks } from './service.ts';
import { writingSide } from './sides.ts';
import {
  countRevision,
  insertClause,
  insertProposal,
  orderClauses,
  removeClause,
  rewordClause,
  settleProposal,
} from './store.ts';
import { tellTalk } from './tell-talk.ts';
import type { Clause } from './text-rules.ts';
import { clausesOf, waitingProposals, type ProposalDetails, type StoredProposal } from './views.ts';
import { authenticChoices, clausesMax, type Authentic } from './vocabulary.ts';

type Input<Name extends keyof typeof agreementEndpoints> = ParsedInputOf<(typeof agreementEndpoints)[Name]>;

/** The clause whose wording says which text decides. */
const languagesClause = 'languages';
const noClause = () => new AppError('notFound', 'cooperation.agreement.clauseNotFound');
const wrongProposal = () => new AppError('invalid', 'cooperation.agreement.wrongProposal');

/** Errors: `.clauseFixed`, `.clauseNotFound`, `.wrongProposal`, `.proposalTwice`, `.tooManyClauses`. */
export async function propose(ctx: Ctx, input: Input<'propose'>): Promise<AgreementView> {
  await changeDraft(ctx, input.id, async (tx, open) => {
    const side = writingSide(open.table);
    await requireNegotiating(tx, open.table, open.agreement.kind);
    const clauses = await clausesOf(tx, input.id);
    const details = detailsOf(input, clauses);
    const waiting = await waitingProposals(tx, input.id);
    if (waiting.some(({ clauseId }) => clauseId !== null && clauseId === input.clauseId)) {
      throw new AppError('conflict', 'cooperation.agreement.proposalTwice');
    }
    if (input.kind === 'add' && clauses.length + waiting.length >= clausesMax) {
      throw new AppError('conflict', 'cooperation.agreement.tooManyClauses', {
        params: { maximum: clausesMax },
      });
    }
    const clauseId = input.kind === 'add' ? null : input.clauseId;
    await insertProposal(tx, {
      agreementId: input.id,
      kind: input.kind,
      clauseId,
      details,
      side,
      personId: open.personId,
    });
    await tellTalk(tx, open, 'proposed');
  });
  return readAgreement(ctx, input.id);
}

function detailsOf(input: Input<'propose'>, clauses: readonly Clause[]): ProposalDetails {
  const isThere = (id: string | null) => id === null || clauses.some((clause) => clause.id === id);
  if (!isThere(input.afterClauseId)) throw noClause();
  if (input.kind === 'add') {
    refuseUnknownBlanks(input.zhText, input.ruText);
    const heading = { zh: input.zhHeading, ru: input.ruHeading };
    const text = { zh: input.zhText, ru: input.ruText };
    if (text.zh === '' && text.ru === '') throw wrongProposal();
    if ((text.zh !== '' && heading.zh === '') || (text.ru !== '' && heading.ru === '')) throw wrongProposal();
    return { afterClauseId: input.afterClauseId, heading, text };
  }
  const clause = clauses.find(({ id }) => id === input.clauseId);
  if (!clause) throw noClause();
  if (input.kind === 'move') {
    if (input.afterClauseId === clause.id) throw wrongProposal();
    return { afterClauseId: input.afterClauseId };
  }
  const template = clause.templateKey === null ? undefined : agreementTemplates().clauses[clause.templateKey];
  if (input.kind === 'remove') {
    if (template?.isFixed) throw new AppError('conflict', 'cooperation.agreement.clauseFixed');
    return {};
  }
  const wording = template?.alternatives.find(({ id }) => id === input.alternative);
  if (!wording) throw wrongProposal();
  return { alternative: wording.id };
}

/** The other side agrees or declines; the own side withdraws. Errors: `.proposalNotFound`, `.ownProposal`, `.notYourProposal`. */
export async function decideProposal(
  ctx: Ctx,
  { id, proposalId, decision }: Input<'decide'>,
): Promise<AgreementView> {
  await changeDraft(ctx, id, async (tx, open) => {
    const side = writingSide(open.table);
    const proposal = (await waitingProposals(tx, id)).find((one) => one.id === proposalId);
    if (!proposal) throw new AppError('notFound', 'cooperation.agreement.proposalNotFound');
    const isOwn = proposal.side === side;
    if (decision === 'withdraw' && !isOwn)
      throw new AppError('forbidden', 'cooperation.agreement.notYourProposal');
    if (decision !== 'withdraw' && isOwn)
      throw new AppError('forbidden', 'cooperation.agreement.ownProposal');
    const states = { agree: 'agreed', decline: 'declined', withdraw: 'withdrawn' } as const;
    await settleProposal(tx, proposalId, states[decision], { side, personId: open.personId });
    if (decision === 'agree') await carryOut(tx, open, proposal);
  });
  return readAgreement(ctx, id);
}

async function carryOut(tx: Ctx, open: OpenAgreement, proposal: StoredProposal): Promise<void> {
  const agreementId = open.agreement.id;
  const clauses = await clausesOf(tx, agreementId);
  const { details } = proposal;
  let changed: { authentic?: Authentic } = {};
  let clauseId = proposal.clauseId ?? undefined;
  const clause = clauses.find(({ id }) => id === clauseId);
  if (proposal.kind !== 'add' && !clause) throw noClause();
  if (proposal.kind === 'add' && details.heading && details.text) {
    clauseId = await insertClause(tx, agreementId, clauses.length + 1, {
      templateKey: null,
      alternative: null,
      heading: details.heading,
      text: details.text,
      isAligned: false,
    });
    await orderClauses(tx, orderWith(clauses, clauseId, details.afterClauseId ?? null));
  }
  if (clause && proposal.kind === 'move') {
    await orderClauses(tx, orderWith(clauses, clause.id, details.afterClauseId ?? null));
  }
  if (clause && proposal.kind === 'remove') await removeClause(tx, clause.id);
  if (clause && proposal.kind === 'reword') changed = await reword(tx, clause, details.alternative ?? '');
  await countRevision(tx, agreementId, changed);
  await noteAgreement(tx, open, { change: proposal.kind, clauseId });
  if (clause && proposal.kind === 'reword') {
    const [now] = (await clausesOf(tx, agreementId)).filter(({ id }) => id === clause.id);
    await noteAgreement(tx, open, { change: 'align', clauseId, before: now?.text.zh, after: now?.text.ru });
  }
}

async function reword(tx: Ctx, clause: Clause, alternative: string): Promise<{ authentic?: Authentic }> {
  const template = agreementTemplates().clauses[clause.templateKey ?? ''];
  const wording = template?.alternatives.find(({ id }) => id === alternative);
  if (!wording) throw wrongProposal();
  await rewordClause(tx, clause.id, { alternative, text: { zh: wording.zh, ru: wording.ru } });
  const authentic = authenticChoices.find((one) => one === alternative);
  return clause.templateKey === languagesClause && authentic ? { authentic } : {};
}

/** The ids in order with one of them put behind another, or first. */
export function orderWith(clauses: readonly { id: string }[], id: string, afterId: string | null): string[] {
  const rest = clauses.map((clause) => clause.id).filter((one) => one !== id);
  const at = afterId === null ? 0 : rest.indexOf(afterId) + 1;
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}
