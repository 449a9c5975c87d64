import { AppError } from '../../../shared/app-error.ts';
import { hasRole } from '../../../shared/actor.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { pickText } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { organisationsByIds } from '../../accounts/public.ts';
import { personIdOf } from '../access.ts';
import type { AgreementView, agreementEndpoints } from './contract.ts';
import { blanksOf, findVariable } from './fill-text.ts';
import { changeDraft, noteAgreement, openAgreement, requireNegotiating } from './open-agreement.ts';
import { presentAgreement, presentBriefs, presentChanges, presentSubject } from './present.ts';
import { agreementTemplates } from './read-templates.ts';
import { tableOf, writingSide, type AgreementTable } from './sides.ts';
import { agreementStanding } from './standing-views.ts';
import {
  alignClause,
  countColumnChange,
  countRevision,
  insertAgreement,
  insertClause,
  takeNumber,
  writeColumn,
} from './store.ts';
import { tellTalk } from './tell-talk.ts';
import type { Values } from './template-shapes.ts';
import { clausesUsing, type Clause } from './text-rules.ts';
import { readValue, sidesChanged } from './value-rules.ts';
import { changesOf, clausesOf } from './views.ts';
import type { TextSide } from './vocabulary.ts';

type Input<Name extends keyof typeof agreementEndpoints> = ParsedInputOf<(typeof agreementEndpoints)[Name]>;
type SubjectInput = Input<'list'>;

const newer = () => new AppError('conflict', 'cooperation.agreement.newer');
const subjectOf = ({ subjectKind, subjectId }: SubjectInput) => ({ kind: subjectKind, id: subjectId });

export async function listAgreements(
  ctx: Ctx,
  input: SubjectInput,
): Promise<OutputOf<typeof agreementEndpoints.list>> {
  personIdOf(ctx.actor);
  const table = await tableOf(ctx, subjectOf(input));
  return {
    subject: presentSubject(table, ctx.language),
    agreements: await presentBriefs(ctx, table.subject),
    mayCreate: table.isOpen && table.side !== null,
  };
}

/** The standing for the sides, and for officers of the gate, who read no more of it. */
export async function readStanding(
  ctx: Ctx,
  input: SubjectInput,
): Promise<OutputOf<typeof agreementEndpoints.standing>> {
  personIdOf(ctx.actor);
  if (!hasRole(ctx.actor, 'compliance_officer')) await tableOf(ctx, subjectOf(input));
  return agreementStanding(ctx, subjectOf(input));
}

export async function readAgreement(ctx: Ctx, id: string): Promise<AgreementView> {
  return presentAgreement(ctx, await openAgreement(ctx, id));
}

/** Errors: `cooperation.agreement.notIntroducedYet`, `.sidesOnly`; what the gate asks before negotiating. */
export async function createAgreement(ctx: Ctx, input: Input<'create'>): Promise<AgreementView> {
  const personId = personIdOf(ctx.actor);
  const id = await ctx.transaction(async (tx) => {
    const table = await tableOf(tx, subjectOf(input), { forChange: true });
    writingSide(table);
    if (!table.isOpen) throw new AppError('conflict', 'cooperation.agreement.notIntroducedYet');
    await requireNegotiating(tx, table, input.kind);
    const templates = agreementTemplates();
    const template = templates.kinds[input.kind];
    const made = await insertAgreement(tx, {
      number: await takeNumber(tx),
      subject: table.subject,
      kind: input.kind,
      templateVersion: templates.version,
      title: template.title,
      values: await firstValues(tx, table),
      authentic: 'both',
      supersedesId: null,
      personId,
    });
    for (const [at, key] of template.clauses.entries()) {
      const clause = templates.clauses[key];
      const wording = clause?.alternatives[0];
      if (!clause || !wording) throw new Error(`No clause ${key}`);
      await insertClause(tx, made, at + 1, {
        templateKey: key,
        alternative: wording.id,
        heading: clause.heading,
        text: wording,
        isAligned: true,
      });
    }
    const open = await openAgreement(tx, made);
    await noteAgreement(tx, open, { change: 'made' });
    await tellTalk(tx, open, 'made');
    return made;
  });
  return readAgreement(ctx, id);
}

/** The names of the parties as the directory has them, and what the subject is called, where its language fits. */
async function firstValues(ctx: Ctx, { organisations, titles }: AgreementTable): Promise<Values> {
  const ids = Object.values(organisations).filter((id): id is string => id !== null);
  const known = await organisationsByIds(ctx, ids);
  const named = (id: string | null) => {
    const names = id === null ? undefined : known.get(id)?.names;
    return {
      zh: (names && pickText(names, 'zh')?.text) ?? '',
      ru: (names && pickText(names, 'ru')?.text) ?? '',
    };
  };
  const subjectMatter = { zh: titles.zh ?? '', ru: titles.ru ?? '' };
  return { partyA: named(organisations.zh), partyB: named(organisations.ru), subjectMatter };
}

async function findClause(ctx: Ctx, agreementId: string, clauseId: string): Promise<Clause> {
  const clause = (await clausesOf(ctx, agreementId)).find(({ id }) => id === clauseId);
  if (!clause) throw new AppError('notFound', 'cooperation.agreement.clauseNotFound');
  return clause;
}

