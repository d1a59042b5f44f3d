/** @param {string} name a folder of tests/ */
const project = (name) => ({
  displayName: name,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  testEnvironment: 'node',
  transform: {
    '\\.tsx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
  },
});

/** @type {import('jest').Config} */
module.exports = {
  projects: [project('unit'), project('api'), project('browser')],
  // Each API suite runs a Strapi process beside the tests, and there are two cores.
  maxWorkers: 2,
  testTimeout: 120_000,
};
