import { Button, Flex, Loader } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Navigate } from 'react-router-dom';

import { PLUGIN_ID } from '../../../../contracts/plugin';
import { LeaveGuard } from '../../components/LeaveGuard';
import { Panel } from '../../components/Panel';
import { useTranslate } from '../../translate';
import { ColumnsPanel } from './ColumnsPanel';
import { DropZone } from './DropZone';
import { ReportPanel } from './ReportPanel';
import { useImport } from './use-import';

/** API Consumers > Invite codes > Import: a file is checked first, and imported whole or not at all. */
export const ImportPage = () => {
  const t = useTranslate();
  const { file, report, status, imported, choose, run } = useImport();
  const isBusy = status !== 'idle';
  const count = report?.problems.length === 0 ? report.summary.codes : 0;

  if (imported) {
    return <Navigate to={`/plugins/${PLUGIN_ID}/codes/batches/${imported}`} replace />;
  }
  return (
    <Page.Main aria-busy={isBusy}>
      <Page.Title>{t('import.title')}</Page.Title>
      <Layouts.Header
        title={t('import.title')}
        subtitle={t('import.subtitle')}
        navigationAction={<BackButton fallback=".." />}
        primaryAction={
          <Button
            startIcon={<Upload />}
            disabled={count === 0 || isBusy}
            loading={status === 'importing'}
            onClick={run}
          >
            {t('import.submit', { count })}
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Panel title={t('import.file')}>
            <DropZone name={file?.name} disabled={isBusy} onFile={choose} />
          </Panel>
          {status === 'checking' && <Loader>{t('import.checking')}</Loader>}
          {report && <ReportPanel report={report} />}
          <ColumnsPanel />
        </Flex>
      </Layouts.Content>
      {status === 'importing' && (
        <LeaveGuard title={t('generate.leaveTitle')}>{t('import.leave')}</LeaveGuard>
      )}
    </Page.Main>
  );
};
