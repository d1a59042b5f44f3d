import { useState } from 'react';

import { Box, Divider, Flex, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import {
  DEFAULT_EMAIL_TEMPLATE,
  type EmailTemplate,
  renderEmail,
} from '../../../../contracts/email-template';
import { templateValues } from '../../../../contracts/email-values';
import { signUpLink } from '../../../../contracts/sign-up-link';
import { sampleCode } from '../../../../contracts/test-email';
import { useTranslate } from '../../translate';

/** The portal's host name: where people sign up or, without a sign-up address, where Strapi is. */
const portalOf = (signUpUrl: string | null): string => {
  const link = signUpLink(signUpUrl, 'code');
  return link === null ? window.location.host : new URL(link).host;
};

/** The e-mail that the template makes for a code that does not exist. */
export const EmailPreview = () => {
  const t = useTranslate();
  const { locale } = useIntl();
  const [now] = useState(() => new Date());
  const { value: template = DEFAULT_EMAIL_TEMPLATE } = useField<EmailTemplate>('emailTemplate');
  const { value: signUpUrl = null } = useField<string | null>('signUpUrl');
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

  const values = templateValues(sampleCode(now), {
    signUpUrl,
    portal: portalOf(signUpUrl),
    region: { locale, timeZone },
    now,
  });
  const { subject, text } = renderEmail(template, values);
  return (
    <Flex direction="column" alignItems="stretch" gap={1} height="100%">
      <Typography variant="pi" fontWeight="bold" id="email-preview">
        {t('settings.preview')}
      </Typography>
      <Box
        tag="section"
        aria-labelledby="email-preview"
        background="neutral100"
        borderColor="neutral200"
        hasRadius
        padding={5}
        flex="1"
      >
        <Typography fontWeight="bold" tag="p" style={{ overflowWrap: 'anywhere' }}>
          {subject}
        </Typography>
        <Box paddingTop={4} paddingBottom={4}>
          <Divider />
        </Box>
        <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </Typography>
      </Box>
    </Flex>
  );
};
