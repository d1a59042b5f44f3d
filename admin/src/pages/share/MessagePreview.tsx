import { Box, Flex, Typography } from '@strapi/design-system';

import type { InviteCode } from '../../../../contracts/codes';
import type { EmailTemplate } from '../../../../contracts/email-template';
import { signUpLink } from '../../../../contracts/sign-up-link';
import type { GetSharing } from '../../../../contracts/invitations';
import { useTranslate } from '../../translate';
import { Caution } from './Caution';

interface MessagePreviewProps {
  email: EmailTemplate;
  code: InviteCode;
  sharing: GetSharing.Result;
}

/** The e-mail as it arrives. */
export const MessagePreview = ({ email, code, sharing }: MessagePreviewProps) => {
  const t = useTranslate();
  const link = signUpLink(sharing.signUpUrl, code.code);
  const isUseless = !email.text.includes(code.code) && !(link && email.text.includes(link));

  return (
    <Flex direction="column" alignItems="stretch" gap={1} minWidth={0}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800" tag="h3">
        {t('send.preview')}
      </Typography>
      <Box
        background="neutral100"
        borderColor="neutral200"
        hasRadius
        padding={4}
        tag="article"
        aria-label={t('send.preview')}
        style={{ overflowWrap: 'anywhere' }}
      >
        {sharing.from && (
          <Typography variant="pi" textColor="neutral600" tag="p">
            {t('send.from', { from: sharing.from })}
          </Typography>
        )}
        <Typography fontWeight="bold" textColor="neutral800" tag="p">
          {email.subject}
        </Typography>
        <Box paddingTop={3}>
          <Typography textColor="neutral800" tag="p" style={{ whiteSpace: 'pre-wrap' }}>
            {email.text}
          </Typography>
        </Box>
      </Box>
      {isUseless && <Caution>{t('send.withoutCode')}</Caution>}
    </Flex>
  );
};
