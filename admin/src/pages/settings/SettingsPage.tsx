import { Flex } from '@strapi/design-system';
import { Blocker, Form, type FormHelpers, Layouts, Page } from '@strapi/strapi/admin';

import type { Settings } from '../../../../contracts/settings';
import { requires, useMay } from '../../api/permissions';
import { useGetInviteCodeSettingsQuery } from '../../api/settings';
import { FormHeader } from '../../components/FormHeader';
import { Panel } from '../../components/Panel';
import { useTranslate } from '../../translate';
import { AnonymiseDialog } from './AnonymiseDialog';
import { DefaultOrganizationField } from './DefaultOrganizationField';
import { DefaultsFields } from './DefaultsFields';
import { DeletedAccountsField } from './DeletedAccountsField';
import { DiscloseReasonsField } from './DiscloseReasonsField';
import { EmailTemplatePanel } from './EmailTemplatePanel';
import { settingsFormSchema } from './form-schema';
import { ModeField } from './ModeField';
import { SignUpUrlField } from './SignUpUrlField';
import { useSave } from './use-save';

const SettingsForm = () => {
  const t = useTranslate();
  const disabled = !useMay()('updateSettings');
  const { data, error } = useGetInviteCodeSettingsQuery();
  const saving = useSave();

  if (error) return <Page.Error />;
  if (!data) return <Page.Loading />;

  const saved = data.data;
  const save = (values: Settings, form: FormHelpers<Settings>) =>
    saving.submit({ values, saved, form });

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
              <DefaultOrganizationField disabled={disabled} />
            </Panel>
            <Panel title={t('settings.refusals')}>
              <DiscloseReasonsField disabled={disabled} />
            </Panel>
            <Panel title={t('settings.defaults')}>
              <DefaultsFields disabled={disabled} />
            </Panel>
            <Panel title={t('settings.sharing')}>
              <SignUpUrlField disabled={disabled} />
            </Panel>
            <EmailTemplatePanel disabled={disabled} />
            <Panel title={t('settings.deletedAccounts')}>
              <DeletedAccountsField disabled={disabled} />
            </Panel>
          </Flex>
        </Layouts.Content>
        <Blocker />
      </Form>
      {saving.isConfirming && (
        <AnonymiseDialog onCancel={saving.cancel} onConfirm={saving.confirm} />
      )}
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
