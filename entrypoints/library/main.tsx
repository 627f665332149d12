import { LibraryPage } from '@/components/library/library-page';
import { startPage } from '@/components/start-page';

await startPage(<LibraryPage />);
