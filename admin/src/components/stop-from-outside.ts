import type { KeyboardEvent } from 'react';

/**
 * Keys that are pressed in a menu or a dialog of the row reach the row too, and the table would
 * move its own focus by them. Escape goes on: the document closes dialogs by it.
 */
export const stopFromOutside = (event: KeyboardEvent) => {
  const { currentTarget, key, target } = event;
  const isOutside = target instanceof Node && !currentTarget.contains(target);
  if (isOutside && key !== 'Escape') event.stopPropagation();
};
