import { useRef, useState } from 'react';

import { newBatch } from '../../../../contracts/batches';
import type { ImportReport } from '../../../../contracts/import';
import { useCheckInviteCodeFileMutation, useImportInviteCodeFileMutation } from '../../api/batches';
import { useShowFailure } from '../../api/failure';

/** A file on its way in: chosen, checked, and imported. */
export const useImport = () => {
  const showFailure = useShowFailure();
  const [checkFile] = useCheckInviteCodeFileMutation();
  const [importFile] = useImportInviteCodeFileMutation();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [status, setStatus] = useState<'idle' | 'checking' | 'importing'>('idle');
  const [imported, setImported] = useState<string | null>(null);
  // One for each file: where an answer is lost, the same import can be sent again.
  const batch = useRef('');

  const check = async (chosen: File) => {
    setStatus('checking');
    setReport(null);
    const answer = await checkFile({ file: chosen });
    if ('error' in answer) showFailure(answer.error);
    else setReport(answer.data.data);
    setStatus('idle');
  };

  return {
    file,
    report,
    status,
    /** The batch, once it exists. */
    imported,

    choose: async (chosen: File) => {
      batch.current = newBatch();
      setFile(chosen);
      await check(chosen);
    },

    run: async () => {
      if (!file) return;
      setStatus('importing');
      const answer = await importFile({ file, batch: batch.current });
      if (!('error' in answer)) {
        setImported(answer.data.data.batch);
        return;
      }
      showFailure(answer.error);
      // Somebody took a code or deleted a team since the file was checked.
      await check(file);
    },
  };
};
