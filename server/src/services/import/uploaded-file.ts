import { readFile, rm } from 'node:fs/promises';

import { IMPORT_FILE } from '../../../../contracts/import';
import { refused } from '../validate';

/** A file of a multipart request, where Strapi's body parser has put it. */
interface Upload {
  filepath: string;
  size: number;
}

export type Uploads = Record<string, Upload | Upload[]>;

const megabytes = IMPORT_FILE.maxBytes / 1024 / 1024;

/**
 * The bytes of the one file in the field `files`. Removes all that was uploaded: Strapi leaves it
 * on the disk where a request is refused.
 * @throws ApplicationError where there is no such file, or one that is too large.
 */
export const uploadedFile = async (uploads: Uploads = {}): Promise<Uint8Array> => {
  const all = Object.values(uploads).flat();
  try {
    if (all.length !== 1 || !('files' in uploads)) throw refused('importFile');
    if (all[0].size > IMPORT_FILE.maxBytes) throw refused('importFileSize', { megabytes });
    return await readFile(all[0].filepath);
  } finally {
    await Promise.all(all.map(({ filepath }) => rm(filepath, { force: true })));
  }
};
