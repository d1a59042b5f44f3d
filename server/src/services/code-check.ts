import type { Core } from '@strapi/strapi';

import { type CheckCode, codeCheckSchema } from '../../../contracts/code-check';
import { canonicalCode, isCodeText } from '../../../contracts/code-text';
import { codeStore } from './code-store';
import { validate } from './validate';

/** Tells while somebody types whether a code may have a text. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @throws ValidationError where `code` is missing or no text. */
  async check(query: unknown): Promise<CheckCode.Result> {
    const { code: text, except } = await validate(codeCheckSchema, query);
    const canonical = canonicalCode(text);
    if (canonical === null || !isCodeText(text)) return { available: false, reason: 'codeText' };

    const found = await codeStore(strapi).findByText(canonical);
    if (!found || found.documentId === except) return { available: true };
    const { documentId, name, code } = found;
    return { available: false, reason: 'codeTaken', takenBy: { documentId, name, code } };
  },
});
