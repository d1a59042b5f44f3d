import { Layouts, Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';

import { CREATE, READ } from '../api/permissions';
import { ConsumersNav } from '../components/ConsumersNav';
import { useTranslate } from '../translate';
import { CodesPage } from './codes/CodesPage';
import { CreateCodePage } from './codes/CreateCodePage';
import { EditCodePage } from './codes/EditCodePage';

/** API Consumers: everything below /plugins/invite-codes. */
const App = () => {
  const t = useTranslate();

  return (
    <Page.Protect permissions={READ}>
      <Page.Title>{t('menu')}</Page.Title>
      <Layouts.Root sideNav={<ConsumersNav />}>
        <Routes>
          <Route index element={<Navigate to="codes" replace />} />
          <Route path="codes" element={<CodesPage />} />
          <Route
            path="codes/create"
            element={
              <Page.Protect permissions={CREATE}>
                <CreateCodePage />
              </Page.Protect>
            }
          />
          <Route path="codes/:documentId" element={<EditCodePage />} />
          <Route path="*" element={<Navigate to="/404" replace />} />
        </Routes>
      </Layouts.Root>
    </Page.Protect>
  );
};

export default App;
