import { fillSentence } from '../../../shared/messages.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Block, DocumentModel } from '../../../platform/documents/document.ts';
import { paperFormats, writePaper } from '../../../platform/documents/write-paper.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Download } from '../../../platform/http/download-route.ts';
import { agreementPaper } from '../messages/agreement-paper.ts';
import { sayValue } from './fill-text.ts';
import { openAgreement } from './open-agreement.ts';
import { agreementTemplates } from './read-templates.ts';
import { freezeText, isStale, plainTextOf, type Clause, type FrozenText } from './text-rules.ts';
import { clausesOf, type StoredAgreement } from './views.ts';

export const agreementFormats = [...paperFormats, 'txt'] as const;
export type AgreementFormat = (typeof agreementFormats)[number];

/**
 * The agreement as a file. A frozen one carries the hash of its words, and as `txt` it is exactly the bytes the hash is
 * of; before that every page says that it is a draft. Errors: `cooperation.agreement.notFrozenYet` for `txt` of a draft.
 */
export async function writeAgreement(ctx: Ctx, id: string, format: AgreementFormat): Promise<Download> {
  const { agreement } = await openAgreement(ctx, id);
  const clauses = await clausesOf(ctx, id);
  const file = await fileOf(ctx, agreement, clauses, format);
  const ref = { room: 'cooperation', kind: 'agreement', id };
  await recordAudit(ctx, { action: 'cooperation.agreement.export', ref, details: { format } });
  return file;
}

async function fileOf(
  ctx: Ctx,
  agreement: StoredAgreement,
  clauses: readonly Clause[],
  format: AgreementFormat,
): Promise<Download> {
  if (format === 'txt') {
    if (!agreement.frozen) throw new AppError('conflict', 'cooperation.agreement.notFrozenYet');
    return {
      name: `${agreement.number}.txt`,
      contentType: 'text/plain; charset=utf-8',
      body: plainTextOf(agreement.frozen.text),
    };
  }
  const model = paperOf(agreement, clauses, agreement.frozen?.at ?? ctx.clock());
  return writePaper(agreement.number, format, model);
}

/** The paper: both languages side by side, clause by clause, with room for the signatures. */
export function paperOf(agreement: StoredAgreement, clauses: readonly Clause[], madeAt: Date): DocumentModel {
  const { zh, ru } = agreementPaper;
  const text: FrozenText =
    agreement.frozen?.text ?? freezeText({ ...agreement, clauses }, agreementTemplates());
  const isDraft = agreement.frozen === null;
  const stale = isDraft ? clauses.map(isStale) : [];
  const body: Block[] = text.clauses.flatMap((clause, at): Block[] => [
    {
      kind: 'sideBySide',
      number: String(clause.number),
      left: [
        { text: `${clause.heading.zh}\n`, language: 'zh', isBold: true },
        { text: clause.text.zh, language: 'zh' },
      ],
      right: [
        { text: `${clause.heading.ru}\n`, language: 'ru', isBold: true },
        { text: clause.text.ru, language: 'ru' },
      ],
      ...(stale[at] && { mark: `${zh.stale} · ${ru.stale}` }),
    },
  ]);
  const hash = agreement.frozen?.sha256 ?? '';
  return {
    title: `${agreement.number} · ${text.title.zh} · ${text.title.ru}`,
    language: 'zh',
    header: [{ text: `${agreement.number} · ${zh.revision} ${text.revision}` }],
    footer: [{ text: isDraft ? `${zh.draft} · ${ru.draft}` : `SHA-256 ${hash}`, isQuiet: true }],
    ...(isDraft && { watermark: `${zh.draft} ${ru.draft}` }),
    blocks: [
      {
        kind: 'title',
        align: 'center',
        runs: [
          { text: `${text.title.zh}\n`, language: 'zh' },
          { text: text.title.ru, language: 'ru' },
        ],
      },
      ...body,
      { kind: 'signatures', parties: [partyOf(agreement, 'partyA'), partyOf(agreement, 'partyB')] },
      {
        kind: 'note',
        runs: [
          { text: `${zh.notLaw} ${isDraft ? '' : fillSentence(zh.hashOf, { hash })}\n`, language: 'zh' },
          { text: `${ru.notLaw} ${isDraft ? '' : fillSentence(ru.hashOf, { hash })}`, language: 'ru' },
        ],
      },
    ],
    madeAt,
  };
}

function partyOf({ values }: StoredAgreement, name: 'partyA' | 'partyB') {
  const { variables } = agreementTemplates();
  const say = (blank: string, language: 'zh' | 'ru') => {
    const variable = variables[blank];
    return variable ? sayValue(variable, values[blank], language) : '';
  };
  const { zh, ru } = agreementPaper;
  const signer = `${name}Signer`;
  return {
    name: [
      { text: `${zh.party[name]} ${say(name, 'zh')}\n`, language: 'zh' as const },
      { text: `${ru.party[name]} ${say(name, 'ru')}`, language: 'ru' as const },
    ],
    lines: [
      [
        {
          text: `${zh.signer} / ${ru.signer}: ${[say(signer, 'zh'), say(signer, 'ru')].filter(Boolean).join(' / ')}`,
        },
      ],
      [{ text: `${zh.signature} / ${ru.signature}: ____________________` }],
      [{ text: `${zh.date} / ${ru.date}: ____________________` }],
    ],
  };
}
