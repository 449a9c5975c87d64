import { AppError } from '../../../shared/app-error.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/endpoint.ts';
import { recordAudit } from '../../../platform/audit/record-audit.ts';
import type { Ctx } from '../../../platform/db/context.ts';
import { personIdOf } from '../access.ts';
import { requireStanding } from './access.ts';
import type { interestEndpoints } from './contract.ts';
import { wordsToFind } from './find-words.ts';
import { presentLog } from './present-page.ts';
import { addWords, insertLogEntry } from './store.ts';
import { refOfInterest } from './stored.ts';
import { findInterest, logOf } from './views.ts';

/** Notes a call for the actor's own side: nobody of the other side reads or finds it. */
export async function writeLog(
  ctx: Ctx,
  input: ParsedInputOf<typeof interestEndpoints.log>,
): Promise<OutputOf<typeof interestEndpoints.log>> {
  const personId = personIdOf(ctx.actor);
  return ctx.transaction(async (tx) => {
    const found = await findInterest(tx, input.id, { forChange: true });
    const { side } = requireStanding(found, tx.actor);
    if (side === 'staff') throw new AppError('forbidden', 'cooperation.step.notYourSide');
    const { parties, said, nextStep, dueOn } = input;
    const id = await insertLogEntry(tx, input.id, {
      side,
      happenedAt: input.at === undefined ? tx.clock() : new Date(input.at),
      parties,
      said,
      nextStep,
      dueOn: dueOn ?? null,
      language: tx.language,
      writtenBy: personId,
    });
    const column = side === 'sender' ? 'words_of_sender' : 'words_of_receiver';
    await addWords(tx, input.id, column, wordsToFind(parties, said, nextStep));
    await recordAudit(tx, {
      action: 'cooperation.interest.log',
      ref: refOfInterest(input.id),
      details: { side },
    });
    const written = (await logOf(tx, input.id, side)).filter((entry) => entry.id === id);
    const [entry] = await presentLog(tx, written);
    if (!entry) throw new Error('The entry was not written');
    return entry;
  });
}
