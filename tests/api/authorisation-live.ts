import { openThread } from '../../src/features/conversations/public.ts';
import { newId } from '../../src/shared/ids.ts';
import { signedIn, type Row } from './authorisation-cells.ts';
import type { Case, Values } from './authorisation-requests.ts';
import type { Tester } from './authorisation-world.ts';
import type { TestApi } from './open-test-api.ts';

/** Addresses that stay open. `open`: with a talk, which for those who are not in it is not there. */
export const streamRows: Record<string, Row> = {
  'conversations.stream': { other: signedIn('ok') },
  'conversations.stream, open': { own: signedIn('ok'), other: signedIn('hidden') },
};

export async function streamValues({ world, tester, relation, words }: Case): Promise<Values> {
  if (words[0] !== 'open') return {};
  const isIn = relation === 'own' && tester.cookie !== undefined;
  const thread = await openThread(world.api.house.systemCtx, {
    subject: { room: 'cooperation', kind: 'interest', id: newId() },
    title: 'Сварка',
    titleLanguage: 'ru',
    participants: [
      { personId: world.other.personId, side: 'sender', isMasked: true },
      ...(isIn ? [{ personId: tester.personId, side: 'receiver', isMasked: false }] : []),
    ],
  });
  return { thread };
}

/** Asks for a stream; one that opens is closed again, since it would never end. */
export async function askStream(
  api: TestApi,
  address: string,
  { cookie }: Tester,
): Promise<{ status: number; text: string }> {
  const response = await api.fetch(address, cookie ? { headers: { cookie } } : {});
  if (!response.ok) return { status: response.status, text: await response.text() };
  await response.body?.cancel();
  return { status: response.status, text: '' };
}
