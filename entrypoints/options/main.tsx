import { OptionsPage } from '@/components/options/options-page';
import { startPage } from '@/components/start-page';

await startPage(<OptionsPage />);
