import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['hengce-source'] },
  ssr: { resolve: { conditions: ['hengce-source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
