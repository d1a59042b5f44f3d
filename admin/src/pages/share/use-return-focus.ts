import { useState } from 'react';

/**
 * For dialogs that are opened by something else than a trigger of their own: Radix gives focus
 * back to triggers alone.
 * @returns what `Modal.Content` takes as `onCloseAutoFocus`.
 */
export const useReturnFocus = () => {
  const [opener] = useState(() => document.activeElement);

  return (event: Event) => {
    if (!(opener instanceof HTMLElement) || !opener.isConnected) return;
    event.preventDefault();
    opener.focus();
  };
};
