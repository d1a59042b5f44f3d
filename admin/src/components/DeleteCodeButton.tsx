import { Dialog, IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { ConfirmDialog, useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

import type { InviteCode } from '../../../contracts/codes';
import { useDeleteInviteCodeMutation } from '../api/codes';
import { useTranslate } from '../translate';

export const DeleteCodeButton = ({ documentId, name }: Pick<InviteCode, 'documentId' | 'name'>) => {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  const [deleteCode] = useDeleteInviteCodeMutation();

  const handleConfirm = async () => {
    const answer = await deleteCode(documentId);
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: formatError(answer.error) }
        : { type: 'success', message: t('delete.done') }
    );
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
