import { isHarvestKind, type HarvestKind } from '../harvest/kinds.ts';
import type { HarvestFilter } from '../harvest/views.ts';
import { isPrefix, kindsOfPrefix, type Prefix } from './formats.ts';
import { OaiError } from './oai-error.ts';
import { readResumption, type Resumption } from './resumption-token.ts';

export const verbs = {
  Identify: [],
  ListMetadataFormats: ['identifier'],
  ListSets: ['resumptionToken'],
  ListIdentifiers: ['from', 'until', 'set', 'metadataPrefix', 'resumptionToken'],
  ListRecords: ['from', 'until', 'set', 'metadataPrefix', 'resumptionToken'],
  GetRecord: ['identifier', 'metadataPrefix'],
} as const;
export type Verb = keyof typeof verbs;

export type Arguments = { verb: Verb; named: Readonly<Record<string, string>> };

/** The verb and its arguments. Throws `badVerb`; `badArgument` for those that are unknown, repeated or empty. */
export function readArguments(pairs: URLSearchParams): Arguments {
  const asked = pairs.getAll('verb');
  const [verb = ''] = asked;
  if (asked.length !== 1 || !Object.hasOwn(verbs, verb)) {
    throw new OaiError('badVerb', 'Exactly one of the six verbs of OAI-PMH 2.0 is needed');
  }
  const allowed: readonly string[] = verbs[verb as Verb];
  const named: Record<string, string> = {};
  for (const [name, value] of pairs) {
    if (name === 'verb') continue;
    if (!allowed.includes(name)) throw new OaiError('badArgument', `${verb} takes no argument ${name}`);
    if (Object.hasOwn(named, name)) throw new OaiError('badArgument', `${name} is given twice`);
    if (value === '') throw new OaiError('badArgument', `${name} is empty`);
    named[name] = value;
  }
  if (named['resumptionToken'] !== undefined && Object.keys(named).length > 1) {
    throw new OaiError('badArgument', 'resumptionToken stands alone');
  }
  return { verb: verb as Verb, named };
}

export type ListWish = {
  prefix: Prefix;
  filter: Omit<HarvestFilter, 'before'>;
  resumption: Resumption | undefined;
};

/** What a list is asked for, afresh or by a token that tells it all. */
export function readListWish(named: Arguments['named']): ListWish {
  const token = named['resumptionToken'];
  const resumption = token === undefined ? undefined : readResumption(token);
  const { metadataPrefix, set, from, until } = resumption
    ? { ...resumption, metadataPrefix: resumption.prefix }
    : named;
  const prefix = requirePrefix(metadataPrefix);
  const filter = { kinds: kindsOf(set, prefix), ...daysOf(from ?? undefined, until ?? undefined) };
  return { prefix, filter, resumption };
}

export function requirePrefix(prefix: string | undefined): Prefix {
  if (prefix === undefined) throw new OaiError('badArgument', 'metadataPrefix is needed');
  if (!isPrefix(prefix)) throw new OaiError('cannotDisseminateFormat', `There is no format ${prefix}`);
  return prefix;
}

function kindsOf(set: string | null | undefined, prefix: Prefix): HarvestKind[] {
  const kinds = kindsOfPrefix(prefix);
  if (set === undefined || set === null) return [...kinds];
  if (!isHarvestKind(set)) throw new OaiError('noRecordsMatch', `There is no set ${set}`);
  return kinds.filter((kind) => kind === set);
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const secondPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** `until` of a day counts with the whole day. */
function daysOf(from: string | undefined, until: string | undefined) {
  if (from !== undefined && until !== undefined && dayPattern.test(from) !== dayPattern.test(until)) {
    throw new OaiError('badArgument', 'from and until must have the same granularity');
  }
  const begin = from === undefined ? undefined : momentOf(from, '00:00:00');
  const end = until === undefined ? undefined : momentOf(until, '23:59:59');
  if (begin && end && begin > end) throw new OaiError('badArgument', 'from is later than until');
  return { from: begin, until: end };
}

function momentOf(text: string, timeOfDay: string): Date {
  const isDay = dayPattern.test(text);
  if (!isDay && !secondPattern.test(text)) throw new OaiError('badArgument', `${text} is no date in UTC`);
  const moment = new Date(isDay ? `${text}T${timeOfDay}Z` : text);
  const isReal = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text.slice(0, 10));
  if (!isReal) throw new OaiError('badArgument', `${text} is no date in UTC`);
  return moment;
}

/** The kind and id an identifier names. Throws `idDoesNotExist`. */
export function readIdentifier(identifier: string, host: string): { kind: HarvestKind; id: string } {
  const [scheme, place, local = '', ...rest] = identifier.split(':');
  const [kind = '', id = ''] = local.split('/');
  const isOurs = scheme === 'oai' && place === host && rest.length === 0;
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  if (!isOurs || !isId || !isHarvestKind(kind))
    throw new OaiError('idDoesNotExist', 'No record has this identifier');
  return { kind, id };
}
