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

/** Members, by the ids of their users. */
type Lost = { userIds: number[] } | { exceptIds: number[] };

/** What a relation to many loses: some, or all but some; null where it only grows. */
export const lostIds = (value: Named): Lost | null => {
  if (value === undefined) return null;
  if (!isObject(value) || Array.isArray(value) || 'id' in value || value.set) {
    return { exceptIds: namedIds(value) };
  }
  const kept = namedIds(value.connect ?? []);
  const lost = namedIds(value.disconnect ?? []).filter((id) => !kept.includes(id));
  return lost.length > 0 ? { userIds: lost } : null;
};

/** Whether a relation to one lets go of what it leads to: by losing it, or by leading elsewhere. */
export const letsGo = (value: Named, current: number): boolean => {
  const named = namedIds(value);
  if (named.length > 0) return !named.includes(current);
  const lost = lostIds(value);
  return lost !== null && ('exceptIds' in lost || lost.userIds.includes(current));
};
