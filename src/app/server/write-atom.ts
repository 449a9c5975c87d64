import type { Feed } from '../../features/search/saved/contract.ts';

/** A feed as Atom (RFC 4287). Ids are tag addresses (RFC 4151): the same wherever the feed is read. */
export function writeAtom(feed: Feed, place: { publicUrl: string; selfAddress: string }): string {
  const { publicUrl, selfAddress } = place;
  const tag = (id: string) => `tag:${new URL(publicUrl).hostname},2026:${encodeURI(id)}`;
  const address = (path: string) => new URL(path, publicUrl).href;
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    element('id', tag(feed.id)),
    element('title', feed.title),
    element('updated', feed.updated),
    '<author><name>Amur</name></author>',
    `<link rel="self" type="application/atom+xml" href="${escapeXml(selfAddress)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(address(feed.path))}"/>`,
    ...feed.entries.flatMap((entry) => [
      '<entry>',
      element('id', tag(entry.id)),
      spoken('title', entry.title, feed.language),
      element('updated', entry.updated),
      element('published', entry.published),
      `<link rel="alternate" type="text/html" href="${escapeXml(address(entry.path))}"/>`,
      `<category term="${escapeXml(entry.kind)}"/>`,
      ...(entry.summary.text === '' ? [] : [spoken('summary', entry.summary, feed.language)]),
      '</entry>',
    ]),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** A text in another language than the feed's says so. */
function spoken(name: string, { text, language }: { text: string; language: string }, of: string): string {
  const mark = language === of ? '' : ` xml:lang="${language}"`;
  return `<${name} type="text"${mark}>${escapeXml(text)}</${name}>`;
}

/** Signs that mean something in XML as references; what XML 1.0 cannot hold at all is left out. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
