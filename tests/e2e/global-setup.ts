import { ensureBuild } from '@/scripts/extension-build';
import { leftOut, leftOutLine } from './left-out';

/** The tests drive the built extension: builds what is missing or older than its sources. */
export default function globalSetup(): void {
  for (const each of leftOut()) console.log(leftOutLine(each));
  ensureBuild('chrome');
  ensureBuild('firefox');
}
