import { Field, Flex, Textarea, TextInput } from '@strapi/design-system';

import {
  EMAIL_LIMITS,
  type EmailTemplate,
  PLACEHOLDERS,
} from '../../../../contracts/email-template';
import { useTranslate } from '../../translate';

interface MessageFieldsProps {
  value: EmailTemplate;
  onChange(value: EmailTemplate): void;
}

const placeholders = PLACEHOLDERS.map((name) => `{${name}}`).join(' ');

/** Subject and text of the e-mail, with placeholders. */
export const MessageFields = ({ value, onChange }: MessageFieldsProps) => {
  const t = useTranslate();
  const missing = (text: string) => (text.trim() ? undefined : t('validation.required'));

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root name="subject" required error={missing(value.subject)}>
        <Field.Label>{t('send.subject')}</Field.Label>
        <TextInput
          value={value.subject}
          maxLength={EMAIL_LIMITS.subject}
          onChange={({ target }) => onChange({ ...value, subject: target.value })}
        />
        <Field.Error />
      </Field.Root>
      <Field.Root
        name="text"
        required
        error={missing(value.text)}
        hint={t('send.textHint', { placeholders })}
      >
        <Field.Label>{t('send.text')}</Field.Label>
        <Textarea
          value={value.text}
          maxLength={EMAIL_LIMITS.text}
          onChange={({ target }) => onChange({ ...value, text: target.value })}
          style={{ minHeight: '22rem' }}
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
    </Flex>
  );
};
