import { useState } from 'react';

import { Box, Button, Field, Flex, NumberInput, Radio, Typography } from '@strapi/design-system';

import { useTranslate } from '../../translate';
import { PAGE, PRINT_STYLES, SLIPS_PER_PAGE } from './print-styles';
import { PrintFrame } from './PrintFrame';
import { type PrintableCode, type PrintLayout, PrintSheet } from './PrintSheet';

const MAX_COPIES = 500;

/** How wide the page is shown, in CSS pixels. */
const PREVIEW_WIDTH = 320;
const SCALE = PREVIEW_WIDTH / PAGE.width;

const isLayout = (value: string): value is PrintLayout => value === 'poster' || value === 'slips';

interface PrintPanelProps {
  /** One code can be printed many times; of many, each is printed once. */
  codes: readonly PrintableCode[];
  /** Name of the document. */
  title: string;
}

/** Chooses a layout, shows the pages and prints them. */
export const PrintPanel = ({ codes, title }: PrintPanelProps) => {
  const t = useTranslate();
  const [frame, setFrame] = useState<HTMLIFrameElement | null>(null);
  const hasOne = codes.length === 1;
  const [layout, setLayout] = useState<PrintLayout>(hasOne ? 'poster' : 'slips');
  const [copies, setCopies] = useState<number | undefined>(SLIPS_PER_PAGE);

  const hasCopies = hasOne && layout === 'slips';
  const times = hasCopies ? Math.min(Math.max(Math.trunc(copies ?? 1), 1), MAX_COPIES) : 1;
  const printed = hasCopies ? Array.from({ length: times }, () => codes[0]) : codes;
  const pages = layout === 'poster' ? printed.length : Math.ceil(printed.length / SLIPS_PER_PAGE);

  return (
    <Flex gap={6} alignItems="flex-start" justifyContent="space-between" wrap="wrap">
      <Flex direction="column" alignItems="stretch" gap={5} flex="1 1 24rem">
        <Radio.Group
          aria-label={t('print.layout')}
          value={layout}
          onValueChange={(value) => isLayout(value) && setLayout(value)}
        >
          <Flex direction="column" alignItems="flex-start" gap={4}>
            <Field.Root hint={t('print.posterHint')}>
              <Radio.Item value="poster">{t('print.poster')}</Radio.Item>
              <Box paddingLeft={6}>
                <Field.Hint />
              </Box>
            </Field.Root>
            <Field.Root hint={t('print.slipsHint', { count: SLIPS_PER_PAGE })}>
              <Radio.Item value="slips">{t('print.slips')}</Radio.Item>
              <Box paddingLeft={6}>
                <Field.Hint />
              </Box>
            </Field.Root>
          </Flex>
        </Radio.Group>
        {hasCopies && (
          <Field.Root name="copies" hint={t('print.copiesHint', { max: MAX_COPIES })}>
            <Field.Label>{t('print.copies')}</Field.Label>
            <NumberInput value={copies} onValueChange={setCopies} />
            <Field.Hint />
          </Field.Root>
        )}
        <Flex gap={4}>
          <Button
            onClick={() => {
              frame?.contentWindow?.focus();
              frame?.contentWindow?.print();
            }}
          >
            {t('print.print')}
          </Button>
          <Typography textColor="neutral600" role="status">
            {t('print.pages', { count: pages })}
          </Typography>
        </Flex>
      </Flex>
      <Box
        hasRadius
        borderColor="neutral200"
        overflow="hidden"
        width={`${PREVIEW_WIDTH}px`}
        height={`${Math.round(PAGE.height * SCALE)}px`}
      >
        <PrintFrame
          frame={frame}
          onFrame={setFrame}
          title={title}
          styles={PRINT_STYLES}
          style={{
            width: PAGE.width,
            height: PAGE.height,
            border: 0,
            background: '#ffffff',
            transform: `scale(${SCALE})`,
            transformOrigin: 'top left',
          }}
        >
          <PrintSheet codes={printed} layout={layout} />
        </PrintFrame>
      </Box>
    </Flex>
  );
};
