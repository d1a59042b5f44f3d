import { Flex } from '@strapi/design-system';
import { Blocker, Form, Layouts, Page, useNotification } from '@strapi/strapi/admin';

import { type Settings, settingsSchema } from '../../../../contracts/settings';
import { requires, useMay } from '../../api/permissions';
import {
  useGetInviteCodeSettingsQuery,
  useUpdateInviteCodeSettingsMutation,
} from '../../api/settings';
import { FormHeader } from '../../components/FormHeader';
import { Panel } from '../../components/Panel';
import { useTranslate } from '../../translate';
import { DiscloseReasonsField } from './DiscloseReasonsField';
import { ModeField } from './ModeField';

const SettingsForm = () => {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const canUpdate = useMay()('updateSettings');
  const { data, error } = useGetInviteCodeSettingsQuery();
  const [update] = useUpdateInviteCodeSettingsMutation();

  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;

  const save = async (settings: Settings) => {
    const answer = await update(settings);
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: t('settings.failed') }
        : { type: 'success', message: t('settings.saved') }
    );
  };

  return (
    <Page.Main>
      <Page.Title>{t('settings.title')}</Page.Title>
      <Form
        method="PUT"
        initialValues={data.data}
        validationSchema={settingsSchema}
        disabled={!canUpdate}
        onSubmit={save}
      >
        <FormHeader title={t('settings.title')} subtitle={t('settings.subtitle')} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Panel title={t('settings.registration')}>
              <ModeField disabled={!canUpdate} />
            </Panel>
            <Panel title={t('settings.refusals')}>
              <DiscloseReasonsField disabled={!canUpdate} />
            </Panel>
          </Flex>
        </Layouts.Content>
        <Blocker />
      </Form>
    </Page.Main>
  );
};

/** Settings > Invite codes */
const SettingsPage = () => (
  <Page.Protect permissions={requires('readSettings')}>
    <SettingsForm />
  </Page.Protect>
);

export default SettingsPage;
