import type { TrilingualText } from '../../../shared/language.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { openThread, postLine, setParticipants } from '../../conversations/public.ts';
import { holdThreads } from '../../evaluation/public.ts';
import { peopleOf } from './entry-views.ts';
import { projectRef } from './project-ref.ts';
import { findProject } from './views.ts';

/** Opens the thread of a project, or brings its participants up to date: one or more for each side, and the brokers. */
export async function keepTalk(ctx: Ctx, projectId: string): Promise<void> {
  const project = await findProject(ctx, projectId);
  if (!project) return;
  const source = project.texts.find(({ language }) => language === project.sourceLanguage);
  const participants = (await peopleOf(ctx, projectId)).map(({ personId, side }) => ({
    personId,
    side,
    isMasked: false,
  }));
  const subject = projectRef(projectId);
  const interest = { room: 'cooperation', kind: 'interest', id: project.interestId ?? '' };
  await holdThreads(ctx, subject, project.interestId === null ? null : interest);
  await openThread(ctx, {
    subject,
    title: `${project.number} ${source?.title ?? ''}`.trim(),
    titleLanguage: project.sourceLanguage,
    participants,
  });
  await setParticipants(ctx, subject, participants);
}

/** A line of the platform in the thread, in each reader's language. */
export function tellTalk(ctx: Ctx, projectId: string, texts: TrilingualText): Promise<void> {
  return postLine(ctx, projectRef(projectId), { texts });
}
