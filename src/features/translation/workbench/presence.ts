/** Who has a version open in this process; forgotten some seconds after his page asked last. */
export type Presence = {
  note(versionId: string, personId: string, activeId: string | null, now: Date): void;
  others(versionId: string, personId: string, now: Date): { personId: string; activeId: string | null }[];
};

const forgottenAfterMs = 30_000;

type Seen = { activeId: string | null; atMs: number };

/** Kept in memory: it only saves coworkers from starting the same segment, revisions keep their texts apart. */
export function createPresence(): Presence {
  const versions = new Map<string, Map<string, Seen>>();
  const forget = (nowMs: number) => {
    for (const [versionId, people] of versions) {
      for (const [personId, { atMs }] of people) {
        if (nowMs - atMs > forgottenAfterMs) people.delete(personId);
      }
      if (people.size === 0) versions.delete(versionId);
    }
  };
  return {
    note(versionId, personId, activeId, now) {
      forget(now.getTime());
      const people = versions.get(versionId) ?? new Map<string, Seen>();
      people.set(personId, { activeId, atMs: now.getTime() });
      versions.set(versionId, people);
    },
    others(versionId, personId, now) {
      forget(now.getTime());
      return [...(versions.get(versionId) ?? [])]
        .filter(([id]) => id !== personId)
        .map(([id, { activeId }]) => ({ personId: id, activeId }));
    },
  };
}
