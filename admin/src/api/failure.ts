import { type FormHelpers, useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';

import type { MessageReference } from '../../../contracts/validation-messages';
import { useTranslate } from '../translate';

/** What the API answers instead of data. */
export type Failure = Parameters<
  ReturnType<typeof useAPIErrorHandler>['_unstableFormatAPIError']
>[0];

/** What a form takes as the errors of its fields. */
export type FormErrors = Parameters<FormHelpers['setErrors']>[0];

interface Details extends MessageReference {
  errors?: Array<MessageReference & { path: string[]; message: string; name: string }>;
}

/** What the server says of a refusal beyond its text; nothing where it is no answer of ours. */
export const detailsOf = (failure: Failure): Details =>
  ('details' in failure ? (failure.details as Details | null) : null) ?? {};

/**
 * Tells the administrator why the server refused: on the fields of a form where it names them,
 * in a notification otherwise, in the administrator's language where the message is ours.
 */
export const useShowFailure = () => {
  const t = useTranslate();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatError, _unstableFormatValidationErrors: formatFields } =
    useAPIErrorHandler();

  return (failure: Failure, setErrors?: FormHelpers['setErrors']) => {
    const { id, values, errors } = detailsOf(failure);
    if (setErrors && failure.name === 'ValidationError' && errors) {
      const translated = errors.map((error) => ({
        ...error,
        message: error.id ? t(`validation.${error.id}`, error.values) : error.message,
      }));
      const { message = '' } = failure;
      setErrors(
        formatFields({ name: 'ValidationError', message, details: { errors: translated } })
      );
      return;
    }
    const message = id ? t(`validation.${id}`, values) : formatError(failure);
    toggleNotification({ type: 'danger', message });
  };
};
