import type { ReactNode } from 'react';
import type { Problem } from '../../../../shared/app-error.ts';
import type { Currency } from '../../../../shared/money.ts';
import { currencies } from '../../../../shared/money.ts';
import type { Language } from '../../../../shared/language.ts';
import { load, type PageContext } from '../../../../ui/api-context.ts';
import { SelectField, TextField } from '../../../../ui/fields.tsx';
import { useLanguage, usePath } from '../../../../ui/language.ts';
import { readMinorUnits, writeMinorUnits } from '../../../../ui/money-text.ts';
import { ProblemSummary } from '../../../../ui/problem-summary.tsx';
import { projectEndpoints } from '../contract.ts';
import type { FullProject } from '../view-shapes.ts';
import { Change } from './card-section.tsx';
import { ProjectTitle, titlesOfTexts, useProjectWords } from './project-names.tsx';

/** What stands in the controls of a form, by their names. */
export type Typed = Record<string, string[]>;

export function readTyped(form: FormData): Typed {
  const typed: Typed = {};
  for (const [name, value] of form) {
    if (typeof value === 'string') (typed[name] ??= []).push(value);
  }
  return typed;
}

export const first = (typed: Typed | undefined, name: string): string | undefined => typed?.[name]?.[0];

/** An amount and its currency as typed; what is no amount goes on as one the contract refuses. */
export function moneyTyped(typed: Typed, name: string, language: Language) {
  const text = (first(typed, `${name}.amount`) ?? '').trim();
  if (text === '') return { amountMinor: undefined, currency: undefined };
  const currency = first(typed, `${name}.currency`);
  return {
    amountMinor: readMinorUnits(text, language) ?? -1,
    currency: currency === '' ? undefined : currency,
  };
}

export function moneyValues(
  name: string,
  money: { amountMinor: number; currency: Currency } | null,
  language: Language,
): Typed {
  if (money === null) return {};
  return {
    [`${name}.amount`]: [writeMinorUnits(money.amountMinor, language)],
    [`${name}.currency`]: [money.currency],
  };
}

/** All of a project for its form; others are told that there is none. */
export async function loadFull(context: PageContext, id: string): Promise<FullProject> {
  const { full } = await load(context, projectEndpoints.get, { id });
  if (full === null || full.reader !== 'party') throw new Response(null, { status: 404 });
  return full;
}

/** What others saved since the form was opened, where that is why it was refused. */
export async function changedMeanwhile(
  context: PageContext,
  problem: Problem,
  id: string,
  revision: string | undefined,
): Promise<FullProject['changedSince']> {
  if (problem.code !== 'cooperation.project.newer' || revision === undefined) return [];
  const { full } = await load(context, projectEndpoints.get, { id, since: revision });
  return full?.changedSince ?? [];
}

/** What others changed and the writer left as it was is taken over: saving again undoes nobody's work. */
export function takeOver(typed: Typed, changes: FullProject['changedSince']): Typed {
  const merged = { ...typed };
  for (const { field, before, after } of changes) {
    if ((first(typed, field) ?? '') === (before ?? '')) merged[field] = after === null ? [] : [after];
  }
  return merged;
}

export type Refused = { problem: Problem; typed: Typed; changes: FullProject['changedSince'] };

/** Heading, way back, refusal and what changed meanwhile: around every form of a project. */
export function EditFrame({
  project,
  title,
  refused,
  labels,
  children,
}: {
  project: Pick<FullProject, 'id' | 'number' | 'texts' | 'sourceLanguage'>;
  title: string;
  refused: Refused | undefined;
  labels?: Record<string, string>;
  children: ReactNode;
}) {
  const words = useProjectWords();
  const path = usePath();
  return (
    <>
      <title>{`${title} · ${project.number} · ${words.siteName}`}</title>
      <p>
        <a href={path(`/projects/${project.id}`)}>{words.backToProject}</a>
      </p>
      <h1>{title}</h1>
      <p className="text-state">
        {project.number} ·{' '}
        <ProjectTitle titles={titlesOfTexts(project.texts)} original={project.sourceLanguage} />
      </p>
      <ProblemSummary problem={refused?.problem} labels={labels ?? {}} />
      {refused === undefined || refused.changes.length === 0 ? null : (
        <div className="notice warn">
          <p>
            <strong>{words.changedMeanwhile}</strong>
          </p>
          <ul>
            {refused.changes.map((change) => (
              <Change key={change.field} change={change} />
            ))}
          </ul>
        </div>
      )}
      {children}
    </>
  );
}

/** An amount with its currency. */
export function MoneyFields({
  name,
  label,
  help,
  typed,
  errors,
}: {
  name: string;
  label: string;
  help?: string;
  typed: Typed;
  errors: Record<string, string>;
}) {
  const words = useProjectWords();
  const language = useLanguage();
  return (
    <div className="inline-fields">
      <TextField
        name={`${name}.amount`}
        label={label}
        help={help}
        inputMode="decimal"
        maxLength={30}
        errors={errors}
        defaultValue={first(typed, `${name}.amount`)}
      />
      <SelectField
        name={`${name}.currency`}
        label={words.currency}
        errors={errors}
        defaultValue={first(typed, `${name}.currency`)}
        choices={currencies.map((value) => ({ value, label: currencyName(value, language) }))}
      />
    </div>
  );
}

function currencyName(currency: Currency, language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'currency' }).of(currency);
  return name === undefined ? currency : `${currency} · ${name}`;
}
