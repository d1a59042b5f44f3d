import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentHash } from './content-hash.mjs';
import { STAMPS } from './paths.mjs';

/**
 * Remembers from which inputs a step made which outputs. Hashing the outputs too notices a build
 * that somebody ran or emptied by hand.
 * @param {{name: string, inputs: string[], outputs: string[]}} step paths relative to the root.
 */
export const stampOf = ({ name, inputs, outputs }) => {
  const file = path.join(STAMPS, `${name}.json`);
  const now = () => JSON.stringify({ inputs: contentHash(inputs), outputs: contentHash(outputs) });

  const isCurrent = () => {
    try {
      return readFileSync(file, 'utf8') === now();
    } catch {
      return false;
    }
  };
  const write = () => {
    mkdirSync(STAMPS, { recursive: true });
    writeFileSync(file, now());
  };
  return { isCurrent, write };
};
