const placed = new WeakSet<object>();

/**
 * Puts a team, its organization and role into the data of a new user, as they were read while the
 * team was held: nothing has to follow once the user is there. Registrations with one code wait
 * for each other, so each statement that one of them does without counts.
 */
export const place = (data: object, membership: object): void => {
  Object.assign(data, membership);
  placed.add(data);
};

export const isPlaced = (data: object): boolean => placed.has(data);
