import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives focus back to what opened a dialog. Dialogs do so themselves where they have a trigger of
 * their own; one that a menu opens has none, since the entry is gone with the menu.
 */
export const useReturnFocus = (opener: RefObject<HTMLElement>, isOpen: boolean) => {
  const wasOpen = useRef(false);

  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, opener]);
};

/** Where focus goes once what had it is gone: not before, as dialogs keep focus to themselves. */
export const focusPage = () => {
  setTimeout(() => document.getElementById('main-content')?.focus());
};
