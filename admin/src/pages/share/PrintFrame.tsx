import { type CSSProperties, type ReactNode, useEffect, useState } from 'react';

import { createPortal } from 'react-dom';
import { useIntl } from 'react-intl';

interface PrintFrameProps {
  /** The element once it is there: its window prints. */
  frame: HTMLIFrameElement | null;
  onFrame(frame: HTMLIFrameElement | null): void;
  /** Name of the document, which browsers propose for the file. */
  title: string;
  /** Styles of the document: the panel's own do not reach it. */
  styles: string;
  /** Of the screen, not of the paper. */
  style?: CSSProperties;
  children: ReactNode;
}

const describe = (page: Document, { title, locale }: { title: string; locale: string }) => {
  page.title = title;
  page.documentElement.lang = locale;
};

/** A document of its own that holds what is printed, and shows it before. */
export const PrintFrame = ({ frame, onFrame, title, styles, style, children }: PrintFrameProps) => {
  const { locale } = useIntl();
  const [loads, setLoads] = useState(0);
  const page = frame?.contentDocument;

  useEffect(() => {
    if (page) describe(page, { title, locale });
  }, [page, loads, title, locale]);

  return (
    <>
      <iframe
        ref={onFrame}
        title={title}
        style={style}
        // Some browsers put another document in the place of the first one.
        onLoad={() => setLoads(loads + 1)}
      />
      {page &&
        createPortal(
          <>
            <style>{styles}</style>
            {children}
          </>,
          page.body
        )}
    </>
  );
};
