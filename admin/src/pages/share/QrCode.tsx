import { forwardRef } from 'react';

import { QRCodeSVG } from 'qrcode.react';

/** The quiet zone without which readers do not find the code, in modules. */
const QUIET_ZONE = 4;

interface QrCodeProps {
  /** What a phone reads. */
  value: string;
  title: string;
  /** Width and height, in any unit of CSS. */
  size: string;
}

/** Black on white in every theme, with its quiet zone: what others cannot be read reliably. */
export const QrCode = forwardRef<SVGSVGElement, QrCodeProps>(({ value, title, size }, ref) => (
  <QRCodeSVG
    ref={ref}
    value={value}
    title={title}
    level="M"
    marginSize={QUIET_ZONE}
    style={{ display: 'block', width: size, height: size }}
  />
));
