import type { ReactNode } from 'react';

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

import type { OrganizationChanges, OrganizationInput } from '../../../../contracts/organizations';
import { type Failure, useShowFailure } from '../../api/failure';
import { FormHeader } from '../../components/FormHeader';
import { Panel } from '../../components/Panel';
import { useTranslate } from '../../translate';

type Values = OrganizationInput & OrganizationChanges;

interface OrganizationFormProps {
  title: string;
  subtitle: string;
  initialValues: Values;
  validationSchema: AnySchema;
  method: 'POST' | 'PUT';
  disabled?: boolean;
  secondaryAction?: ReactNode;
  /** Sends the values; what it returns is shown on the fields, or as a notification. */
  save(values: Values): Promise<Failure | null>;
  /** The field of the default team, which a new one cannot have. */
  defaultTeam?: ReactNode;
  /** What stands below the fields. */
  children?: ReactNode;
}

/** The form of an organization, new or saved. */
export const OrganizationForm = ({
  title,
  subtitle,
  disabled = false,
  secondaryAction,
  save,
  defaultTeam,
  children,
  ...form
}: OrganizationFormProps) => {
  const t = useTranslate();
  const showFailure = useShowFailure();

  const handleSubmit = async (values: Values, { setErrors }: FormHelpers<Values>) => {
    const failure = await save(values);
    if (failure) showFailure(failure, setErrors);
  };

  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Form {...form} disabled={disabled} onSubmit={handleSubmit}>
        <FormHeader
          title={title}
          subtitle={subtitle}
          navigationAction={<BackButton fallback=".." />}
          secondaryAction={secondaryAction}
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Panel title={t('team.details')}>
              <Grid.Root gap={5}>
                <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                  <InputRenderer
                    type="string"
                    name="name"
                    required
                    disabled={disabled}
                    label={t('team.name')}
                    placeholder={t('organization.namePlaceholder')}
                  />
                </Grid.Item>
                {defaultTeam && (
                  <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
                    {defaultTeam}
                  </Grid.Item>
                )}
                <Grid.Item col={12} direction="column" alignItems="stretch">
                  <InputRenderer
                    type="text"
                    name="description"
                    disabled={disabled}
                    label={t('team.description')}
                  />
                </Grid.Item>
              </Grid.Root>
            </Panel>
            {children}
          </Flex>
        </Layouts.Content>
        <Blocker />
      </Form>
    </Page.Main>
  );
};
