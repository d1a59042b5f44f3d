import { Flex } from '@strapi/design-system';
import {
  Blocker,
  Form,
  type FormHelpers,
  Layouts,
  Page,
  useNotification,
} from '@strapi/strapi/admin';

import type { Settings } from '../../../../contracts/settings';
import { useShowFailure } from '../../api/failure';
import { requires, useMay } from '../../api/permissions';
import {
  useGetInviteCodeSettingsQuery,
  useUpdateInviteCodeSettingsMutation,
} from '../../api/settings';
import { FormHeader } from '../../components/FormHeader';
import { Panel } from '../../components/Panel';
import { useTranslate } from '../../translate';
import { DefaultsFields } from './DefaultsFields';
import { DiscloseReasonsField } from './DiscloseReasonsField';
import { EmailTemplatePanel } from './EmailTemplatePanel';
import { changesOf, settingsFormSchema } from './form-schema';
import { ManagersFields } from './ManagersFields';
import { ModeField } from './ModeField';
import { SignUpUrlField } from './SignUpUrlField';

const SettingsForm = () => {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const showFailure = useShowFailure();
  const disabled = !useMay()('updateSettings');
  const { data, error } = useGetInviteCodeSettingsQuery();
  const [update] = useUpdateInviteCodeSettingsMutation();

  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;

  const saved = data.data;
  const save = async (values: Settings, { setErrors }: FormHelpers<Settings>) => {
    const answer = await update(changesOf(values, saved));
    if ('error' in answer) showFailure(answer.error, setErrors);
    else toggleNotification({ type: 'success', message: t('settings.saved') });
  };

  return (
    <Page.Main>
      <Page.Title>{t('settings.title')}</Page.Title>
      <Form
        method="PUT"
        initialValues={saved}
        validationSchema={settingsFormSchema}
        disabled={disabled}
        onSubmit={save}
      >
        <FormHeader title={t('settings.title')} subtitle={t('settings.subtitle')} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Panel title={t('settings.registration')}>
              <ModeField disabled={disabled} />
            </Panel>
            <Panel title={t('settings.refusals')}>
              <DiscloseReasonsField disabled={disabled} />
            </Panel>
            <Panel title={t('settings.defaults')}>
              <DefaultsFields disabled={disabled} />
            </Panel>
            <Panel title={t('settings.managers')}>
              <ManagersFields disabled={disabled} />
            </Panel>
            <Panel title={t('settings.sharing')}>
              <SignUpUrlField disabled={disabled} />
            </Panel>
            <EmailTemplatePanel disabled={disabled} />
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
