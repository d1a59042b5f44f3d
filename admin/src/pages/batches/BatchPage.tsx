import { Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Download, List } from '@strapi/icons';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Link, useParams } from 'react-router-dom';

import { PLUGIN_ID } from '../../../../contracts/plugin';
import { batchExport, useFindInviteCodeBatchQuery } from '../../api/batches';
import { useDownload } from '../../api/download';
import { useMay } from '../../api/permissions';
import { useTranslate } from '../../translate';
import { BatchTable } from './BatchTable';

const LIST = `/plugins/${PLUGIN_ID}/codes`;

/** What was generated or imported together: to download, to list, to copy from. */
export const BatchPage = () => {
  const t = useTranslate();
  const may = useMay();
  const download = useDownload();
  const { batch = '' } = useParams();
  const { data, error } = useFindInviteCodeBatchQuery(batch);

  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;

  const { count, first } = data.data;
  const title = t('batch.title', { count });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={t('batch.subtitle')}
        navigationAction={<BackButton fallback={LIST} />}
        primaryAction={
          <Button startIcon={<Download />} onClick={() => download(batchExport(batch))}>
            {t('batch.download')}
          </Button>
        }
        secondaryAction={
          may('read') && (
            <LinkButton
              tag={Link}
              to={`${LIST}?filters[$and][0][batch][$eq]=${batch}`}
              variant="secondary"
              startIcon={<List />}
            >
              {t('batch.list')}
            </LinkButton>
          )
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <BatchTable codes={first} />
          {count > first.length && (
            <Typography textColor="neutral600">
              {t('batch.more', { shown: first.length, more: count - first.length })}
            </Typography>
          )}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
