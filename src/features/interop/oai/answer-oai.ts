import type { Ctx } from '../../../platform/db/context.ts';
import { renderXml, textNode, xmlDeclaration, type XmlNode } from '../../../platform/xml/write-xml.ts';
import { readableDocuments, type SearchDocument } from '../../search/public.ts';
import { harvestKinds, type HarvestKind } from '../harvest/kinds.ts';
import {
  countHarvested,
  findHarvested,
  listHarvested,
  nextSecond,
  oldestChange,
  type HarvestRow,
} from '../harvest/views.ts';
import { describeRecord } from './describe-record.ts';
import { formats, kindsOfPrefix, prefixes, type Prefix } from './formats.ts';
import { OaiError } from './oai-error.ts';
import {
  readArguments,
  readIdentifier,
  readListWish,
  requirePrefix,
  type Arguments,
} from './read-arguments.ts';
import { writeResumption } from './resumption-token.ts';
import { writeMetadata } from './write-metadata.ts';

/** Records of one page; identifiers alone are short. */
const pageSizes = { ListRecords: 100, ListIdentifiers: 500 } as const;

export type OaiPlace = {
  /** Of the provider, e.g. https://amur.example.org/oai. */ baseUrl: string;
  publicUrl: string;
  /** Of whoever keeps the installation. */ adminEmail: string;
};

/**
 * Answers a request of OAI-PMH 2.0 as XML, for everybody: what a visitor may find, in Dublin Core and in OpenAIRE's
 * format, with deleted records for ever. Refusals of the protocol stand in the answer.
 */
export async function answerOai(ctx: Ctx, pairs: URLSearchParams, place: OaiPlace): Promise<string> {
  const visitor = ctx.withActor({ kind: 'visitor' });
  // Read before the records: what changes meanwhile is newer, and given from this moment on.
  const before = await nextSecond(ctx);
  const moment = before < ctx.clock() ? before : ctx.clock();
  try {
    const asked = readArguments(pairs);
    const content = await answerVerb(visitor, asked, before, place);
    return envelope(moment, place, { verb: asked.verb, ...asked.named }, content);
  } catch (error) {
    if (!(error instanceof OaiError)) throw error;
    const isAboutArguments = error.code === 'badVerb' || error.code === 'badArgument';
    const named = isAboutArguments ? {} : Object.fromEntries(pairs);
    return envelope(moment, place, named, [textNode('error', error.message, { code: error.code })]);
  }
}

