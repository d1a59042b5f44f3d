import { Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

import type { RedemptionUser } from '../../../../contracts/redemptions';
import { useMayReadUsers, userPath } from '../../components/users';
import { useTranslate } from '../../translate';

interface UserLinkProps {
  /** null once the account was deleted. */
  user: RedemptionUser | null;
}

/** A user, with the way into the Content Manager for those who may read users there. */
export const UserLink = ({ user }: UserLinkProps) => {
  const t = useTranslate();
  const mayReadUsers = useMayReadUsers();

  if (!user) {
    return <Typography textColor="neutral600">{t('redemptions.userDeleted')}</Typography>;
  }
  if (!mayReadUsers) {
    return (
      <Typography textColor="neutral800" ellipsis>
        {user.username}
      </Typography>
    );
  }
  return (
    <Link tag={NavLink} to={userPath(user.documentId)}>
      {user.username}
    </Link>
  );
};
