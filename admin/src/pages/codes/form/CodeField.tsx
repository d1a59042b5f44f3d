import { useState } from 'react';

import { Box, Field, Flex, IconButton, TextInput, Typography } from '@strapi/design-system';
import { ArrowClockwise, CheckCircle } from '@strapi/icons';
import { useField } from '@strapi/strapi/admin';

import type { CheckCode } from '../../../../../contracts/code-check';
import { generateCode } from '../../../../../contracts/code-text';
import type { InviteCode } from '../../../../../contracts/codes';
import { useTranslate } from '../../../translate';
import { useCodeCheck } from './useCodeCheck';

interface CodeFieldProps {
  saved?: InviteCode;
  disabled: boolean;
}

const Free = () => {
  const t = useTranslate();

  return (
    <Flex tag="span" gap={1}>
      <CheckCircle width="1.2rem" height="1.2rem" fill="success600" aria-hidden />
      <Typography tag="span" variant="pi" textColor="success600">
        {t('codeField.free')}
      </Typography>
    </Flex>
  );
};

const useProblem = () => {
  const t = useTranslate();

  return (check: CheckCode.Result) => {
    if (check.available) return undefined;
    return check.reason === 'codeText'
      ? t('validation.codeText')
      : t('codeField.taken', { name: check.takenBy.name, code: check.takenBy.code });
  };
};

/** The text of a code: generated, generated again or typed, and looked up while it is typed. */
export const CodeField = ({ saved, disabled }: CodeFieldProps) => {
  const t = useTranslate();
  const problemOf = useProblem();
  const { value, error, onChange } = useField<string | null>('code');
  const check = useCodeCheck({ text: value ?? '', saved });

  // What was said when the form was saved holds for the text that was saved.
  const [judged, setJudged] = useState({ error, value });
  if (judged.error !== error) setJudged({ error, value });
  const saveError = judged.value === value ? error : undefined;

  return (
    <Field.Root
      id="code"
      name="code"
      required={Boolean(saved)}
      error={saveError ?? (check ? problemOf(check) : undefined)}
      hint={check?.available ? <Free /> : saved ? t('codeField.editHint') : t('codeField.hint')}
    >
      <Field.Label>{t('form.code')}</Field.Label>
      <TextInput
        value={value ?? ''}
        onChange={onChange}
        disabled={disabled}
        autoComplete="off"
        spellCheck={false}
        endAction={
          !disabled && (
            <IconButton
              variant="ghost"
              size="XS"
              label={t('codeField.generate')}
              onClick={() => onChange('code', generateCode())}
            >
              <ArrowClockwise />
            </IconButton>
          )
        }
      />
      <Box aria-live="polite">
        <Field.Hint />
        <Field.Error />
      </Box>
    </Field.Root>
  );
};
