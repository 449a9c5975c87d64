import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../../translation/public.ts';
import type { ListKind } from '../vocabulary.ts';
import { openJudge, type JudgedRow } from './judge-rows.ts';
import { readListFile } from './read-list-file.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 银杏鹿材料 and Лосось in the encodings of their countries. */
const gbName = [0xd2, 0xf8, 0xd0, 0xd3, 0xc2, 0xb9, 0xb2, 0xc4, 0xc1, 0xcf];
const cp1251Name = [0xcb, 0xee, 0xf1, 0xee, 0xf1, 0xfc];

async function read(
  bytes: Uint8Array,
  kind: ListKind = 'parties',
  encoding?: Encoding,
): Promise<JudgedRow[]> {
  const { judge } = openJudge(kind, new Map());
  const rows: JudgedRow[] = [];
  for await (const raw of readListFile(bytes, kind, encoding)) rows.push(judge(raw));
  return rows;
}
const faultsOf = async (text: string, kind: ListKind = 'parties') =>
  (await read(utf8(text), kind)).flatMap(({ line, faults }) => faults.map(({ code }) => `${line} ${code}`));

describe('reading a table', () => {
  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ])('takes cells parted by %s', async (_name, separator) => {
    const text = [
      ['key', 'name', 'other_names', 'ogrn', 'country', 'owner_name', 'owner_share', 'valid_from'],
      [
        'A1',
        'ООО «Лосось»',
        'Losos LLC|Лосось',
        '1027700132195',
        'ru',
        'Форель|Сиг',
        '60%|12,5',
        '05.01.2026',
      ],
    ]
      .map((cells) => cells.join(separator === ',' ? ',' : separator))
      .join('\n')
      .replace('12,5', separator === ',' ? '12.5' : '12,5');
    expect(await read(utf8(text))).toMatchObject([
      {
        line: 2,
        key: 'A1',
        outcome: 'added',
        content: {
          names: ['ООО «Лосось»'],
          otherNames: ['Losos LLC', 'Лосось'],
          registrationNumbers: [{ kind: 'ogrn', number: '1027700132195' }],
          country: 'RU',
          owners: [
            { name: 'Форель', sharePercent: 60 },
            { name: 'Сиг', sharePercent: 12.5 },
          ],
          validFrom: '2026-01-05',
        },
      },
    ]);
  });

  it('reads UTF-8 with and without mark, GB18030 and windows-1251, said or guessed', async () => {
    const nameOf = async (bytes: Uint8Array, encoding?: Encoding) =>
      (await read(bytes, 'parties', encoding)).map(({ title }) => title);
    const table = (name: readonly number[]) => Uint8Array.from([...utf8('name\n'), ...name]);
    expect(await nameOf(utf8('\ufeffname\n银杏鹿材料'))).toEqual(['银杏鹿材料']);
    expect(await nameOf(utf8('名称\n银杏鹿材料'))).toEqual(['银杏鹿材料']);
    expect(await nameOf(table(gbName))).toEqual(['银杏鹿材料']);
    expect(await nameOf(table(gbName), 'gb18030')).toEqual(['银杏鹿材料']);
    expect(await nameOf(table(cp1251Name))).toEqual(['Лосось']);
    expect(await nameOf(table(cp1251Name), 'windows-1251')).toEqual(['Лосось']);
    await expect(nameOf(table(gbName), 'utf-8')).rejects.toMatchObject({ code: 'encodingWrong', line: 2 });
  });

  it('says of every row what is wrong with it', async () => {
    const head = 'key,name,uscc,ogrn,inn,country,owner_name,owner_share,valid_from,valid_to\n';
    const rows = [
      'a,,,,,,,,,',
      'b,B,91999999MA0DEM01X5,,,,,,,',
      'c,C,,123,,,,,,',
      'd,D,,,00990000AA,,,,,',
      'e,E,,,,China,,,,',
      'f,F,,,,,X|Y,60,,',
      'g,G,,,,,X,a lot,,',
      'h,H,,,,,,,2026-02-30,',
      'i,I,,,,,,,2026-02-02,2026-02-01',
      'j,J,,',
      'b,B again,,,,,,,,',
      `k,${'x'.repeat(301)},,,,,,,,`,
    ];
    expect(await faultsOf(head + rows.join('\n'))).toEqual([
      '2 nameMissing',
      '3 numberCheckDigit',
      '4 numberLength',
      '5 numberCharacters',
      '6 tooLong',
      '6 countryWrong',
      '7 ownersUneven',
      '8 shareWrong',
      '9 dateWrong',
      '10 datesReversed',
      '11 cellCount',
      '12 keyRepeated',
      '13 tooLong',
    ]);
  });

  it('judges technologies by code, class, title and fields', async () => {
    const head = 'code,class,title_zh,words_ru,grnti,ipc\n';
    const good = 'T-1,限制,电池,катодный материал|катод,31.15|61,H01M 4/36\n';
    expect(await read(utf8(head + good), 'technologies')).toMatchObject([
      {
        key: 'T-1',
        content: {
          class: 'restricted',
          words: { ru: ['катодный материал', 'катод'] },
          grnti: ['31.15', '61'],
          ipc: ['H01M4/36'],
        },
      },
    ]);
    expect(await faultsOf(`${head},secret,,,1,Q9\nX,,,,,\n`, 'technologies')).toEqual([
      '2 codeMissing',
      '2 titleMissing',
      '2 classUnknown',
      '2 grntiWrong',
      '2 ipcWrong',
      '3 titleMissing',
      '3 classMissing',
    ]);
  });

  it('refuses headings that do not fit', async () => {
    const refusal = (text: string) => expect(read(utf8(text))).rejects;
    await refusal('name,colour\nA,red').toMatchObject({ code: 'evaluation.lists.columnUnknown' });
    await refusal('name,Name\nA,A').toMatchObject({ code: 'evaluation.lists.columnRepeated' });
    await refusal('country\nRU').toMatchObject({ code: 'evaluation.lists.columnMissing' });
    await refusal('').toMatchObject({ code: 'evaluation.lists.fileEmpty' });
    await refusal('name\n"A').toMatchObject({ code: 'truncated' });
  });
});

