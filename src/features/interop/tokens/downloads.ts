import { aboutList } from '../../../platform/tables/about-list.ts';
import { tableDownload } from '../../../platform/tables/table-download.ts';
import { tokenWords } from '../messages/token-words.ts';
import { sayScope } from '../messages/say-scope.ts';
import { tokenEndpoints } from './contract.ts';
import { listTokens } from './service.ts';

/** What a token may and how long; never what it opens with. */
export const tokenDownload = tableDownload({
  id: 'interop.tokens.export',
  path: '/api/exports/tokens',
  summary: "The reader's access tokens as the list shows them, without their secrets",
  audience: 'signedIn',
  input: tokenEndpoints.list.input,
  async table(ctx) {
    const { items } = await listTokens(ctx);
    const words = tokenWords[ctx.language];
    const { columns } = words;
    return {
      title: words.title,
      about: aboutList(ctx.language, { items, asOf: ctx.clock().toISOString() }),
      columns: [
        { title: columns.name, kind: 'text' },
        { title: columns.scopes, kind: 'text' },
        { title: words.createdAt, kind: 'moment' },
        { title: columns.expires, kind: 'moment' },
        { title: columns.used, kind: 'moment' },
        { title: columns.state, kind: 'text' },
      ],
      rows: items.map((one) => [
        one.name,
        one.scopes.map((scope) => sayScope(scope, words)).join('; '),
        one.createdAt,
        one.expiresAt,
        one.lastUsedAt,
        words.states[one.state],
      ]),
    };
  },
});
