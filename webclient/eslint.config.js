import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What each layer may not import; the compiler's project references say the same, this says it sooner. */
const above = {
  protocol: ['store', 'sync', 'platform', 'i18n', 'views'],
  store: ['sync', 'platform', 'i18n', 'views'],
  sync: ['platform', 'i18n', 'views'],
  platform: ['i18n', 'views'],
  i18n: ['store', 'sync', 'platform', 'views'],
  views: ['platform'],
};

const layers = Object.entries(above).map(([layer, forbidden]) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: forbidden.map((name) => `**/${name}/**`),
            message: 'protocol ← store ← sync ← platform | views ← main',
          },
        ],
      },
    ],
  },
}));

const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', 'tools/', '*.js', '*.ts', 'src/protocol/generated.ts'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'max-lines': ['error', 400],
      'max-lines-per-function': lines(40),
      complexity: ['error', { max: 8, variant: 'modified' }], // a switch over a union is one decision
      'max-params': ['error', 6],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that says it.' },
        { selector: 'TSEnumDeclaration', message: 'A union of literals says it better.' },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  ...layers,
  { files: ['src/views/**/*.{ts,tsx}', 'src/main.tsx', 'tests/**'], ...hooks.configs.flat.recommended },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': lines(80) } },
  {
    files: ['tests/**'],
    rules: {
      'max-lines-per-function': 'off',
      complexity: 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
