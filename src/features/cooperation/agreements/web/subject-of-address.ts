/** The interest or project an address names by `?subject=interest&id=…`; what is no such thing is refused by the API. */
export function subjectOfAddress(address: string): {
  subjectKind: 'interest' | 'project';
  subjectId: string;
} {
  const query = new URL(address).searchParams;
  return {
    subjectKind: query.get('subject') === 'project' ? 'project' : 'interest',
    subjectId: query.get('id') ?? '',
  };
}
