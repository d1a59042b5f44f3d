import type { ReactElement, ReactNode } from 'react';

import { Dialog } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';

import { type Failure, useShowFailure } from '../api/failure';

interface DeleteDialogProps {
  /** The button that asks for it. */
  trigger: ReactElement;
  title: string;
  children: ReactNode;
  /** What is said once it is done. */
  done: string;
  /** @returns why not; undefined where it is deleted. */
  remove(): Promise<Failure | undefined>;
  onDeleted?(): void;
}

/** Asks before something is deleted, and tells what stands in the way. */
export const DeleteDialog = ({
  trigger,
  title,
  children,
  done,
  remove,
  onDeleted,
}: DeleteDialogProps) => {
  const { toggleNotification } = useNotification();
  const showFailure = useShowFailure();

  const handleConfirm = async () => {
    const failure = await remove();
    if (failure) {
      showFailure(failure);
      return;
    }
    toggleNotification({ type: 'success', message: done });
    onDeleted?.();
  };

  return (
    <Dialog.Root>
      <Dialog.Trigger>{trigger}</Dialog.Trigger>
      <ConfirmDialog title={title} onConfirm={handleConfirm}>
        {children}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
