import { pickText } from '../../../shared/language.ts';
import { isMemberOf } from '../../../shared/actor.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personNamesOf } from '../../accounts/public.ts';
import type { RightsSheetView } from './contract.ts';
import type { Sheet } from './read-sheet.ts';
import { changesOf, filingsOf } from './views.ts';

const endedStates: readonly string[] = ['closed', 'impact_followed', 'terminated'];

export async function presentSheet(ctx: Ctx, sheet: Sheet): Promise<RightsSheetView> {
  const { project, facts, agreed } = sheet;
  const history = await changesOf(ctx, project.id);
  const names = await personNamesOf(ctx, [
    ...new Set([...history, ...agreed.annex, ...agreed.rules].map(({ personId }) => personId)),
  ]);
  const nameOf = (personId: string) => names.get(personId) ?? '';
  const said = (one: Sheet['agreed']['annex']) =>
    one.map(({ side, personId, at }) => ({
      side: side as 'cn' | 'ru',
      name: nameOf(personId),
      at: at.toISOString(),
    }));
  const isEnded = endedStates.includes(project.state);
  const ownSide = project.sides.find((one): one is 'cn' | 'ru' => one === 'cn' || one === 'ru') ?? null;
  const title = pickText(project.titles, ctx.language, project.title.language) ?? project.title;
  return {
    project: {
      id: project.id,
      number: project.number,
      title: title.text,
      titleLanguage: title.language,
    },
    annexRevision: sheet.annexRevision,
    rulesRevision: sheet.rulesRevision,
    parties: facts.parties.map(({ organisationId, name, bank, isLead }) => ({
      organisationId,
      name,
      bank,
      isLead,
      saysNone: facts.noneSaid.includes(organisationId),
      isOwn: !isEnded && isMemberOf(ctx.actor, organisationId),
      items: facts.items
        .filter((item) => item.organisationId === organisationId)
        .map(({ organisationId: _, ...item }) => item),
    })),
    rules: facts.rules,
    offered:
      facts.listing?.rightsOffered.map(({ form, territory }) => ({ form, territory: [...territory] })) ??
      null,
    filings: await filingsOf(ctx, project.id),
    gaps: sheet.gaps,
    conflicts: sheet.conflicts,
    agreed: { annex: said(agreed.annex), rules: said(agreed.rules) },
    mayEdit: !isEnded && ownSide !== null,
    ownSide,
    history: history.map(({ what, personId, at }) => ({
      what,
      name: nameOf(personId),
      at: at.toISOString(),
    })),
  };
}
