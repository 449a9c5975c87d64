import type { Problem } from '../../shared/app-error.ts';
import type { Language } from '../../shared/language.ts';

/** The smallest page that tells a refusal, for requests that never reach the screens. */
export function plainErrorPage(problem: Problem, language: Language): Response {
  const title = escapeHtml(problem.title);
  const html =
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"></head>` +
    `<body><main><h1>${title}</h1><p><a href="/${language}">↩</a></p></main></body></html>`;
  return new Response(html, {
    status: problem.status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
