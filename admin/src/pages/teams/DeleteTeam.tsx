import type { ReactElement } from 'react';

import type { Team } from '../../../../contracts/teams';
import { useDeleteTeamOfInviteCodesMutation } from '../../api/teams';
import { DeleteDialog } from '../../components/DeleteDialog';
import { useTranslate } from '../../translate';

interface DeleteTeamProps {
  team: Team;
  trigger: ReactElement;
  onDeleted?(): void;
}

export const DeleteTeam = ({ team, trigger, onDeleted }: DeleteTeamProps) => {
  const t = useTranslate();
  const [deleteTeam] = useDeleteTeamOfInviteCodesMutation();

  return (
    <DeleteDialog
      trigger={trigger}
      title={t('teams.deleteTitle')}
      done={t('teams.deleted')}
      remove={async () => {
        const answer = await deleteTeam(team.documentId);
        return 'error' in answer ? answer.error : undefined;
      }}
      onDeleted={onDeleted}
    >
      {t('teams.deleteBody', { name: team.name })}
    </DeleteDialog>
  );
};
