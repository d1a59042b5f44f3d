import { useCallback } from 'react';

import { type PrimitiveType, useIntl } from 'react-intl';

import { PLUGIN_ID } from '../../contracts/plugin';
import en from './translations/en.json';

export type TextKey = keyof typeof en;

export const prefixKeys = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));

/** `t('list.title')`: a text of the plugin in the administrator's language, English otherwise. */
export const useTranslate = () => {
  const { formatMessage } = useIntl();
  return useCallback(
    (key: TextKey, values?: Record<string, PrimitiveType>) =>
      formatMessage({ id: `${PLUGIN_ID}.${key}`, defaultMessage: en[key] }, values),
    [formatMessage]
  );
};
