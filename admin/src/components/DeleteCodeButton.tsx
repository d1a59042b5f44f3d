import { Dialog, IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';

import type { InviteCode } from '../../../contracts/codes';
import { useDeleteInviteCodeMutation } from '../api/codes';
import { useShowFailure } from '../api/failure';
import { useTranslate } from '../translate';

export const DeleteCodeButton = ({ documentId, name }: Pick<InviteCode, 'documentId' | 'name'>) => {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const showFailure = useShowFailure();
  const [deleteCode] = useDeleteInviteCodeMutation();

  const handleConfirm = async () => {
    const answer = await deleteCode(documentId);
    if ('error' in answer) showFailure(answer.error);
    else toggleNotification({ type: 'success', message: t('delete.done') });
  };

  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <IconButton variant="ghost" label={t('code.delete', { name })}>
          <Trash />
        </IconButton>
      </Dialog.Trigger>
      <ConfirmDialog title={t('delete.title')} onConfirm={handleConfirm}>
        {t('delete.body', { name })}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
