import { identitiesOf } from '@/papers/same-paper';
import type { LibraryDatabase } from './database';

/**
 * Looks all papers and rejections up by the identities that this version gives them: those of earlier versions had
 * whole titles, under which a title that a listing cuts is not found. Inside the upgrade's transaction.
 */
export async function renewIdentities({ papers, rejections }: Pick<LibraryDatabase, 'papers' | 'rejections'>) {
  await papers.toCollection().modify((paper) => {
    paper.identities = identitiesOf(paper);
  });
  await rejections.toCollection().modify((rejection) => {
    rejection.identities = identitiesOf(rejection.paper);
  });
}