export function refuseUnknownBlanks(...texts: string[]): void {
  const templates = agreementTemplates();
  const name = texts.flatMap(blanksOf).find((one) => !findVariable(templates, one));
  if (name === undefined) return;
  throw new AppError('invalid', 'cooperation.agreement.unknownBlank', { params: { name } });
}

/** Errors: `cooperation.agreement.notYourColumn`, `.newer`, `.frozen`, `.unknownBlank`. */
export async function editClause(ctx: Ctx, input: Input<'editClause'>): Promise<AgreementView> {
  const { id, clauseId, language, heading, text, ofRevision } = input;
  await changeDraft(ctx, id, async (tx, open) => {
    if (writingSide(open.table) !== language) {
      throw new AppError('forbidden', 'cooperation.agreement.notYourColumn');
    }
    await requireNegotiating(tx, open.table, open.agreement.kind);
    refuseUnknownBlanks(text);
    const clause = await findClause(tx, id, clauseId);
    if (clause.heading[language] === heading && clause.text[language] === text) return;
    if (!(await writeColumn(tx, clauseId, language, ofRevision, { heading, text }))) throw newer();
    await countRevision(tx, id);
    const line = { clauseId, language };
    if (clause.heading[language] !== heading) {
      await noteAgreement(tx, open, {
        ...line,
        change: 'heading',
        before: clause.heading[language],
        after: heading,
      });
    }
    if (clause.text[language] !== text) {
      await noteAgreement(tx, open, { ...line, change: 'text', before: clause.text[language], after: text });
    }
  });
  return readAgreement(ctx, id);
}

/** Anybody at the table who reads both languages may compare. Errors: `cooperation.agreement.newer`, `.columnEmpty`. */
export async function alignColumns(ctx: Ctx, input: Input<'align'>): Promise<AgreementView> {
  const { id, clauseId } = input;
  await changeDraft(ctx, id, async (tx, open) => {
    const clause = await findClause(tx, id, clauseId);
    if (clause.text.zh === '' || clause.text.ru === '') {
      throw new AppError('conflict', 'cooperation.agreement.columnEmpty');
    }
    const revision: Record<TextSide, number> = { zh: input.zhRevision, ru: input.ruRevision };
    if (!(await alignClause(tx, clauseId, revision))) throw newer();
    await noteAgreement(tx, open, {
      change: 'align',
      clauseId,
      before: clause.text.zh,
      after: clause.text.ru,
    });
  });
  return readAgreement(ctx, id);
}

export async function readClauseHistory(
  ctx: Ctx,
  { id, clauseId }: Input<'history'>,
): Promise<OutputOf<typeof agreementEndpoints.history>> {
  await openAgreement(ctx, id);
  return { changes: await presentChanges(ctx, await changesOf(ctx, id, { clauseId, limit: 500 })) };
}

/** Errors: `cooperation.agreement.newer`; `cooperation.agreement.wrongValue` at the blanks. */
export async function setValues(
  ctx: Ctx,
  { id, values, ofRevision }: Input<'setValues'>,
): Promise<AgreementView> {
  await changeDraft(ctx, id, async (tx, open) => {
    const side = writingSide(open.table);
    const { agreement } = open;
    await requireNegotiating(tx, open.table, agreement.kind);
    if (agreement.revision !== ofRevision) throw newer();
    const kept = { ...agreement.values };
    const clauses = await clausesOf(tx, id);
    const wrong: string[] = [];
    const touched: { name: string; sides: TextSide[] }[] = [];
    const templates = agreementTemplates();
    for (const [name, given] of Object.entries(values)) {
      const variable = findVariable(templates, name);
      const value = variable && readValue(variable, given, kept[name], side);
      if (!variable || value === null) {
        wrong.push(name);
        continue;
      }
      if (JSON.stringify(value) === JSON.stringify(kept[name])) continue;
      touched.push({ name, sides: sidesChanged(kept[name], value) });
      if (value === undefined) delete kept[name];
      else kept[name] = value;
    }
    if (wrong.length > 0) {
      const code = 'cooperation.agreement.wrongValue';
      throw new AppError('invalid', code, {
        fields: wrong.map((name) => ({ path: `values.${name}`, code })),
      });
    }
    if (touched.length === 0) return;
    for (const column of ['zh', 'ru'] as const) {
      const names = touched.filter(({ sides }) => sides.includes(column)).map(({ name }) => name);
      const ids = new Set(names.flatMap((name) => clausesUsing(clauses, name, column).map((one) => one.id)));
      await countColumnChange(tx, [...ids], column);
    }
    await countRevision(tx, id, { values: kept });
    await noteAgreement(tx, open, {
      change: 'variables',
      before: JSON.stringify(
        Object.fromEntries(touched.map(({ name }) => [name, agreement.values[name] ?? null])),
      ),
      after: JSON.stringify(Object.fromEntries(touched.map(({ name }) => [name, kept[name] ?? null]))),
    });
  });
  return readAgreement(ctx, id);
}
