import { Dialog } from '@strapi/design-system';
import { ConfirmDialog } from '@strapi/strapi/admin';

import type { InviteCode } from '../../../../../contracts/codes';
import { useTranslate } from '../../../translate';
import { useAct } from './use-act';

interface DeleteDialogProps {
  codes: InviteCode[];
  onClose(): void;
  onDeleted?(): void;
}

/** Asks before codes are deleted, with what hangs on them. */
export const DeleteDialog = ({ codes, onClose, onDeleted }: DeleteDialogProps) => {
  const t = useTranslate();
  const act = useAct();
  const count = codes.length;
  const seats = codes.reduce((sum, { uses }) => sum + uses, 0);

  const handleConfirm = async () => {
    const documentIds = codes.map(({ documentId }) => documentId);
    const isDone = await act({ action: 'delete', documentIds });
    onClose();
    if (isDone) onDeleted?.();
  };

  return (
    <Dialog.Root open onOpenChange={onClose}>
      <ConfirmDialog title={t('list.deleteTitle', { count })} onConfirm={handleConfirm}>
        {count === 1
          ? t('list.deleteOne', { name: codes[0].name, seats })
          : t('list.deleteMany', { count, seats })}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
