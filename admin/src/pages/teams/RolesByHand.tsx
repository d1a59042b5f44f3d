import { Button } from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { useQueryParams } from '@strapi/strapi/admin';

import type { FindMembers } from '../../../../contracts/teams';
import { useTranslate } from '../../translate';

/** How many members have a role that was set by hand, and whether only they are shown. */
export const RolesByHand = ({ count }: { count: number }) => {
  const t = useTranslate();
  const [{ query }, setQuery] = useQueryParams<FindMembers.Query>();
  const isOn = query.filters?.roleByHand === 'true';

  if (count === 0 && !isOn) return null;
  return (
    <Button
      variant={isOn ? 'secondary' : 'tertiary'}
      startIcon={<Filter />}
      aria-pressed={isOn}
      onClick={() =>
        setQuery({ filters: isOn ? undefined : { roleByHand: 'true' }, page: 1 } as object)
      }
    >
      {t('members.byHand', { count })}
    </Button>
  );
};
