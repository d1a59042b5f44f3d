import type { Core } from '@strapi/strapi';

import { canonicalCode } from '../../../../contracts/code-text';
import { UID } from '../../../../contracts/plugin';
import { chunksOf } from './chunks';

export interface CodeText {
  code: string;
  canonicalCode: string;
}

interface Order {
  count: number;
  generate: () => string;
  /** Which of these canonical forms are taken. */
  findTaken: (canonicalCodes: string[]) => Promise<string[]>;
}

/** As many new codes as are wanted, none of which another code reads the same as. */
export const unusedCodes = async ({ count, generate, findTaken }: Order): Promise<CodeText[]> => {
  const unused = new Map<string, string>();
  while (unused.size < count) {
    const candidates = new Map<string, string>();
    while (unused.size + candidates.size < count) {
      const code = generate();
      const canonical = canonicalCode(code) ?? '';
      if (!unused.has(canonical)) candidates.set(canonical, code);
    }
    for (const taken of await findTaken([...candidates.keys()])) candidates.delete(taken);
    for (const [canonical, code] of candidates) unused.set(canonical, code);
  }
  return [...unused].map(([canonical, code]) => ({ code, canonicalCode: canonical }));
};

/** Which of these canonical forms stored codes have. */
export const takenCodes = async (strapi: Core.Strapi, texts: string[]): Promise<string[]> => {
  const taken: string[] = [];
  for (const chunk of chunksOf(texts)) {
    const rows: Array<{ canonicalCode: string }> = await strapi.db.query(UID.inviteCode).findMany({
      select: ['canonicalCode'],
      where: { canonicalCode: { $in: chunk } },
    });
    taken.push(...rows.map((row) => row.canonicalCode));
  }
  return taken;
};
