import { expect, it } from 'vitest';
import { readTable } from '../../../platform/tables/read-table.ts';
import { openTestThread } from '../testing.ts';
import { useTalkWorld } from '../threads/testing-world.ts';
import { talkListExport } from './talk-list-export.ts';

const { system, talker } = await useTalkWorld();

it('lists the talks of the reader, and who is masked to him by his side only', async () => {
  const reader = await talker('ru');
  const masked = await talker('zh');
  const named = await talker('zh');
  const participants = [
    { personId: reader.personId, side: 'receiver', isMasked: false },
    { personId: masked.personId, side: 'sender', isMasked: true },
    { personId: named.personId, side: 'senderBroker', isMasked: false },
  ];
  await openTestThread(system, { title: 'Сварка сталей', participants });
  await openTestThread(system, { title: 'Чужая беседа', participants: participants.slice(1) });
  const { body } = await talkListExport.handle(
    { ...reader.ctx, language: 'ru' },
    talkListExport.input.parse({ format: 'xlsx' }),
  );
  const rows = (await readTable(body as Uint8Array)).rows.map(({ cells }) => cells);
  const talk = rows.find(([title]) => title === 'Сварка сталей');
  expect(talk?.[1]).toContain(named.family);
  expect(talk?.[1]?.split('; ')).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toContain(masked.family);
  expect(JSON.stringify(rows)).not.toContain('Чужая беседа');
});
