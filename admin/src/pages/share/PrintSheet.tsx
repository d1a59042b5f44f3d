import { useIntl } from 'react-intl';

import type { InviteCode } from '../../../../contracts/codes';
import type { GetSharing } from '../../../../contracts/invitations';
import { signUpLink } from '../../../../contracts/sign-up-link';
import { expiryOf } from '../../../../contracts/status';
import { useGetInviteCodeSharingQuery } from '../../api/invitations';
import { useTranslate } from '../../translate';
import { SLIPS_PER_PAGE } from './print-styles';
import { QrCode } from './QrCode';

/** `poster`: a page for each code. `slips`: ten to a page, to be cut apart. */
export type PrintLayout = 'poster' | 'slips';

/** What is printed of a code. */
export type PrintableCode = Pick<InviteCode, 'code' | 'team' | 'expiresAt' | 'membershipUntil'>;

interface OneProps {
  code: PrintableCode;
  sharing: GetSharing.Result;
}

/** Longer codes are set smaller, so that they stay in one piece. */
const LONG = 18;
const codeClass = (code: string) => (code.length > LONG ? 'code long' : 'code');

const useTexts = ({ code: printed, sharing }: OneProps) => {
  const { code, team } = printed;
  const expiresAt = expiryOf(printed);
  const t = useTranslate();
  const { formatDate } = useIntl();
  const link = signUpLink(sharing.signUpUrl, code);

  return {
    link,
    title: team ? t('print.join', { team: team.name }) : sharing.portal,
    organization: team?.organization?.name,
    qrTitle: t(link ? 'share.qrOfLink' : 'share.qrOfCode', { code }),
    expiry:
      expiresAt &&
      t('print.until', {
        date: formatDate(expiresAt, {
          year: 'numeric',
          month: 'long',
          day: 'numeric',
          hour: '2-digit',
          minute: '2-digit',
          timeZoneName: 'short',
        }),
      }),
  };
};

const Poster = ({ code, sharing }: OneProps) => {
  const t = useTranslate();
  const { link, title, organization, qrTitle, expiry } = useTexts({ code, sharing });

  return (
    <section className="page poster">
      <header>
        <h1>{title}</h1>
        <p className="quiet">{[organization, sharing.portal].filter(Boolean).join(' · ')}</p>
      </header>
      <div>
        <p className="quiet">{t('print.yourCode')}</p>
        <p className={codeClass(code.code)}>{code.code}</p>
      </div>
      <div>
        <QrCode value={link ?? code.code} title={qrTitle} size="95mm" />
      </div>
      <footer>
        {link && (
          <>
            <p className="quiet">{t('print.scanOrOpen')}</p>
            <p className="link">{link}</p>
          </>
        )}
        {expiry && <p>{expiry}</p>}
      </footer>
    </section>
  );
};

const Slip = ({ code, sharing }: OneProps) => {
  const { link, title, organization, qrTitle, expiry } = useTexts({ code, sharing });

  return (
    <section className="slip">
      <QrCode value={link ?? code.code} title={qrTitle} size="36mm" />
      <div>
        <h2>{title}</h2>
        <p className="quiet">{organization}</p>
        <p className={codeClass(code.code)}>{code.code}</p>
        {link && <p className="link quiet">{link}</p>}
        {expiry && <p>{expiry}</p>}
      </div>
    </section>
  );
};

const pagesOf = <Item,>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / SLIPS_PER_PAGE) }, (_, page) =>
    items.slice(page * SLIPS_PER_PAGE, (page + 1) * SLIPS_PER_PAGE)
  );

export interface PrintSheetProps {
  /** A code that stands here several times is printed as often. */
  codes: readonly PrintableCode[];
  layout: PrintLayout;
}

/** Pages of A4 with codes on them: the content of a PrintFrame. */
export const PrintSheet = ({ codes, layout }: PrintSheetProps) => {
  const { data } = useGetInviteCodeSharingQuery();
  if (!data) return null;

  if (layout === 'poster') {
    return codes.map((code, index) => <Poster key={index} code={code} sharing={data.data} />);
  }
  return pagesOf(codes).map((page, number) => (
    <div key={number} className="page slips">
      {page.map((code, index) => (
        <Slip key={index} code={code} sharing={data.data} />
      ))}
    </div>
  ));
};
