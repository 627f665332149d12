import { ensureBuild } from '@/scripts/extension-build';

/** The tests drive the built extension: builds what is missing or older than its sources. */
export default function globalSetup(): void {
  ensureBuild('chrome');
  ensureBuild('firefox');
}
