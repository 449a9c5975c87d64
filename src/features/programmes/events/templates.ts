import type { chosenKinds, chosenRoles, EventFormat } from './vocabulary.ts';

/** What a new event can begin with. */
export const templateNames = [
  'forum',
  'matchmaking',
  'delegation',
  'exhibition',
  'training',
  'seminar',
] as const;
export type TemplateName = (typeof templateNames)[number];

type Template = {
  kind: (typeof chosenKinds)[number];
  format: EventFormat;
  isRegistrationOpen: boolean;
  /** Who is to be named, in the order of an announcement: 主办, 承办, 协办, 支持. */
  roles: readonly (typeof chosenRoles)[number][];
};

const both = ['host', 'host', 'organiser', 'coOrganiser', 'supporter'] as const;

export const eventTemplates: Record<TemplateName, Template> = {
  forum: { kind: 'forum', format: 'hybrid', isRegistrationOpen: true, roles: both },
  matchmaking: { kind: 'matchmaking', format: 'offline', isRegistrationOpen: true, roles: both },
  // Whoever comes is asked by name; nobody registers by himself.
  delegation: {
    kind: 'meeting',
    format: 'offline',
    isRegistrationOpen: false,
    roles: ['host', 'organiser', 'coOrganiser'],
  },
  exhibition: { kind: 'exhibition', format: 'offline', isRegistrationOpen: true, roles: both },
  training: {
    kind: 'training',
    format: 'hybrid',
    isRegistrationOpen: true,
    roles: ['host', 'organiser', 'coOrganiser'],
  },
  seminar: { kind: 'seminar', format: 'hybrid', isRegistrationOpen: true, roles: ['host', 'organiser'] },
};

export function templateNamed(name: string | null): TemplateName | undefined {
  return templateNames.find((one) => one === name);
}

/** The fields of a form that stand filled in, by name. */
export function typedOfTemplate(name: TemplateName): Record<string, string> {
  const { kind, format, isRegistrationOpen, roles } = eventTemplates[name];
  return {
    ...{ kind, format, workingLanguages: 'zh,ru', isPublic: 'on' },
    ...(isRegistrationOpen && { isRegistrationOpen: 'on' }),
    ...Object.fromEntries(roles.map((role, at) => [`organisers.${at}.role`, role])),
  };
}
