import { pickText, type Language } from '../../../shared/language.ts';
import { formatRecordRef } from '../../../shared/record-ref.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { organisationsByIds, personNamesOf } from '../../accounts/public.ts';
import { threadBriefs } from '../../conversations/public.ts';
import { sidesAgreed } from '../steps/views.ts';
import type { Subject } from '../steps/store.ts';
import type { AgreementBrief, AgreementView, ChangeView, ClauseView } from './contract.ts';
import { copiesOf, openingsOf, signaturesOf } from './copy-views.ts';
import { blanksOf, fillBlanks, openBlanks } from './fill-text.ts';
import type { OpenAgreement } from './open-agreement.ts';
import { agreementTemplates } from './read-templates.ts';
import type { AgreementTable } from './sides.ts';
import { changedSides, isStale, type Clause } from './text-rules.ts';
import {
  agreementsOf,
  amendmentOf,
  changesOf,
  clausesOf,
  findAgreement,
  lastAlignedTexts,
  waitingProposals,
  type StoredAgreement,
  type StoredChange,
} from './views.ts';
import type { TextSide } from './vocabulary.ts';

const historyShown = 40;

export function presentSubject(table: AgreementTable, reader: Language): AgreementView['subject'] {
  const { subject, number } = table;
  const title = pickText(table.titles, reader, table.title.language) ?? table.title;
  return {
    subjectKind: subject.kind,
    subjectId: subject.id,
    number,
    title: title.text,
    titleLanguage: title.language,
  };
}

export async function presentBriefs(ctx: Ctx, subject: Subject): Promise<AgreementBrief[]> {
  const agreements = await agreementsOf(ctx, subject);
  const briefs: AgreementBrief[] = [];
  for (const agreement of agreements) {
    const clauses = agreement.state === 'draft' ? await clausesOf(ctx, agreement.id) : [];
    briefs.push(briefOf(agreement, clauses));
  }
  return briefs;
}

function briefOf(agreement: StoredAgreement, clauses: readonly Clause[]): AgreementBrief {
  return {
    id: agreement.id,
    number: agreement.number,
    kind: agreement.kind,
    state: agreement.state,
    title: agreement.title,
    revision: agreement.revision,
    staleClauses: agreement.state === 'draft' ? clauses.filter(isStale).length : 0,
    signedOn: agreement.signedOn,
    updatedAt: agreement.updatedAt.toISOString(),
  };
}

export async function presentChanges(ctx: Ctx, changes: readonly StoredChange[]): Promise<ChangeView[]> {
  const names = await personNamesOf(ctx, [...new Set(changes.map(({ personId }) => personId))]);
  return changes.map(({ personId, side: _, at, ...change }) => ({
    ...change,
    name: names.get(personId) ?? '',
    at: at.toISOString(),
  }));
}

/** The whole agreement for somebody at its table; a frozen one shows its frozen words. */
export async function presentAgreement(ctx: Ctx, open: OpenAgreement): Promise<AgreementView> {
  const { agreement, table } = open;
  const { id } = agreement;
  const clauses = await clausesOf(ctx, id);
  const waiting = agreement.state === 'draft' ? await waitingProposals(ctx, id) : [];
  const confirmed = await sidesAgreed(ctx, { kind: 'agreement', id }, 'text', agreement.revision);
  const copies = await copiesOf(ctx, id);
  const openings = await openingsOf(
    ctx,
    copies.map((copy) => copy.id),
  );
  const signatures = await signaturesOf(ctx, id, agreement.copiesRevision);
  const history = await changesOf(ctx, id, { limit: historyShown });
  const names = await personNamesOf(ctx, [
    ...new Set([
      ...[...waiting, ...confirmed, ...copies, ...signatures].map(({ personId }) => personId),
      ...[...openings.values()].flat().map(({ personId }) => personId),
    ]),
  ]);
  const nameOf = (personId: string) => names.get(personId) ?? '';
  const earlier =
    agreement.supersedesId === null ? undefined : await findAgreement(ctx, agreement.supersedesId);
  return {
    ...briefOf(agreement, clauses),
    subject: presentSubject(table, ctx.language),
    threadId: await threadOf(ctx, table),
    names: await namesOf(ctx, table),
    authentic: agreement.authentic,
    clauses: await presentClauses(ctx, agreement, clauses),
    values: agreement.values,
    blanks: presentBlanks(agreement, clauses),
    proposals: waiting.map(({ details, personId, at, ...proposal }) => ({
      ...proposal,
      afterClauseId: details.afterClauseId ?? null,
      alternative: details.alternative ?? null,
      heading: details.heading ?? null,
      text: details.text ?? null,
      name: nameOf(personId),
      at: at.toISOString(),
    })),
    confirmed: confirmed.map(({ side, personId, at }) => ({
      side: side as TextSide,
      name: nameOf(personId),
      at: at.toISOString(),
    })),
    frozen: agreement.frozen && {
      sha256: agreement.frozen.sha256,
      at: agreement.frozen.at.toISOString(),
      revision: agreement.frozen.text.revision,
    },
    copiesRevision: agreement.copiesRevision,
    copies: copies.map(({ fileId: _, personId, at, ...copy }) => ({
      ...copy,
      by: nameOf(personId),
      at: at.toISOString(),
      openings: (openings.get(copy.id) ?? []).map((one) => ({
        name: nameOf(one.personId),
        at: one.at.toISOString(),
      })),
    })),
    signatures: signatures.map(({ personId, at, ...signature }) => ({
      ...signature,
      name: nameOf(personId),
      at: at.toISOString(),
    })),
    signedLanguages: agreement.signedLanguages,
    supersedes: earlier ? { id: earlier.id, number: earlier.number } : null,
    amendment: (await amendmentOf(ctx, id)) ?? null,
    history: await presentChanges(ctx, history),
    ownSide: table.isOpen ? table.side : null,
    mayDecide: table.isOpen && table.side !== null && table.isParty,
  };
}

