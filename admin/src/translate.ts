import { useCallback } from 'react';

import { type PrimitiveType, useIntl } from 'react-intl';

import { PLUGIN_ID } from '../../contracts/plugin';
import { VALIDATION_MESSAGES, type ValidationMessageId } from '../../contracts/validation-messages';
import en from './translations/en.json';

type ValidationKey = `validation.${ValidationMessageId}`;
export type TextKey = keyof typeof en | ValidationKey;

const isValidationKey = (key: TextKey): key is ValidationKey => key.startsWith('validation.');

/** The messages of the forms are shared with the server, and so are their English texts. */
const englishOf = (key: TextKey): string =>
  isValidationKey(key)
    ? VALIDATION_MESSAGES[key.slice('validation.'.length) as ValidationMessageId]
    : en[key];

export const prefixKeys = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));

/** `t('list.title')`: a text of the plugin in the administrator's language, English otherwise. */
export const useTranslate = () => {
  const { formatMessage } = useIntl();
  return useCallback(
    (key: TextKey, values?: Record<string, PrimitiveType>) =>
      formatMessage({ id: `${PLUGIN_ID}.${key}`, defaultMessage: englishOf(key) }, values),
    [formatMessage]
  );
};
