import { useEffect } from 'react';

import { Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';
import { useBlocker } from 'react-router-dom';

interface LeaveGuardProps {
  title: string;
  /** What leaving would interrupt. */
  children: string;
}

/** While it is shown, leaving the page asks first: by a link here, by the browser's own means there. */
export const LeaveGuard = ({ title, children }: LeaveGuardProps) => {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname
  );

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);

  if (blocker.state !== 'blocked') return null;
  return (
    <Dialog.Root open onOpenChange={() => blocker.reset()}>
      <ConfirmDialog title={title} onConfirm={() => blocker.proceed()}>
        {children}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
