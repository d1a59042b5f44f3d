import type { FocusEvent, ReactNode } from 'react';

import { Box, Flex, Grid } from '@strapi/design-system';
import { BackButton, Blocker, Form, type FormHelpers, Layouts, Page } from '@strapi/strapi/admin';
import type { AnySchema } from 'yup';

import type { InviteCode, TeamSummary } from '../../../../contracts/codes';
import { PLUGIN_ID } from '../../../../contracts/plugin';
import { CopyCodeButton } from '../../components/CopyCodeButton';
import { FormHeader } from '../../components/FormHeader';
import { AnnounceErrors } from './form/AnnounceErrors';
import { AvailabilityPanel } from './form/AvailabilityPanel';
import { DetailsPanel } from './form/DetailsPanel';
import { InformationPanel } from './form/InformationPanel';
import { MembershipPanel } from './form/MembershipPanel';
import { RestrictionsPanel } from './form/RestrictionsPanel';
import type { CodeFormValues } from './form/values';

interface CodeFormProps {
  title: string;
  subtitle: ReactNode;
  initialValues: CodeFormValues;
  /** The team that the form starts from. */
  team?: TeamSummary | null;
  validationSchema: AnySchema;
  disabled?: boolean;
  /** The code as it is stored; left out for a new one. */
  saved?: InviteCode;
  /** Whether leaving with unsaved changes asks. */
  isGuarded?: boolean;
  onSubmit(values: CodeFormValues, helpers: FormHelpers<CodeFormValues>): Promise<void>;
  onFocus?(event: FocusEvent<HTMLElement>): void;
}

/** The form of a code, new or saved. */
export const CodeForm = ({
  title,
  subtitle,
  initialValues,
  team = null,
  validationSchema,
  disabled = false,
  saved,
  isGuarded = true,
  onSubmit,
  onFocus,
}: CodeFormProps) => (
  <Page.Main>
    <Page.Title>{title}</Page.Title>
    <Form
      method={saved ? 'PUT' : 'POST'}
      initialValues={initialValues}
      validationSchema={validationSchema}
      disabled={disabled}
      onSubmit={onSubmit}
    >
      <Box onFocus={onFocus}>
        <FormHeader
          title={title}
          subtitle={subtitle}
          isNew={!saved}
          navigationAction={<BackButton fallback={`/plugins/${PLUGIN_ID}/codes`} />}
          secondaryAction={saved && <CopyCodeButton code={saved.code} />}
        />
        <Layouts.Content>
          <Grid.Root gap={4}>
            <Grid.Item col={saved ? 9 : 12} xs={12} direction="column" alignItems="stretch">
              <Flex direction="column" alignItems="stretch" gap={6}>
                <DetailsPanel saved={saved} team={team} disabled={disabled} />
                <AvailabilityPanel uses={saved?.uses ?? 0} disabled={disabled} />
                <MembershipPanel disabled={disabled} />
                <RestrictionsPanel disabled={disabled} />
              </Flex>
            </Grid.Item>
            {saved && (
              <Grid.Item col={3} xs={12} direction="column" alignItems="stretch">
                <InformationPanel code={saved} />
              </Grid.Item>
            )}
          </Grid.Root>
        </Layouts.Content>
      </Box>
      <AnnounceErrors />
      {isGuarded && <Blocker />}
    </Form>
  </Page.Main>
);
