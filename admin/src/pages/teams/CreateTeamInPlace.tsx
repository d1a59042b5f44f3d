import type { RefObject } from 'react';

import { InputRenderer } from '@strapi/strapi/admin';

import { createTeamSchema } from '../../../../contracts/team-schema';
import type { Team, TeamInput } from '../../../../contracts/teams';
import { useCreateTeamOfInviteCodesMutation } from '../../api/teams';
import { CreateInPlace } from '../../components/CreateInPlace';
import { useTranslate } from '../../translate';
import { OrganizationField } from './OrganizationField';
import { RoleField } from './RoleField';

interface CreateTeamInPlaceProps {
  field: RefObject<HTMLInputElement>;
  onCreated(team: Team): void;
}

const NEW_TEAM: TeamInput = { name: '', organization: '', role: null };

/** Creates a team where one is asked for, without leaving the form. */
export const CreateTeamInPlace = ({ field, onCreated }: CreateTeamInPlaceProps) => {
  const t = useTranslate();
  const [createTeam] = useCreateTeamOfInviteCodesMutation();

  return (
    <CreateInPlace
      label={t('team.createInPlace')}
      title={t('team.createDialogTitle')}
      initialValues={NEW_TEAM}
      validationSchema={createTeamSchema}
      field={field}
      create={async (values) => {
        const answer = await createTeam(values);
        if ('error' in answer) return answer.error;
        onCreated(answer.data.data);
        return undefined;
      }}
    >
      <InputRenderer
        type="string"
        name="name"
        required
        label={t('team.name')}
        placeholder={t('team.namePlaceholder')}
      />
      <OrganizationField hint={t('team.organizationHint')} />
      <RoleField hint={t('team.roleHint')} />
    </CreateInPlace>
  );
};
