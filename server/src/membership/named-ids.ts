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
