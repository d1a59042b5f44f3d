import { useRef, useState } from 'react';

import { Combobox, ComboboxOption, Field, Flex } from '@strapi/design-system';
import { InputRenderer, useDebounce, useField } from '@strapi/strapi/admin';

import type { OrganizationSummary } from '../../../../contracts/codes';
import { createOrganizationSchema } from '../../../../contracts/team-schema';
import { useCreateOrganizationOfInviteCodesMutation } from '../../api/organizations';
import { useMay } from '../../api/permissions';
import { useFindOrganizationsOfTeamsQuery } from '../../api/teams';
import { CreateInPlace } from '../../components/CreateInPlace';
import { useTranslate } from '../../translate';

interface OrganizationFieldProps {
  /** The organization of a saved team: an option even where the search does not find it. */
  current?: OrganizationSummary | null;
  hint: string;
  disabled?: boolean;
}

const isAmong = (organizations: OrganizationSummary[], { documentId }: OrganizationSummary) =>
  organizations.some((organization) => organization.documentId === documentId);

/** Looked for on the server while one types; a new one can be created in place. */
export const OrganizationField = ({ current, hint, disabled = false }: OrganizationFieldProps) => {
  const t = useTranslate();
  const may = useMay();
  const input = useRef<HTMLInputElement>(null);
  const { value, error, onChange } = useField<string>('organization');
  const [created, setCreated] = useState<OrganizationSummary | null>(null);
  const [typed, setTyped] = useState('');
  const search = useDebounce(typed, 300);
  const { data, isLoading, isFetching } = useFindOrganizationsOfTeamsQuery({
    _q: search || undefined,
  });
  const [createOrganization] = useCreateOrganizationOfInviteCodesMutation();

  const found = data?.results ?? [];
  const known = [created, current].flatMap((organization) => organization ?? []);
  const organizations = [
    ...known.filter((organization) => !isAmong(found, organization)),
    ...found,
  ];
  const hasNone = !isLoading && !search && organizations.length === 0;

  return (
    <Field.Root
      name="organization"
      required
      error={error ?? (hasNone ? t('team.noOrganizations') : undefined)}
      hint={hint}
    >
      <Flex justifyContent="space-between" gap={2}>
        <Field.Label>{t('team.organization')}</Field.Label>
        {may('createOrganization') && !disabled && (
          <CreateInPlace
            label={t('organization.createInPlace')}
            title={t('organization.createDialogTitle')}
            initialValues={{ name: '' }}
            validationSchema={createOrganizationSchema}
            field={input}
            create={async (values) => {
              const answer = await createOrganization(values);
              if ('error' in answer) return answer.error;
              setCreated(answer.data.data);
              onChange('organization', answer.data.data.documentId);
              return undefined;
            }}
          >
            <InputRenderer
              type="string"
              name="name"
              required
              label={t('team.name')}
              placeholder={t('organization.namePlaceholder')}
            />
          </CreateInPlace>
        )}
      </Flex>
      <Combobox
        ref={input}
        // The text of a chosen organization is known only once it is among the options.
        key={`${isLoading} ${created?.documentId}`}
        autocomplete={{ type: 'list', filter: 'contains' }}
        value={value}
        onChange={(organization) => onChange('organization', organization ?? '')}
        onClear={() => onChange('organization', '')}
        onInputChange={({ currentTarget }) => setTyped(currentTarget.value.trim())}
        onOpenChange={() => setTyped('')}
        loading={isFetching}
        disabled={disabled}
        placeholder={t('team.organizationPlaceholder')}
        clearLabel={t('team.organizationClear')}
      >
        {organizations.map(({ documentId, name }) => (
          <ComboboxOption key={documentId} value={documentId}>
            {name}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
