import { AppError } from '../../../shared/app-error.ts';
import type { ParsedInputOf } from '../../../shared/endpoint.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import {
  mayTranslateEquipment,
  openEquipment,
  textsOfEquipment,
  writeEquipmentText,
} from '../../accounts/public.ts';
import { translateForReader, type TranslationTools } from '../../translation/public.ts';
import { personIdOf } from '../access.ts';
import type { bookingEndpoints } from './contract.ts';

/**
 * Drafts the words of equipment in another language: here, since equipment lives below the room of translation. What a
 * person wrote is not overwritten. Errors: `platform.forbidden`,
 * `cooperation.booking.isOriginal`, `.writtenByPerson`, `.noEngine`.
 */
export async function draftEquipmentText(
  ctx: Ctx,
  tools: TranslationTools,
  { equipmentId, language }: ParsedInputOf<typeof bookingEndpoints.draftText>,
): Promise<{ done: true }> {
  personIdOf(ctx.actor);
  const equipment = await openEquipment(ctx, equipmentId);
  // Before the engine is asked: nobody else lets it work.
  if (!mayTranslateEquipment(ctx.actor, equipment)) throw new AppError('forbidden', 'platform.forbidden');
  const texts = (await textsOfEquipment(ctx, [equipmentId])).get(equipmentId) ?? [];
  const source = texts.find((text) => text.language === equipment.sourceLanguage);
  const before = texts.find((text) => text.language === language);
  if (!source || language === source.language)
    throw new AppError('conflict', 'cooperation.booking.isOriginal');
  if (before?.state === 'human' && before.ofSource === source.sourceRevision) {
    throw new AppError('conflict', 'cooperation.booking.writtenByPerson');
  }
  let engine: string | null = null;
  const translate = async (text: string) => {
    if (text === '') return '';
    const made = await translateForReader(ctx, tools, { text, from: source.language, to: language });
    if (made.fault !== undefined || made.state === 'none') {
      throw new AppError('unavailable', 'cooperation.booking.noEngine');
    }
    engine = made.engine ?? engine ?? 'memory';
    return made.text;
  };
  const words = {
    name: await translate(source.name),
    description: await translate(source.description),
    terms: await translate(source.terms),
  };
  await writeEquipmentText(ctx, { id: equipmentId, language }, words, { state: 'machine', engine });
  return { done: true };
}
