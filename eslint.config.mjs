import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** @param {string[]} names */
const globals = (...names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

const EVERYWHERE = globals('AbortController', 'console', 'fetch', 'setTimeout', 'URL');
const TIMERS = globals('clearInterval', 'clearTimeout', 'setInterval');
const NODE = globals('__dirname', 'module', 'process', 'require');
const BROWSER = globals(
  'document',
  'FormData',
  'history',
  'localStorage',
  'location',
  'navigator',
  'sessionStorage',
  'URLSearchParams',
  'window'
);

export default defineConfig(
  globalIgnores([
    '**/.cache/',
    '**/.strapi/',
    '**/.tmp/',
    '**/build/',
    '**/test-results/',
    '**/dist/',
    'playground/types/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    ignores: ['playground/public/**'],
    languageOptions: { globals: { ...EVERYWHERE, ...TIMERS, ...NODE } },
  },
  {
    files: ['playground/public/**/*.js'],
    languageOptions: { globals: { ...EVERYWHERE, ...TIMERS, ...BROWSER } },
  },

  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      // Each file is read with the tsconfig.json nearest to it.
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // `namespace FindCodes { Query, Response }` groups the types of one endpoint, as in Strapi.
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      // Strapi and Koa type bodies, parameters, rows and admin services as `any`. Where they come
      // in they are given a type or validated; none of ours is `any` (no-explicit-any).
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['admin/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      // React takes promise-returning event handlers.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      // `const { formatMessage } = useIntl()`: react-intl binds what its hook returns.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // What stands in for something asynchronous is asynchronous too.
      '@typescript-eslint/require-await': 'off',
    },
  },

  prettier
);