/** `moment`: no change that is noted later is older, so that the next harvest may begin with it. */
function envelope(moment: Date, place: OaiPlace, named: Record<string, string>, content: XmlNode[]): string {
  const namespace = 'http://www.openarchives.org/OAI/2.0/';
  return `${xmlDeclaration}${renderXml({
    name: 'OAI-PMH',
    attributes: {
      xmlns: namespace,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${namespace} http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd`,
    },
    children: [
      textNode('responseDate', secondText(moment)),
      textNode('request', place.baseUrl, named),
      ...content,
    ],
  })}`;
}

async function answerVerb(
  ctx: Ctx,
  { verb, named }: Arguments,
  before: Date,
  place: OaiPlace,
): Promise<XmlNode[]> {
  const wrap = (children: XmlNode[]): XmlNode[] => [{ name: verb, children }];
  switch (verb) {
    case 'Identify':
      return wrap(await identify(ctx, place));
    case 'ListMetadataFormats':
      return wrap(await listFormats(ctx, named['identifier'], place));
    case 'ListSets':
      if (named['resumptionToken'] !== undefined) {
        throw new OaiError('badResumptionToken', 'This resumption token was not given here');
      }
      return wrap(
        harvestKinds.map((kind) => ({
          name: 'set',
          children: [textNode('setSpec', kind), textNode('setName', setNames[kind])],
        })),
      );
    case 'GetRecord':
      return wrap([await getRecord(ctx, named, place)]);
    case 'ListRecords':
    case 'ListIdentifiers':
      return wrap(await list(ctx, verb, named, before, place));
  }
}

const setNames: Record<HarvestKind, string> = {
  offer: '技术供给 / Технологические предложения / Technology offers',
  request: '技术需求 / Технологические запросы / Technology requests',
  organisation: '机构 / Организации / Organisations',
  product: '产品 / Продукция / Products',
  facility: '园区与平台 / Площадки / Facilities',
  equipment: '设备与服务 / Оборудование и услуги / Equipment and services',
  agreement: '协议 / Соглашения / Agreements',
  body: '合作机制 / Комиссии и группы / Bodies of the cooperation',
  session: '会议 / Заседания / Sessions',
  event: '活动 / Мероприятия / Events',
  plan: '规划与计划 / Программы и планы / Programmes and plans',
  case: '已知项目 / Известные проекты / Known projects',
  policy: '政策法规对照 / Сопоставление норм / Policies side by side',
  fund: '基金 / Фонды / Funds',
};

async function identify(ctx: Ctx, place: OaiPlace): Promise<XmlNode[]> {
  return [
    textNode('repositoryName', 'Amur'),
    textNode('baseURL', place.baseUrl),
    textNode('protocolVersion', '2.0'),
    textNode('adminEmail', place.adminEmail),
    textNode('earliestDatestamp', secondText((await oldestChange(ctx)) ?? ctx.clock())),
    textNode('deletedRecord', 'persistent'),
    textNode('granularity', 'YYYY-MM-DDThh:mm:ssZ'),
  ];
}

async function listFormats(ctx: Ctx, identifier: string | undefined, place: OaiPlace): Promise<XmlNode[]> {
  const row = identifier === undefined ? undefined : await requireRow(ctx, identifier, place);
  return prefixes
    .filter((prefix) => row === undefined || kindsOfPrefix(prefix).includes(row.kind))
    .map((prefix) => ({
      name: 'metadataFormat',
      children: [
        textNode('metadataPrefix', prefix),
        textNode('schema', formats[prefix].schema),
        textNode('metadataNamespace', formats[prefix].namespace),
      ],
    }));
}

async function requireRow(ctx: Ctx, identifier: string, { publicUrl }: OaiPlace): Promise<HarvestRow> {
  const { kind, id } = readIdentifier(identifier, new URL(publicUrl).hostname);
  const row = await findHarvested(ctx, kind, id);
  if (!row) throw new OaiError('idDoesNotExist', 'No record has this identifier');
  return row;
}

async function getRecord(ctx: Ctx, named: Arguments['named'], place: OaiPlace): Promise<XmlNode> {
  const { identifier } = named;
  if (identifier === undefined) throw new OaiError('badArgument', 'identifier is needed');
  const prefix = requirePrefix(named['metadataPrefix']);
  const row = await requireRow(ctx, identifier, place);
  if (!kindsOfPrefix(prefix).includes(row.kind)) {
    throw new OaiError('cannotDisseminateFormat', `This record is not given as ${prefix}`);
  }
  const [record] = await recordsOf(ctx, [row], prefix, place);
  return record as XmlNode;
}

async function list(
  ctx: Ctx,
  verb: keyof typeof pageSizes,
  named: Arguments['named'],
  before: Date,
  place: OaiPlace,
): Promise<XmlNode[]> {
  const { prefix, filter: wished, resumption } = readListWish(named);
  const filter = { ...wished, before };
  const size = pageSizes[verb];
  const [at, kind, id] = resumption?.after ?? [];
  const after = at === undefined ? undefined : { changedAt: new Date(at), kind: kind ?? '', id: id ?? '' };
  const found = filter.kinds.length === 0 ? [] : await listHarvested(ctx, filter, { after, limit: size + 1 });
  if (found.length === 0) throw new OaiError('noRecordsMatch', 'Nothing matches');
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  const cursor = resumption?.cursor ?? 0;
  const more =
    found.length > size && last
      ? writeResumption({
          prefix,
          set: (resumption ? resumption.set : named['set']) ?? null,
          from: (resumption ? resumption.from : named['from']) ?? null,
          until: (resumption ? resumption.until : named['until']) ?? null,
          after: [last.changedAt.toISOString(), last.kind, last.id],
          cursor: cursor + rows.length,
        })
      : '';
  // An empty token ends a list that was given in pieces.
  const isPiece = more !== '' || resumption !== undefined;
  const counts = { completeListSize: String(await countHarvested(ctx, filter)), cursor: String(cursor) };
  return [
    ...(verb === 'ListRecords'
      ? await recordsOf(ctx, rows, prefix, place)
      : await headersOf(ctx, rows, place)),
    ...(isPiece ? [textNode('resumptionToken', more, counts)] : []),
  ];
}

async function headersOf(ctx: Ctx, rows: readonly HarvestRow[], place: OaiPlace): Promise<XmlNode[]> {
  const documents = await documentsOf(ctx, rows);
  return rows.map((row) => headerOf(row, documents.has(row.id), place));
}

async function recordsOf(
  ctx: Ctx,
  rows: readonly HarvestRow[],
  prefix: Prefix,
  place: OaiPlace,
): Promise<XmlNode[]> {
  const documents = await documentsOf(ctx, rows);
  return rows.map((row): XmlNode => {
    const document = documents.get(row.id);
    const header = headerOf(row, document !== undefined, place);
    if (!document) return { name: 'record', children: [header] };
    const described = describeRecord(row.kind, document, place.publicUrl);
    return {
      name: 'record',
      children: [header, { name: 'metadata', children: [writeMetadata(prefix, described)] }],
    };
  });
}

/** Of those that are there and that a visitor may find at this moment; one that has just gone counts as deleted. */
async function documentsOf(ctx: Ctx, rows: readonly HarvestRow[]): Promise<Map<string, SearchDocument>> {
  const found = new Map<string, SearchDocument>();
  const byRoom = Map.groupBy(
    rows.filter(({ isDeleted }) => !isDeleted),
    ({ room }) => room,
  );
  for (const [room, some] of byRoom) {
    const kinds = [...new Set(some.map(({ kind }) => kind))];
    const ids = some.map(({ id }) => id);
    for (const [id, document] of await readableDocuments(ctx, room, kinds, ids)) found.set(id, document);
  }
  return found;
}

function headerOf(row: HarvestRow, isThere: boolean, { publicUrl }: OaiPlace): XmlNode {
  return {
    name: 'header',
    attributes: { status: isThere ? undefined : 'deleted' },
    children: [
      textNode('identifier', `oai:${new URL(publicUrl).hostname}:${row.kind}/${row.id}`),
      textNode('datestamp', secondText(row.changedAt)),
      textNode('setSpec', row.kind),
    ],
  };
}

function secondText(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}