async function presentClauses(
  ctx: Ctx,
  agreement: StoredAgreement,
  clauses: readonly Clause[],
): Promise<ClauseView[]> {
  const templates = agreementTemplates();
  const isStaleSomewhere = agreement.state === 'draft' && clauses.some(isStale);
  const aligned = isStaleSomewhere ? await lastAlignedTexts(ctx, agreement.id) : new Map<string, never>();
  const earliest = isStaleSomewhere ? await firstTexts(ctx, agreement.id) : new Map<string, string>();
  return clauses.map((clause, at) => {
    const frozen = agreement.frozen?.text.clauses[at];
    const before = (side: TextSide) =>
      aligned.get(clause.id)?.[side] ?? earliest.get(`${clause.id} ${side}`) ?? clause.text[side];
    return {
      id: clause.id,
      number: at + 1,
      templateKey: clause.templateKey,
      alternative: clause.alternative,
      isFixed: templates.clauses[clause.templateKey ?? '']?.isFixed ?? false,
      heading: frozen?.heading ?? clause.heading,
      text: clause.text,
      filled: frozen?.text ?? {
        zh: fillBlanks(clause.text.zh, 'zh', agreement.values, templates),
        ru: fillBlanks(clause.text.ru, 'ru', agreement.values, templates),
      },
      revision: clause.revision,
      isStale: agreement.state === 'draft' && isStale(clause),
      changed:
        agreement.state === 'draft'
          ? changedSides(clause).map((side) => ({ side, before: before(side) }))
          : [],
    };
  });
}

/** The words each column began with, by clause and column: what the first change of it replaced. */
async function firstTexts(ctx: Ctx, agreementId: string): Promise<Map<string, string>> {
  const changes = await changesOf(ctx, agreementId, { limit: 2000 });
  return new Map(
    changes
      .filter(({ change, before }) => change === 'text' && before !== null)
      .map(({ clauseId, language, before }) => [`${clauseId} ${language}`, before ?? '']),
  );
}

function presentBlanks({ values }: StoredAgreement, clauses: readonly Clause[]): AgreementView['blanks'] {
  const templates = agreementTemplates();
  const texts = clauses.flatMap(({ text }) => [text.zh, text.ru]);
  const open = new Set(openBlanks(texts, values, templates));
  return [...new Set(texts.flatMap(blanksOf))].map((name) => ({ name, isOpen: open.has(name) }));
}

async function threadOf(ctx: Ctx, { ref }: AgreementTable): Promise<string | null> {
  const briefs = await threadBriefs(ctx, [ref]);
  return briefs.get(formatRecordRef(ref))?.[0]?.threadId ?? null;
}

async function namesOf(ctx: Ctx, { organisations }: AgreementTable): Promise<Record<TextSide, string>> {
  const ids = Object.values(organisations).filter((id): id is string => id !== null);
  const known = await organisationsByIds(ctx, ids);
  const nameOf = (id: string | null) => {
    const organisation = id === null ? undefined : known.get(id);
    return (organisation && pickText(organisation.names, ctx.language)?.text) ?? '';
  };
  return { zh: nameOf(organisations.zh), ru: nameOf(organisations.ru) };
}
