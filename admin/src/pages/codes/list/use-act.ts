import { useNotification } from '@strapi/strapi/admin';

import { type Action, useActOnInviteCodesMutation } from '../../../api/code-list';
import { type Failure, useShowFailure } from '../../../api/failure';
import { type TextKey, useTranslate } from '../../../translate';

const DONE: Record<Action['action'], TextKey> = {
  activate: 'list.activated',
  deactivate: 'list.deactivated',
  extend: 'list.extended',
  delete: 'list.deleted',
};

/**
 * Does something with codes and tells how it went.
 * @returns whether it was done; a failure is passed to `onFailure`, or shown in a notification.
 */
export const useAct = () => {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const showFailure = useShowFailure();
  const [act] = useActOnInviteCodesMutation();

  return async (
    action: Action,
    onFailure: (failure: Failure) => void = showFailure
  ): Promise<boolean> => {
    const answer = await act(action);
    if ('error' in answer) {
      onFailure(answer.error);
      return false;
    }
    const { count } = answer.data.data;
    toggleNotification({ type: 'success', message: t(DONE[action.action], { count }) });
    return true;
  };
};
