import type { ReactNode } from 'react';

import { Layouts, Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';

import type { Permission } from '../../../contracts/plugin';
import { requires, useMay } from '../api/permissions';
import { ConsumersNav, DESTINATIONS } from '../components/ConsumersNav';
import { useTranslate } from '../translate';
import { CodePage } from './code/CodePage';
import { BatchPage } from './batches/BatchPage';
import { CodesPage } from './codes/CodesPage';
import { CreateCodePage } from './codes/CreateCodePage';
import { EditCodePage } from './codes/EditCodePage';
import { GeneratePage } from './generate/GeneratePage';
import { ImportPage } from './import/ImportPage';
import { CreateOrganizationPage } from './organizations/CreateOrganizationPage';
import { OrganizationPage } from './organizations/OrganizationPage';
import { OrganizationsPage } from './organizations/OrganizationsPage';
import { CreateTeamPage } from './teams/CreateTeamPage';
import { EditTeamPage } from './teams/EditTeamPage';
import { TeamPage } from './teams/TeamPage';
import { TeamsPage } from './teams/TeamsPage';

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
  { path: 'teams', permission: 'readTeams', page: <TeamsPage /> },
  { path: 'teams/create', permission: 'createTeam', page: <CreateTeamPage /> },
  { path: 'teams/:documentId', permission: 'readTeams', page: <TeamPage /> },
  { path: 'teams/:documentId/edit', permission: 'updateTeam', page: <EditTeamPage /> },
  { path: 'organizations', permission: 'readOrganizations', page: <OrganizationsPage /> },
  {
    path: 'organizations/create',
    permission: 'createOrganization',
    page: <CreateOrganizationPage />,
  },
  {
    path: 'organizations/:documentId',
    permission: 'readOrganizations',
    page: <OrganizationPage />,
  },
];

/** The first page of the menu that this administrator may see; the codes where there is none. */
const FirstPage = () => {
  const may = useMay();
  const first = DESTINATIONS.find(({ permission }) => may(permission));
  return <Navigate to={first?.path ?? 'codes'} replace />;
};

/** API Consumers */
const App = () => {
  const t = useTranslate();

  return (
    <>
      <Page.Title>{t('menu')}</Page.Title>
      <Layouts.Root sideNav={<ConsumersNav />}>
        <Routes>
          <Route index element={<FirstPage />} />
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
