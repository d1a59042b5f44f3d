import { randomBytes } from 'node:crypto';

import type { Knex } from 'knex';

import { generateCode } from '../../contracts/code-text';
import type { State } from '../../contracts/status';

export interface CodeColumns {
  name: string;
  state: State;
  quota: number | null;
  uses: number;
  starts_at: Date | null;
  expires_at: Date | null;
  membership_until: Date | null;
  team_id: number | null;
  batch: string | null;
  note: string | null;
}

const ROWS_AT_ONCE = 100;

/** Writes codes past Strapi: by the thousand, or such as the panel would refuse. */
export const insertCodes = async (
  db: Knex,
  codes: Array<Partial<CodeColumns>>
): Promise<string[]> => {
  const now = new Date();
  const rows = codes.map((columns) => {
    const code = generateCode();
    return {
      document_id: randomBytes(12).toString('hex'),
      code,
      canonical_code: code.replaceAll('-', ''),
      name: 'Inserted',
      state: 'active',
      quota: null,
      uses: 0,
      starts_at: null,
      expires_at: null,
      team_id: null,
      batch: null,
      note: null,
      created_at: now,
      updated_at: now,
      published_at: now,
      ...columns,
    };
  });
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await db('ic_invite_codes').insert(rows.slice(start, start + ROWS_AT_ONCE));
  }
  return rows.map(({ document_id: documentId }) => documentId);
};
