import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Download, Plus } from '@strapi/icons';
import { Layouts } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';

import type { FindCodes } from '../../../../../contracts/codes';
import { useMay } from '../../../api/permissions';
import { useMoment } from '../../../components/use-moment';
import { useTranslate } from '../../../translate';
import { useExport } from './use-export';

interface CodesHeaderProps {
  query: FindCodes.Query;
  /** How many codes the query finds. */
  total: number;
}

/** The title of the list, and what brings codes into it and out of it. */
export const CodesHeader = ({ query, total }: CodesHeaderProps) => {
  const t = useTranslate();
  const may = useMay();
  const { timeZone } = useMoment();
  const { exportAll } = useExport();

  return (
    <Layouts.Header
      title={t('list.title')}
      subtitle={t('list.subtitle', { count: total, timeZone })}
      primaryAction={
        <Flex gap={2} wrap="wrap">
          {may('export') && total > 0 && (
            <Button variant="tertiary" startIcon={<Download />} onClick={() => exportAll(query)}>
              {t('list.export')}
            </Button>
          )}
          {may('import') && (
            <LinkButton tag={Link} to="import" variant="tertiary">
              {t('list.import')}
            </LinkButton>
          )}
          {may('generate') && (
            <LinkButton tag={Link} to="generate" variant="secondary">
              {t('list.generate')}
            </LinkButton>
          )}
          {may('create') && (
            <LinkButton tag={Link} to="create" startIcon={<Plus />}>
              {t('list.add')}
            </LinkButton>
          )}
        </Flex>
      }
    />
  );
};
