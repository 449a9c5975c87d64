export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
};

const nameSigns = '[A-Za-z_][\\w.:-]*';
const openTag = new RegExp(`^<(${nameSigns})((?:\\s+${nameSigns}="[^"<]*")*)\\s*(/?)>`);
const attributePattern = new RegExp(`(${nameSigns})="([^"<]*)"`, 'g');

/** Reads XML strictly, as far as feeds need it: elements, attributes, text, character references. Throws otherwise. */
export function readXml(xml: string): XmlElement {
  let rest = xml.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\s*/, '');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [root];
  while (rest !== '') {
    const parent = open.at(-1) ?? root;
    const tag = openTag.exec(rest);
    const end = /^<\/([^>\s]+)>/.exec(rest);
    if (tag) {
      const [whole, name = '', attributes = '', isEmpty] = tag;
      const element: XmlElement = { name, attributes: {}, children: [], text: '' };
      for (const [, key = '', value = ''] of attributes.matchAll(attributePattern)) {
        if (key in element.attributes) throw new Error(`${key} stands twice`);
        element.attributes[key] = readReferences(value);
      }
      parent.children.push(element);
      if (isEmpty !== '/') open.push(element);
      rest = rest.slice(whole.length);
    } else if (end) {
      if (open.length === 1 || open.pop()?.name !== end[1]) throw new Error(`${end[0]} ends nothing`);
      rest = rest.slice(end[0].length);
    } else {
      const [text = ''] = /^[^<]+/.exec(rest) ?? [];
      if (text === '') throw new Error(`Not XML: ${rest.slice(0, 40)}`);
      parent.text += readReferences(text);
      rest = rest.slice(text.length);
    }
  }
  const [only] = root.children;
  if (open.length !== 1 || !only || root.children.length !== 1) throw new Error('Not one whole element');
  return only;
}

const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

function readReferences(text: string): string {
  if (forbidden.test(text)) throw new Error('A sign that XML cannot hold');
  return text.replace(/&(?:#(\d+);|(\w+);)?/g, (whole, code?: string, name?: string) => {
    const named = name === undefined ? undefined : predefined[name];
    if (code === undefined && named === undefined) throw new Error(`Not a reference: ${whole}`);
    return named ?? String.fromCodePoint(Number(code));
  });
}
