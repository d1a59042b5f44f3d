import { Dialog } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';

import { useShowFailure } from '../../api/failure';
import { useRemoveMembersOfTeamMutation } from '../../api/teams';
import { useTranslate } from '../../translate';
import type { MembersDialogProps } from './MembersDialog';

/** Asks before members are taken out of the team, with what they lose. */
export const RemoveMembersDialog = ({ members, team, onClose, onDone }: MembersDialogProps) => {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const showFailure = useShowFailure();
  const [removeMembers] = useRemoveMembersOfTeamMutation();
  const count = members.length;

  const handleConfirm = async () => {
    const users = members.map(({ documentId }) => documentId);
    const answer = await removeMembers({ documentId: team, change: { users } });
    onClose();
    if ('error' in answer) {
      showFailure(answer.error);
      return;
    }
    toggleNotification({ type: 'success', message: t('members.removed', { count }) });
    onDone();
  };

  return (
    <Dialog.Root open onOpenChange={onClose}>
      <ConfirmDialog title={t('members.removeTitle')} onConfirm={handleConfirm}>
        {count === 1
          ? t('members.removeOne', { name: members[0].username })
          : t('members.removeMany', { count })}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
