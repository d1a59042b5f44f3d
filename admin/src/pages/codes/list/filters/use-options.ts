import type { FindOptions } from '../../../../../../contracts/code-options';
import {
  useFindInviteCodeAuthorsQuery,
  useFindInviteCodeOrganizationsQuery,
} from '../../../../api/code-list';
import { useFindInviteCodeTeamsQuery } from '../../../../api/codes';
import { teamLabel } from '../../team-label';

type Search = FindOptions.Query;

export const useTeamOptions = (search: Search) => {
  const { data, isLoading } = useFindInviteCodeTeamsQuery(search);
  const options = (data?.results ?? []).map((team) => ({
    value: team.documentId,
    label: teamLabel(team),
  }));
  return { options, isLoading };
};

export const useOrganizationOptions = (search: Search) => {
  const { data, isLoading } = useFindInviteCodeOrganizationsQuery(search);
  const options = (data?.results ?? []).map(({ documentId, name }) => ({
    value: documentId,
    label: name,
  }));
  return { options, isLoading };
};

export const useAuthorOptions = (search: Search) => {
  const { data, isLoading } = useFindInviteCodeAuthorsQuery(search);
  const options = (data?.results ?? []).map(({ id, name }) => ({
    value: String(id),
    label: name,
  }));
  return { options, isLoading };
};
