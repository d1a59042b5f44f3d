/** A relation as the database layer takes it: an id, `{ id }`, several, `{ connect }` or `{ set }`. */
type Named = unknown;

const isObject = (value: Named): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The ids that a relation is given; what it loses is not among them. */
export const namedIds = (value: Named): number[] => {
  if (Array.isArray(value)) return value.flatMap(namedIds);
  if (!isObject(value)) {
    const id = Number(value);
    return Number.isInteger(id) && id > 0 ? [id] : [];
  }
  if ('id' in value) return namedIds(value.id);
  return [...namedIds(value.connect ?? []), ...namedIds(value.set ?? [])];
};

const isEmpty = (value: Named) =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** Whether a relation is changed at all: the Content Manager names those that it leaves alone too. */
export const changesRelation = (value: Named): boolean => {
  if (value === undefined) return false;
  if (!isObject(value) || Array.isArray(value) || 'id' in value || 'set' in value) return true;
  return !isEmpty(value.connect) || !isEmpty(value.disconnect);
};

/** What a relation to many loses: some, or all but some; null where it only grows. */
export const lostIds = (value: Named): { userIds: number[] } | { exceptIds: number[] } | null => {
  if (value === undefined) return null;
  if (!isObject(value) || Array.isArray(value) || 'id' in value || value.set) {
    return { exceptIds: namedIds(value) };
  }
  const kept = namedIds(value.connect ?? []);
  const lost = namedIds(value.disconnect ?? []).filter((id) => !kept.includes(id));
  return lost.length > 0 ? { userIds: lost } : null;
};