describe('reading XML', () => {
  const wrap = (inside: string, kind = 'parties') =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<screeningList kind="${kind}">\n${inside}\n</screeningList>`;

  it('reads parties and technologies', async () => {
    const party = `<party key="A1" validFrom="2026-01-05"><name lang="ru">ООО «Лосось»</name><name lang="zh">鲑鱼</name>
      <otherName>Losos</otherName><registration kind="ogrn">1027700132195</registration><registration>X 1</registration>
      <country>RU</country><owner share="60" registration="7">Форель</owner><owner>Сиг</owner></party>`;
    expect(await read(utf8(wrap(party)))).toMatchObject([
      {
        line: 3,
        key: 'A1',
        faults: [],
        content: {
          names: ['鲑鱼', 'ООО «Лосось»'],
          otherNames: ['Losos'],
          registrationNumbers: [
            { kind: 'ogrn', number: '1027700132195' },
            { kind: 'other', number: 'X1' },
          ],
          owners: [
            { name: 'Форель', number: '7', sharePercent: 60 },
            { name: 'Сиг', number: null, sharePercent: null },
          ],
        },
      },
    ]);
    const technology = `<technology code="T" class="dualUse"><title lang="en">Test</title><word lang="zh">电池</word>
      <grnti>31</grnti></technology>`;
    expect(await read(utf8(wrap(technology, 'technologies')), 'technologies')).toMatchObject([
      { key: 'T', content: { class: 'dualUse', words: { zh: ['电池'] }, grnti: ['31'] } },
    ]);
  });

  it('names what it does not know, and another kind of list', async () => {
    expect(await faultsOf(wrap('<party><name>A</name><colour>red</colour><name>B</name></party>'))).toEqual([
      '3 elementUnknown',
      '3 elementUnknown',
    ]);
    await expect(read(utf8(wrap('', 'technologies')))).rejects.toMatchObject({
      code: 'evaluation.lists.kindOther',
    });
    await expect(read(utf8('<html></html>'))).rejects.toMatchObject({
      code: 'evaluation.lists.rootUnexpected',
    });
    await expect(read(utf8(wrap('<group><party><name>A</name></party></group>')))).rejects.toMatchObject({
      code: 'formatUnexpected',
      line: 3,
    });
  });

  it('refuses hostile files quickly', { timeout: 20_000 }, async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
    await expect(read(utf8(`${bomb}${wrap('<party><name>&b;</name></party>')}`))).rejects.toMatchObject({
      code: 'dtdRefused',
    });
    const outside = '<!DOCTYPE screeningList SYSTEM "file:///etc/passwd">';
    await expect(read(utf8(`${outside}<screeningList kind="parties"/>`))).rejects.toMatchObject({
      code: 'dtdRefused',
    });
    await expect(read(utf8(wrap('<party><name>&nbsp;</name></party>')))).rejects.toMatchObject({
      code: 'malformed',
    });
    const deep = wrap(`<party>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</party>`);
    await expect(read(utf8(deep))).rejects.toMatchObject({ code: 'limitExceeded' });
    const wide = wrap(`<party>${'<otherName>x</otherName>'.repeat(2_000)}</party>`);
    await expect(read(utf8(wide))).rejects.toMatchObject({ code: 'limitExceeded' });
    const long = wrap(`<party><name>${'x'.repeat(30_000)}</name></party>`);
    await expect(read(utf8(long))).rejects.toMatchObject({ code: 'limitExceeded' });
    await expect(read(new Uint8Array(65 * 1024 * 1024).fill(0x20))).rejects.toMatchObject({
      code: 'limitExceeded',
    });
    await expect(read(utf8(wrap('<party><name>A</name>')))).rejects.toMatchObject({ code: 'malformed' });
    await expect(read(utf8('<screeningList kind="parties"><party>'))).rejects.toMatchObject({
      code: 'truncated',
    });
  });
});
