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

import type { InviteCode, InviteCodeInput } from '../../../../contracts/codes';
import { type Failure, useShowFailure } from '../../api/failure';
import { CopyCodeButton } from '../../components/CopyCodeButton';
import { FormHeader } from '../../components/FormHeader';
import { Panel } from '../../components/Panel';
import { useTranslate } from '../../translate';
import { ShareButton } from '../share/ShareButton';
import { QuotaField } from './QuotaField';
import { TeamField } from './TeamField';

export type CodeFormValues = Pick<
  InviteCodeInput,
  'name' | 'code' | 'quota' | 'expiresAt' | 'state' | 'team'
>;

interface CodeFormProps {
  title: string;
  subtitle: ReactNode;
  initialValues: CodeFormValues;
  validationSchema: AnySchema;
  disabled?: boolean;
  /** The code as it is stored; left out for a new one. */
  saved?: InviteCode;
  /** Sends the values; what it returns is shown on the fields, or as a notification. */
  save(values: CodeFormValues): Promise<Failure | null>;
}

const Cell = ({ children }: { children: ReactNode }) => (
  <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);

/** The form of a code, new or saved. */
export const CodeForm = ({
  title,
  subtitle,
  initialValues,
  validationSchema,
  disabled = false,
  saved,
  save,
}: CodeFormProps) => {
  const t = useTranslate();
  const showFailure = useShowFailure();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

  const handleSubmit = async (
    values: CodeFormValues,
    { setErrors }: FormHelpers<CodeFormValues>
  ) => {
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
        disabled={disabled}
        onSubmit={handleSubmit}
      >
        <FormHeader
          title={title}
          subtitle={subtitle}
          navigationAction={<BackButton fallback=".." />}
          secondaryAction={
            saved && (
              <Flex gap={2}>
                <CopyCodeButton code={saved.code} />
                <ShareButton code={saved} />
              </Flex>
            )
          }
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Panel title={t('form.details')}>
              <Grid.Root gap={5}>
                <Cell>
                  <InputRenderer
                    type="string"
                    name="name"
                    required
                    disabled={disabled}
                    label={t('form.name')}
                    hint={t('form.nameHint')}
                    placeholder={t('form.namePlaceholder')}
                  />
                </Cell>
                <Cell>
                  <TeamField current={saved?.team ?? null} disabled={disabled} />
                </Cell>
                <Cell>
                  <InputRenderer
                    type="string"
                    name="code"
                    required={Boolean(saved)}
                    disabled={disabled}
                    autoComplete="off"
                    label={t('form.code')}
                    hint={saved ? t('form.codeEditHint') : t('form.codeHint')}
                    placeholder={saved ? undefined : t('form.codePlaceholder')}
                  />
                </Cell>
                <Cell>
                  <InputRenderer
                    type="enumeration"
                    name="state"
                    required
                    disabled={disabled}
                    label={t('form.state')}
                    options={[
                      { value: 'active', label: t('form.stateActive') },
                      { value: 'inactive', label: t('form.stateInactive') },
                    ]}
                  />
                </Cell>
              </Grid.Root>
            </Panel>
            <Panel title={t('form.availability')}>
              <Grid.Root gap={5}>
                <Cell>
                  <QuotaField uses={saved?.uses ?? 0} disabled={disabled} />
                </Cell>
                <Cell>
                  <InputRenderer
                    type="datetime"
                    name="expiresAt"
                    disabled={disabled}
                    label={t('form.expiresAt')}
                    hint={t('form.expiresAtHint', { timeZone })}
                  />
                </Cell>
              </Grid.Root>
            </Panel>
          </Flex>
        </Layouts.Content>
        <Blocker />
      </Form>
    </Page.Main>
  );
};
