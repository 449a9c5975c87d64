import { pickText, type Language } from '../../../shared/language.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import type { Block, DocumentModel } from '../../../platform/documents/document.ts';
import { writePaper, type PaperFormat } from '../../../platform/documents/write-paper.ts';
import type { Download } from '../../../platform/http/download-route.ts';
import { organisationsByIds } from '../../accounts/public.ts';
import { rightsWords } from '../messages/rights-words.ts';
import { readSheet, type Sheet } from './read-sheet.ts';
import { saySheet, type NameOf } from './say-sheet.ts';
import { readRights } from './service.ts';

/** The sheet as an annex in Chinese and Russian side by side, marked as a draft until both sides confirmed both parts. */
export async function writeLedger(ctx: Ctx, projectId: string, format: PaperFormat): Promise<Download> {
  // Who may not read the sheet is refused here.
  await readRights(ctx, projectId);
  const sheet = await readSheet(ctx, projectId);
  const model = ledgerOf(sheet, await namesOf(ctx, sheet), ctx.clock());
  const ref = { room: 'cooperation', kind: 'project', id: projectId };
  await recordAudit(ctx, { action: 'cooperation.rights.export', ref, details: { format } });
  return writePaper(`${sheet.project.number}-rights`, format, model);
}

async function namesOf(ctx: Ctx, { project }: Sheet): Promise<(language: Language) => NameOf> {
  const known = await organisationsByIds(
    ctx,
    project.parties.map(({ organisationId }) => organisationId),
  );
  return (language) => (id) => {
    const organisation = known.get(id);
    return (organisation && pickText(organisation.names, language)?.text) ?? '';
  };
}

export function ledgerOf(sheet: Sheet, names: (language: Language) => NameOf, madeAt: Date): DocumentModel {
  const { zh, ru } = rightsWords;
  const { project, agreed } = sheet;
  const isAgreed = agreed.annex.length === 2 && agreed.rules.length === 2;
  const [left, right] = [saySheet(sheet, 'zh', names('zh')), saySheet(sheet, 'ru', names('ru'))];
  const body: Block[] = left.map((one, at) => {
    const isBold = one.kind === 'heading';
    return {
      kind: 'sideBySide',
      left: [{ text: one.text, language: 'zh', isBold }],
      right: [{ text: right[at]?.text ?? '', language: 'ru', isBold }],
    };
  });
  const leads = project.parties.filter(({ isLead }) => isLead);
  return {
    title: `${project.number} · ${zh.ledgerTitle} · ${ru.ledgerTitle}`,
    language: 'zh',
    footer: [
      {
        text: `${project.number} · ${zh.revision(sheet.annexRevision)} / ${zh.revision(sheet.rulesRevision)}`,
      },
    ],
    ...(!isAgreed && { watermark: `${zh.ledgerDraft} ${ru.ledgerDraft}` }),
    blocks: [
      {
        kind: 'title',
        align: 'center',
        runs: [
          { text: `${zh.ledgerTitle}\n`, language: 'zh' },
          { text: ru.ledgerTitle, language: 'ru' },
        ],
      },
      {
        kind: 'paragraph',
        align: 'center',
        runs: [
          { text: `${project.number}\n` },
          { text: project.title.text, language: project.title.language },
        ],
      },
      ...body,
      {
        kind: 'note',
        runs: [
          { text: `${zh.notLaw} ${zh.notSignature}\n`, language: 'zh' },
          { text: `${ru.notLaw} ${ru.notSignature}`, language: 'ru' },
        ],
      },
      {
        kind: 'signatures',
        parties: leads.map(({ organisationId }) => ({
          name: [
            { text: `${names('zh')(organisationId)}\n`, language: 'zh' as const },
            { text: names('ru')(organisationId), language: 'ru' as const },
          ],
          lines: [[{ text: `${zh.signatureLine} / ${ru.signatureLine}` }]],
        })),
      },
    ],
    madeAt,
  };
}
