import { useRef } from 'react';

import { Button, Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';

import { PLACEHOLDERS } from '../../../../contracts/email-template';
import { useTranslate } from '../../translate';
import { useInsertion } from './use-insertion';

interface EmailTemplateFieldsProps {
  disabled: boolean;
}

const SUBJECT = 'emailTemplate.subject';
const TEXT = 'emailTemplate.text';

/** Subject and text, with the placeholders that they can have. */
export const EmailTemplateFields = ({ disabled }: EmailTemplateFieldsProps) => {
  const t = useTranslate();
  const subject = useField<string>(SUBJECT);
  const text = useField<string>(TEXT);
  const textarea = useRef<HTMLTextAreaElement>(null);
  const { onFocus, insert } = useInsertion(text.onChange);

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root name={SUBJECT} required error={subject.error}>
        <Field.Label>{t('settings.emailSubject')}</Field.Label>
        <TextInput
          value={subject.value}
          onChange={({ target }) => subject.onChange(SUBJECT, target.value)}
          onFocus={onFocus}
          disabled={disabled}
        />
        <Field.Error />
      </Field.Root>
      <Field.Root name={TEXT} required error={text.error} hint={t('settings.emailTextHint')}>
        <Field.Label>{t('settings.emailText')}</Field.Label>
        <Textarea
          ref={textarea}
          value={text.value}
          onChange={({ target }) => text.onChange(TEXT, target.value)}
          onFocus={onFocus}
          // Disabled, a long text could not be scrolled by keyboard.
          readOnly={disabled}
          rows={14}
          resizable
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      {!disabled && (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography variant="pi" fontWeight="bold" id="email-placeholders">
            {t('settings.placeholders')}
          </Typography>
          <Flex gap={2} wrap="wrap" role="group" aria-labelledby="email-placeholders">
            {PLACEHOLDERS.map((placeholder) => (
              <Button
                key={placeholder}
                variant="tertiary"
                size="S"
                onClick={() => insert(`{${placeholder}}`, textarea.current)}
              >
                {t(`settings.placeholder.${placeholder}`)}
              </Button>
            ))}
          </Flex>
        </Flex>
      )}
    </Flex>
  );
};
