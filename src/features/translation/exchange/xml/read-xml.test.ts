import { describe, expect, it, vi } from 'vitest';
import { collect, encodeIn, encodeUtf16, refusalOf, utf8 } from '../testing.ts';
import { readXml, type ReadOptions } from './read-xml.ts';

async function readText(bytes: Uint8Array, options?: ReadOptions): Promise<string> {
  const events = (await collect(readXml(bytes, options))).flat();
  return events.map((event) => (event.kind === 'text' ? event.text : '')).join('');
}

const refusal = (bytes: Uint8Array, options?: ReadOptions) => refusalOf(readText(bytes, options));
const declare = (encoding: string, text: string) =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<a>${text}</a>`;
const russian = 'Договор о научно-техническом сотрудничестве';
const chinese = '中俄科技合作平台翻译记忆库';

describe('encodings', () => {
  it.each([
    ['UTF-8 undeclared', utf8(`<a>${russian}${chinese}</a>`), russian + chinese],
    ['UTF-8 with mark', utf8(`\ufeff${declare('utf-8', chinese)}`), chinese],
    ['GB18030', encodeIn('gb18030', declare('GB18030', chinese)), chinese],
    ['GBK as gb2312', encodeIn('gb18030', declare('gb2312', chinese)), chinese],
    ['windows-1251', encodeIn('windows-1251', declare('windows-1251', russian)), russian],
    ['KOI8-R', encodeIn('koi8-r', declare('KOI8-R', russian)), russian],
    ['ISO-8859-1', Buffer.from(declare('ISO-8859-1', 'Müller'), 'latin1'), 'Müller'],
    ['UTF-16LE marked, undeclared', encodeUtf16(`<a>${russian}𠀀</a>`, 'le', true), `${russian}𠀀`],
    ['UTF-16BE marked, declared', encodeUtf16(declare('UTF-16', chinese), 'be', true), chinese],
    ['UTF-16LE unmarked, declared', encodeUtf16(declare('utf-16', russian), 'le', false), russian],
    ['UTF-16BE unmarked, undeclared', encodeUtf16(`<a>${chinese}</a>`, 'be', false), chinese],
  ])('reads %s', async (_name, bytes, text) => {
    expect(await readText(bytes)).toBe(text);
  });

  it.each([
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['gb18030', chinese],
  ] as const)('names the place and guesses %s where nothing is declared', async (encoding, text) => {
    const found = await refusal(encodeIn(encoding, `<a>\n<b/>ab${text}</a>`));
    expect(found).toMatchObject({ code: 'encodingWrong', line: 2 });
    expect(found.detail).toEqual({ declared: 'none', decodedAs: 'utf-8', guessed: encoding });
  });

  it('tells what was declared and what the bytes look like', async () => {
    const found = await refusal(encodeIn('windows-1251', declare('UTF-8', russian)));
    expect(found).toMatchObject({ code: 'encodingWrong', line: 2, column: 4 });
    expect(found.detail).toMatchObject({ declared: 'UTF-8', guessed: 'windows-1251' });
  });

  it('finds the place of a bad byte beyond the first chunk', async () => {
    const lines = `${'ж'.repeat(50)}\n`.repeat(2000);
    const bytes = Buffer.concat([utf8(`<a>${lines}ab`), Buffer.from([0xff]), utf8('</a>')]);
    expect(await refusal(bytes)).toMatchObject({ code: 'encodingWrong', line: 2001, column: 3 });
  });

  it.each([
    ['UTF-8 under another name', utf8(declare('windows-1251', russian)), 'encodingMismatch', 'utf-8'],
    ['UTF-8 that says UTF-16', utf8(declare('utf-16', 'plain')), 'encodingMismatch', 'utf-8'],
    [
      'UTF-16 that says UTF-8',
      encodeUtf16(declare('utf-8', 'x'), 'le', true),
      'encodingMismatch',
      'utf-16le',
    ],
    ['marked UTF-8 that says GBK', utf8(`\ufeff${declare('gbk', 'x')}`), 'encodingMismatch', 'utf-8'],
  ])('refuses %s', async (_name, bytes, code, encoding) => {
    expect(await refusal(bytes)).toMatchObject({ code, line: 1, detail: { found: encoding } });
  });

  it('refuses encodings it does not read', async () => {
    const found = await refusal(utf8(declare('EBCDIC-CP-US', 'x')));
    expect(found).toMatchObject({ code: 'encodingUnsupported', detail: { declared: 'EBCDIC-CP-US' } });
    expect((await refusal(utf8(declare('constructor', 'x')))).code).toBe('encodingUnsupported');
    const utf32 = await refusal(Uint8Array.of(0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0));
    expect(utf32.code).toBe('encodingUnsupported');
  });

  it('tells a file cut within a character from one in another encoding', async () => {
    const bytes = utf8(`<a>\n${chinese}`);
    expect(await refusal(bytes.subarray(0, -1))).toMatchObject({ code: 'truncated', line: 2 });
  });
});

const entityBomb = `<?xml version="1.0"?>
<!DOCTYPE lolz [
 <!ENTITY lol "lol">
 <!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
]>
<lolz>&lol2;</lolz>`;

describe('document types and entities', () => {
  it.each([
    ['an entity bomb', entityBomb, 2],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 1],
    [
      'declarations beside a public identifier',
      '\n\n<!DOCTYPE a PUBLIC "-//X//DTD Y//EN"\n "http://example.org/y.dtd" [<!ENTITY x "y">]>\n<a/>',
      3,
    ],
    ['an empty internal part', '<!DOCTYPE a SYSTEM "a.dtd" []><a/>', 1],
    ['a document type without address', '\n<!DOCTYPE a>\n<a/>', 2],
    ['a parameter entity', '<!DOCTYPE a [<!ENTITY % p SYSTEM "x.dtd"> %p;]><a/>', 1],
    ['a document type after the root', '<a/>\n<!DOCTYPE a>', 2],
  ])('refuses %s', async (_name, text, line) => {
    expect(await refusal(utf8(text))).toMatchObject({ code: 'dtdRefused', line });
  });

  it.each([
    '<!DOCTYPE a SYSTEM "a11.dtd">',
    "<!DOCTYPE a SYSTEM 'http://example.org/a.dtd' >",
    '<!DOCTYPE a PUBLIC "-//X//DTD Y//EN"\n "http://example.org/y.dtd">',
  ])('reads on after %s and fetches nothing', async (doctype) => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    expect(await readText(utf8(`<?xml version="1.0"?>\n${doctype}\n<a>&lt;b</a>`))).toBe('<b');
    expect((await refusal(utf8(`${doctype}<a>&b;</a>`))).code).toBe('malformed');
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  it('knows no entities but the five of XML', async () => {
    expect(await readText(utf8('<a>&lt;&gt;&amp;&quot;&apos;&#x20000;</a>'))).toBe('<>&"\'𠀀');
    expect((await refusal(utf8('<a>&constructor;</a>'))).code).toBe('malformed');
    expect((await refusal(utf8('<constructor:a/>'))).code).toBe('malformed');
    expect(await refusal(utf8('<a>\n&nbsp;</a>'))).toMatchObject({ code: 'malformed', line: 2 });
  });
});

describe('malformed files', () => {
  it.each([
    ['crossed tags', '<a>\n<b>\n</a></b>', 'malformed', 3],
    ['a bare ampersand', '<a>\nR&D</a>', 'malformed', 2],
    ['a bare ampersand before a far semicolon', '<a>\nR&D\n\n&lt;</a>', 'malformed', 2],
    ['a bare ampersand in an attribute', '<a>\n\n<b x="R&D"/></a>', 'malformed', 3],
    ['half a file after ampersands that are allowed', '<a><!-- & -->\n<![CDATA[&]]>\n&amp;', 'truncated', 3],
    ['a repeated attribute', '<a>\n<b x="1" x="2"/></a>', 'malformed', 2],
    ['an unbound prefix', '<a>\n<m:b/></a>', 'malformed', 2],
    ['two roots', '<a/>\n<b/>', 'malformed', 2],
    ['a control character', '<a>\n\u0001</a>', 'malformed', 2],
    ['a reference to no character', '<a>\n&#0;</a>', 'malformed', 2],
    ['half a file', '<a>\n<b>text</b>\n<b>te', 'truncated', 3],
    ['half a tag', '<a>\n<b attr="', 'truncated', 2],
    ['nothing', '', 'truncated', 1],
    ['XML 1.1', '<?xml version="1.1"?><a/>', 'xmlVersionUnsupported', 1],
  ])('refuses %s', async (_name, text, code, line) => {
    expect(await refusal(utf8(text))).toMatchObject({ code, line });
  });
});

describe('places and limits', () => {
  it('gives line and column of every start tag', async () => {
    const events = (await collect(readXml(utf8('<a>\n  <bc\n x="1"/>𠀀<d/></a>')))).flat();
    const places = events.flatMap((event) =>
      event.kind === 'open' ? [[event.element.name, event.element.line, event.element.column]] : [],
    );
    expect(places).toEqual([
      ['a', 1, 1],
      ['bc', 2, expect.any(Number)],
      ['d', 3, 10],
    ]);
  });

  it.each([
    ['bytes', `<a>${'x'.repeat(200)}</a>`, { bytes: 100 }],
    ['depth', '<a><a><a/></a></a>', { depth: 2 }],
    ['attributes', '<a b="" c="" d=""/>', { attributes: 2 }],
    ['textLength', `<a>${'x'.repeat(11)}</a>`, { textLength: 10 }],
    ['textLength', `<a b="${'x'.repeat(11)}"/>`, { textLength: 10 }],
  ])('refuses more %s than allowed', async (limit, text, limits) => {
    expect(await refusal(utf8(text), { limits })).toMatchObject({ code: 'limitExceeded', detail: { limit } });
  });

  it('lets other work go on between chunks, tells progress, and stops when asked', async () => {
    const bytes = utf8(`<a>${'<b>текст</b>\n'.repeat(50_000)}</a>`);
    const controller = new AbortController();
    const told: number[] = [];
    let turns = 0;
    const count = setInterval(() => turns++, 0);
    const onProgress = ({ bytesRead, bytesTotal }: { bytesRead: number; bytesTotal: number }) => {
      told.push(bytesRead);
      if (bytesRead > bytesTotal / 2) controller.abort();
    };
    const found = await refusal(bytes, { signal: controller.signal, onProgress });
    clearInterval(count);
    expect(found.code).toBe('cancelled');
    expect(found.line).toBeGreaterThan(20_000);
    expect(found.line).toBeLessThan(35_000);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(turns).toBeGreaterThan(0);
  });
});
