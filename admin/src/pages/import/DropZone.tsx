import { type ChangeEvent, type DragEvent, useState } from 'react';

import { Box, Flex, Typography } from '@strapi/design-system';
import { CloudUpload } from '@strapi/icons';
import { styled } from 'styled-components';

import { useTranslate } from '../../translate';

/** The input lies over the whole zone: a click anywhere opens it, and so do Space and Enter. */
const Zone = styled(Box)`
  position: relative;
  border-style: dashed;

  &:focus-within {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const FileInput = styled.input`
  position: absolute;
  inset: 0;
  width: 100%;
  opacity: 0;
  cursor: pointer;
`;

interface DropZoneProps {
  /** The file that was chosen. */
  name?: string;
  disabled: boolean;
  onFile(file: File): void;
}

/** Takes a CSV file, dropped or chosen. */
export const DropZone = ({ name, disabled, onFile }: DropZoneProps) => {
  const t = useTranslate();
  const [isOver, setIsOver] = useState(false);

  const handleChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    // The same file, mended, is a choice again.
    currentTarget.value = '';
    if (file) onFile(file);
  };
  const handleDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !disabled) onFile(file);
  };

  return (
    <Zone
      padding={8}
      hasRadius
      background={isOver ? 'primary100' : 'neutral100'}
      borderColor={isOver ? 'primary600' : 'neutral300'}
      onDragOver={(event: DragEvent) => event.preventDefault()}
      onDragEnter={() => setIsOver(true)}
      onDragLeave={() => setIsOver(false)}
      onDrop={handleDrop}
    >
      <Flex direction="column" gap={3}>
        <CloudUpload width="3.2rem" height="3.2rem" fill="primary600" aria-hidden />
        <Typography variant="delta" tag="p" textColor="neutral800">
          {name ?? t('import.drop')}
        </Typography>
        <Typography textColor="neutral600">
          {t(name ? 'import.chooseAnother' : 'import.choose')}
        </Typography>
      </Flex>
      <FileInput
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-label={t('import.file')}
        disabled={disabled}
        onChange={handleChange}
      />
    </Zone>
  );
};
