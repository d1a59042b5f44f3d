import { EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Link } from 'react-router-dom';

import { useMay } from '../../../api/permissions';
import { useTranslate } from '../../../translate';

interface EmptyListProps {
  /** Whether there may be codes that a search or a filter leaves out. */
  isNarrowed: boolean;
}

/** Instead of a table without rows. */
export const EmptyList = ({ isNarrowed }: EmptyListProps) => {
  const t = useTranslate();
  const may = useMay();
  const canAdd = !isNarrowed && may('create');

  return (
    <EmptyStateLayout
      icon={<EmptyDocuments width="16rem" />}
      content={isNarrowed ? t('list.notFound') : t('list.empty')}
      action={
        canAdd && (
          <LinkButton tag={Link} to="create" variant="secondary" startIcon={<Plus />}>
            {t('list.add')}
          </LinkButton>
        )
      }
      shadow="tableShadow"
      hasRadius
    />
  );
};
