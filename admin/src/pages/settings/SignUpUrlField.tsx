import { Box, Typography } from '@strapi/design-system';
import { InputRenderer, useField } from '@strapi/strapi/admin';

import { signUpLink } from '../../../../contracts/sign-up-link';
import { sampleCode } from '../../../../contracts/test-email';
import { useTranslate } from '../../translate';

interface SignUpUrlFieldProps {
  disabled: boolean;
}

const { code } = sampleCode(new Date());

/** The sign-up address, and the link that it makes of a code. */
export const SignUpUrlField = ({ disabled }: SignUpUrlFieldProps) => {
  const t = useTranslate();
  const { value = null } = useField<string | null>('signUpUrl');
  const link = signUpLink(value, code);

  return (
    <Box>
      <InputRenderer
        type="string"
        name="signUpUrl"
        label={t('settings.signUpUrl')}
        hint={t('settings.signUpUrlHint', { placeholder: '{code}' })}
        placeholder="https://portal.example.com/signup?inviteCode={code}"
        disabled={disabled}
      />
      {link && (
        <Box paddingTop={2}>
          <Typography
            variant="pi"
            textColor="neutral600"
            aria-live="polite"
            style={{ overflowWrap: 'anywhere' }}
          >
            {t('settings.signUpUrlExample', { link })}
          </Typography>
        </Box>
      )}
    </Box>
  );
};
