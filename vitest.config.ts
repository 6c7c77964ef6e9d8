import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // The second is for .ci/run, which counts what passed.
    reporters: ['default', 'json'],
    outputFile: { json: 'node_modules/.vitest-results.json' },
  },
});
