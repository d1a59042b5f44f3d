import { useEffect } from 'react';

import { useNotifyAT } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';

import { useTranslate } from '../../../translate';

/** Says how many fields keep the form from being saved; the focus is on the first of them. */
export const AnnounceErrors = () => {
  const t = useTranslate();
  const { notifyAlert } = useNotifyAT();
  const count = useForm('AnnounceErrors', ({ errors }) => Object.keys(errors).length);

  useEffect(() => {
    if (count > 0) notifyAlert(t('form.problems', { count }));
  }, [count, notifyAlert, t]);

  return null;
};
