import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['build/', 'var/', 'node_modules/', '.react-router/', '**/*.gen.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-object-type': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Name what the file gives away.' },
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'The page escapes its texts.',
        },
        {
          selector: 'JSXAttribute[name.name="style"]',
          message: 'The security policy refuses inline styles.',
        },
      ],
      'max-lines': ['error', { max: 400 }],
    },
  },
  {
    // Commands tell their result on the console; the server logs through platform/log.
    files: ['scripts/**', 'bench/**', 'tests/**', 'src/main.ts', 'src/features/*/evaluation/**'],
    rules: { 'no-console': 'off' },
  },
);
