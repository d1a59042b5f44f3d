import { Flex, Grid } from '@strapi/design-system';
import {
  BackButton,
  Blocker,
  Form,
  type FormHelpers,
  InputRenderer,
  Layouts,
  Page,
} from '@strapi/strapi/admin';
import type { AnySchema } from 'yup';

import type { Team, TeamInput } from '../../../../contracts/teams';
import { type Failure, useShowFailure } from '../../api/failure';
import { FormHeader } from '../../components/FormHeader';
import { ManagersField } from '../../components/ManagersField';
import { Panel } from '../../components/Panel';
import { useTranslate } from '../../translate';
import { OrganizationField } from './OrganizationField';
import { RoleField } from './RoleField';

interface TeamFormProps {
  title: string;
  subtitle: string;
  initialValues: TeamInput;
  validationSchema: AnySchema;
  /** The team as it is stored; left out for a new one. */
  saved?: Team;
  /** Sends the values; what it returns is shown on the fields, or as a notification. */
  save(values: TeamInput): Promise<Failure | null>;
}

/** The form of a team, new or saved. */
export const TeamForm = ({
  title,
  subtitle,
  initialValues,
  validationSchema,
  saved,
  save,
}: TeamFormProps) => {
  const t = useTranslate();
  const showFailure = useShowFailure();

  const handleSubmit = async (values: TeamInput, { setErrors }: FormHelpers<TeamInput>) => {
    const failure = await save(values);
    if (failure) showFailure(failure, setErrors);
  };

  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Form
        method={saved ? 'PUT' : 'POST'}
        initialValues={initialValues}
        validationSchema={validationSchema}
        onSubmit={handleSubmit}
      >
        <FormHeader
          title={title}
          subtitle={subtitle}
          navigationAction={<BackButton fallback=".." />}
        />
        <Layouts.Content>
          <Panel title={t('team.details')}>
            <Grid.Root gap={5}>
              <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                <InputRenderer
                  type="string"
                  name="name"
                  required
                  label={t('team.name')}
                  placeholder={t('team.namePlaceholder')}
                />
              </Grid.Item>
              <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                <OrganizationField
                  current={saved?.organization}
                  hint={saved ? t('team.organizationMoveHint') : t('team.organizationHint')}
                />
              </Grid.Item>
              <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                <RoleField
                  current={saved?.role}
                  hint={saved ? t('team.roleChangeHint') : t('team.roleHint')}
                />
              </Grid.Item>
              <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                <ManagersField saved={saved?.managers} hint={t('managers.teamHint')} />
              </Grid.Item>
              <Grid.Item col={12} direction="column" alignItems="stretch">
                <Flex direction="column" alignItems="stretch">
                  <InputRenderer type="text" name="description" label={t('team.description')} />
                </Flex>
              </Grid.Item>
            </Grid.Root>
          </Panel>
        </Layouts.Content>
        <Blocker />
      </Form>
    </Page.Main>
  );
};
