import { Link, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';

import type { RedemptionUser } from '../../../../contracts/redemptions';
import { useTranslate } from '../../translate';

const USER = 'plugin::users-permissions.user';
const READ_USERS = [{ action: 'plugin::content-manager.explorer.read', subject: USER }];

interface UserLinkProps {
  /** null once the account was deleted. */
  user: RedemptionUser | null;
}

/** A user, with the way into the Content Manager for those who may read users there. */
export const UserLink = ({ user }: UserLinkProps) => {
  const t = useTranslate();
  const { allowedActions } = useRBAC(READ_USERS);

  if (!user) {
    return <Typography textColor="neutral600">{t('redemptions.userDeleted')}</Typography>;
  }
  if (!allowedActions.canRead) {
    return (
      <Typography textColor="neutral800" ellipsis>
        {user.username}
      </Typography>
    );
  }
  return (
    <Link tag={NavLink} to={`/content-manager/collection-types/${USER}/${user.documentId}`}>
      {user.username}
    </Link>
  );
};
