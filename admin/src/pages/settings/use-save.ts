import { useState } from 'react';

import { type FormHelpers, useNotification } from '@strapi/strapi/admin';

import type { Settings } from '../../../../contracts/settings';
import { useShowFailure } from '../../api/failure';
import { useUpdateInviteCodeSettingsMutation } from '../../api/settings';
import { useTranslate } from '../../translate';
import { changesOf } from './form-schema';

/** What the administrator wants stored. */
interface Attempt {
  values: Settings;
  saved: Settings;
  form: FormHelpers<Settings>;
}

const anonymises = ({ values, saved }: Attempt) =>
  values.deletedAccounts === 'anonymise' && saved.deletedAccounts !== 'anonymise';

/** Saves the settings; what cannot be undone waits for a confirmation. */
export const useSave = () => {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const showFailure = useShowFailure();
  const [update] = useUpdateInviteCodeSettingsMutation();
  const [unconfirmed, setUnconfirmed] = useState<Attempt | null>(null);

  const send = async ({ values, saved, form }: Attempt) => {
    const answer = await update(changesOf(values, saved));
    if ('error' in answer) showFailure(answer.error, form.setErrors);
    else toggleNotification({ type: 'success', message: t('settings.saved') });
  };

  return {
    isConfirming: unconfirmed !== null,

    async submit(attempt: Attempt) {
      if (anonymises(attempt)) setUnconfirmed(attempt);
      else await send(attempt);
    },

    async confirm() {
      if (unconfirmed) await send(unconfirmed);
      setUnconfirmed(null);
    },

    cancel: () => setUnconfirmed(null),
  };
};
