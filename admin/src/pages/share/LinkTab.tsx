import { useRef } from 'react';

import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { NavLink } from 'react-router-dom';

import type { InviteCode } from '../../../../contracts/codes';
import type { GetSharing } from '../../../../contracts/invitations';
import { PLUGIN_ID } from '../../../../contracts/plugin';
import { signUpLink } from '../../../../contracts/sign-up-link';
import { save } from '../../api/download';
import { useMay } from '../../api/permissions';
import { CodeText } from '../../components/CodeText';
import { useTranslate } from '../../translate';
import { CopyField } from './CopyField';
import { pngFileOf, svgFileOf } from './qr-file';
import { QrCode } from './QrCode';

/** Where no sign-up address is set: what it would be good for, and where to set it. */
const NoLink = () => {
  const t = useTranslate();
  const may = useMay();

  return (
    <Box>
      <Typography textColor="neutral600">{t('share.noLink')}</Typography>{' '}
      {may('updateSettings') && may('readSettings') && (
        <Link tag={NavLink} to={`/settings/${PLUGIN_ID}`}>
          {t('share.setLink')}
        </Link>
      )}
    </Box>
  );
};

interface LinkTabProps {
  code: InviteCode;
  sharing: GetSharing.Result;
}

/** The code and the link to copy, and the QR code to show or to save. */
export const LinkTab = ({ code: { code }, sharing }: LinkTabProps) => {
  const t = useTranslate();
  const qrCode = useRef<SVGSVGElement>(null);
  const link = signUpLink(sharing.signUpUrl, code);
  const file = `invite-code-${code}`;

  return (
    <Flex gap={6} alignItems="flex-start" wrap="wrap">
      <Flex direction="column" alignItems="stretch" gap={5} flex="1 1 32rem" minWidth={0}>
        <CopyField
          label={t('share.code')}
          value={code}
          copyLabel={t('code.copy')}
          copied={t('code.copied')}
        >
          <CodeText variant="alpha" tag="p" style={{ whiteSpace: 'normal' }}>
            {code}
          </CodeText>
        </CopyField>
        {link ? (
          <CopyField
            label={t('share.link')}
            value={link}
            copyLabel={t('share.copyLink')}
            copied={t('share.linkCopied')}
          >
            <Typography
              textColor="neutral800"
              style={{ overflowWrap: 'anywhere', minWidth: 0, flex: '1 1 16rem' }}
            >
              {link}
            </Typography>
          </CopyField>
        ) : (
          <NoLink />
        )}
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Box hasRadius borderColor="neutral200" overflow="hidden" background="neutral0">
          <QrCode
            ref={qrCode}
            value={link ?? code}
            title={t(link ? 'share.qrOfLink' : 'share.qrOfCode', { code })}
            size="22rem"
          />
        </Box>
        <Flex gap={2} justifyContent="center">
          <Button
            variant="tertiary"
            startIcon={<Download />}
            aria-label={t('share.downloadSvg')}
            onClick={() => qrCode.current && save(svgFileOf(qrCode.current), `${file}.svg`)}
          >
            SVG
          </Button>
          <Button
            variant="tertiary"
            startIcon={<Download />}
            aria-label={t('share.downloadPng')}
            onClick={async () =>
              qrCode.current && save(await pngFileOf(qrCode.current), `${file}.png`)
            }
          >
            PNG
          </Button>
        </Flex>
      </Flex>
    </Flex>
  );
};
