import { defineConfig } from '@playwright/test'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: Number(process.env['BROWSERS'] ?? 2),
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // `npm test` names each that needed its second try.
  retries: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? 1 : 0,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['dot'], ['json']] : 'line',
  use: {
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args },
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  },
})
