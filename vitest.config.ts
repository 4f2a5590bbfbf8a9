import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'code',
          include: [
            'backend/**/*.test.ts',
            'frontend/**/*.test.ts',
            'plugins/**/*.test.ts',
            'deploy/local/**/*.test.ts',
          ],
          pool: 'forks',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['deploy/e2e/**/*.test.ts'],
          globalSetup: 'deploy/e2e/platform.ts',
          pool: 'forks',
          fileParallelism: false,
          // Two cores: one page is read while the other is judged.
          maxConcurrency: 2,
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
