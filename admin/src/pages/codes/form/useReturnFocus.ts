import { type FocusEvent, useCallback, useRef } from 'react';

/**
 * Brings the focus back after a dialog that no button opened: to where it was in the form, or to
 * the page where that is gone. The browser cannot, for Save is disabled while the form is sent.
 */
export const useReturnFocus = () => {
  const last = useRef<HTMLElement | null>(null);

  const remember = useCallback((event: FocusEvent<HTMLElement>) => {
    last.current = event.target;
  }, []);

  /** What a dialog takes as `onCloseAutoFocus`. */
  const giveBack = useCallback((event: Event) => {
    event.preventDefault();
    const place = last.current?.isConnected ? last.current : document.querySelector('main');
    place?.focus();
  }, []);

  return { remember, giveBack };
};
