import { forwardRef, type ReactNode, useEffect, useState } from 'react';

import { createPortal } from 'react-dom';
import { useIntl } from 'react-intl';

interface PrintFrameProps {
  /** Name of the document, which browsers propose for the file. */
  title: string;
  /** Styles of the document: the panel's own do not reach it. */
  styles: string;
  /** Of the screen, not of the paper. */
  style?: React.CSSProperties;
  children: ReactNode;
}

/** A document of its own that holds what is printed, and shows it before. */
export const PrintFrame = forwardRef<HTMLIFrameElement, PrintFrameProps>(
  ({ title, styles, style, children }, ref) => {
    const { locale } = useIntl();
    const [page, setPage] = useState<Document | null>(null);

    useEffect(() => {
      if (!page) return;
      page.title = title;
      page.documentElement.lang = locale;
    }, [page, title, locale]);

    return (
      <iframe
        ref={ref}
        title={title}
        style={style}
        // Only now the document is the one that stays, in every browser.
        onLoad={({ currentTarget }) => setPage(currentTarget.contentDocument)}
      >
        {page &&
          createPortal(
            <>
              <style>{styles}</style>
              {children}
            </>,
            page.body
          )}
      </iframe>
    );
  }
);
