import type { ReactNode } from 'react';

import { Layouts, Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';

import type { Permission } from '../../../contracts/plugin';
import { requires } from '../api/permissions';
import { ConsumersNav } from '../components/ConsumersNav';
import { useTranslate } from '../translate';
import { CodePage } from './code/CodePage';
import { BatchPage } from './batches/BatchPage';
import { CodesPage } from './codes/CodesPage';
import { CreateCodePage } from './codes/CreateCodePage';
import { EditCodePage } from './codes/EditCodePage';
import { GeneratePage } from './generate/GeneratePage';
import { ImportPage } from './import/ImportPage';

interface PageRoute {
  path: string;
  /** One of several is enough. */
  permission: Permission | Permission[];
  page: ReactNode;
}

/** Every page below /plugins/invite-codes, and what it takes to see it. */
const PAGES: PageRoute[] = [
  { path: 'codes', permission: 'read', page: <CodesPage /> },
  { path: 'codes/create', permission: 'create', page: <CreateCodePage /> },
  { path: 'codes/:documentId', permission: 'read', page: <CodePage /> },
  { path: 'codes/generate', permission: 'generate', page: <GeneratePage /> },
  { path: 'codes/import', permission: 'import', page: <ImportPage /> },
  { path: 'codes/batches/:batch', permission: ['generate', 'import'], page: <BatchPage /> },
  { path: 'codes/:documentId/edit', permission: 'read', page: <EditCodePage /> },
];

/** API Consumers */
const App = () => {
  const t = useTranslate();

  return (
    <>
      <Page.Title>{t('menu')}</Page.Title>
      <Layouts.Root sideNav={<ConsumersNav />}>
        <Routes>
          <Route index element={<Navigate to="codes" replace />} />
          {PAGES.map(({ path, permission, page }) => (
            <Route
              key={path}
              path={path}
              element={
                <Page.Protect permissions={requires(...[permission].flat())}>{page}</Page.Protect>
              }
            />
          ))}
          <Route path="*" element={<Navigate to="/404" replace />} />
        </Routes>
      </Layouts.Root>
    </>
  );
};

export default App;
