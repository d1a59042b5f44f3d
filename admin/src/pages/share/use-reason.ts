import type { MessageReference } from '../../../../contracts/validation-messages';
import { useTranslate } from '../../translate';

/** Why an e-mail was not sent, in the administrator's language. */
export const useReason = () => {
  const t = useTranslate();
  return ({ id, values, message = '' }: MessageReference & { message?: string }): string =>
    id ? t(`validation.${id}`, values) : message;
};
