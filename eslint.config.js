import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['build/', 'var/', 'node_modules/', '.react-router/', '**/*.gen.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-object-type': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 400 }],
    },
  },
  { files: ['scripts/**', 'bench/**', 'src/main.ts', 'src/features/search/evaluation/**', 'tests/**'], rules: { 'no-console': 'off' } },
);
