import { harvestKinds, type HarvestKind } from '../harvest/kinds.ts';

export const prefixes = ['oai_dc', 'oai_openaire'] as const;
export type Prefix = (typeof prefixes)[number];

export function isPrefix(text: string): text is Prefix {
  return prefixes.some((prefix) => prefix === text);
}

/** Only offers and requests speak of research: OpenAIRE's guidelines have no place for the other kinds. */
export function kindsOfPrefix(prefix: Prefix): readonly HarvestKind[] {
  return prefix === 'oai_dc' ? harvestKinds : ['offer', 'request'];
}

/** Names and addresses by the standards: OAI-PMH 2.0, and OpenAIRE Guidelines for Literature Repositories 4. */
export const formats: Record<Prefix, { namespace: string; schema: string }> = {
  oai_dc: {
    namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
    schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
  },
  oai_openaire: {
    namespace: 'http://namespace.openaire.eu/schema/oaire/',
    schema: 'https://www.openaire.eu/schema/repo-lit/4.0/openaire.xsd',
  },
};
