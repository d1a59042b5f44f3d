/**
 * Sums Jest's JSON reports, named as arguments, into `N passed, N failed`. A suite that did not
 * run counts as a failed test, and so does a report that is not there.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** @returns {{ passed: number, failed: number }} */
const count = (file) => {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = report;
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    console.error(`There is no report ${path.basename(file)}: counted as one failed test.`);
    return { passed: 0, failed: 1 };
  }
};

const counts = process.argv.slice(2).map(count);
const sum = (key) => counts.reduce((total, { [key]: number }) => total + number, 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
