import type { ReactElement } from 'react';

import type { Organization } from '../../../../contracts/organizations';
import { useDeleteOrganizationOfInviteCodesMutation } from '../../api/organizations';
import { DeleteDialog } from '../../components/DeleteDialog';
import { useTranslate } from '../../translate';

interface DeleteOrganizationProps {
  organization: Organization;
  trigger: ReactElement;
  onDeleted?(): void;
}

export const DeleteOrganization = ({
  organization: { documentId, name, teamCount },
  trigger,
  onDeleted,
}: DeleteOrganizationProps) => {
  const t = useTranslate();
  const [deleteOrganization] = useDeleteOrganizationOfInviteCodesMutation();

  return (
    <DeleteDialog
      trigger={trigger}
      title={t('organizations.deleteTitle')}
      done={t('organizations.deleted')}
      remove={async () => {
        const answer = await deleteOrganization(documentId);
        return 'error' in answer ? answer.error : undefined;
      }}
      onDeleted={onDeleted}
    >
      {t('organizations.deleteBody', { name, teams: teamCount })}
    </DeleteDialog>
  );
};
