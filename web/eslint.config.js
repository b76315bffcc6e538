import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import hooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import ts from 'typescript-eslint'

// Who may import whom, from the ground up. A folder imports those before it, never one after it.
const layers = [
  { folder: 'lib', may: ['services', 'text'] },
  { folder: 'text', may: ['lib'] },
  { folder: 'services', may: ['lib'] },
  { folder: 'hooks', may: ['lib', 'text', 'services', 'context', 'hooks'] },
  { folder: 'context', may: ['lib', 'text', 'services', 'hooks'] },
  { folder: 'components/ui', may: ['lib', 'text', 'hooks', 'components/ui'] },
  { folder: 'components', may: ['lib', 'text', 'services', 'hooks', 'context', 'components'] },
  { folder: 'pages', may: ['lib', 'text', 'services', 'hooks', 'components'] },
]
const folders = ['lib', 'text', 'services', 'hooks', 'context', 'components', 'pages']

function boundary({ folder, may }) {
  const own = folder.split('/')[0]
  const forbidden = folders.filter((other) => other !== own && !may.includes(other))
  const patterns = [
    { group: ['./*', '../*'], message: 'Write imports from the root: "@/…".' },
    ...forbidden.map((other) => ({ group: [`@/${other}/*`], message: `${folder} may not import ${other}.` })),
  ]
  if (folder === 'components/ui')
    patterns.push({
      regex: '^@/components/(?!ui/)',
      message: 'The primitives of ui/ know no component of the product.',
    })
  if (folder === 'services')
    patterns.push({ group: ['react', 'react-*', '@tanstack/*'], message: 'Services know no React.' })
  if (!['components', 'pages'].includes(folder))
    patterns.push({ group: ['recharts'], message: 'Charts live under components/charts.' })
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    ignores: folder === 'components' ? ['src/components/ui/**'] : ['**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  }
}

export default ts.config(
  { ignores: ['dist', 'node_modules', 'playwright-report', 'test-results', 'src/services/schema.d.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'max-lines': ['error', { max: 200, skipBlankLines: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [hooks.configs.flat.recommended],
    // It warns users of the React Compiler, which we are not.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  { files: ['public/**/*.js'], languageOptions: { globals: globals.browser, sourceType: 'script' } },
  {
    files: ['swagger-ui/*.js'],
    languageOptions: { globals: { SwaggerUIBundle: 'readonly' }, sourceType: 'script' },
  },
  { files: ['bench/*.mjs'], languageOptions: { globals: globals.node } },
  // Some of its functions run in the page.
  { files: ['bench/scroll.mjs'], languageOptions: { globals: globals.browser } },
  { files: ['src/text/**/*.ts'], rules: { 'max-lines': 'off' } },
  ...layers.map(boundary),
  prettier,
)
