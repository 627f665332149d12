import { ABSTRACT_ORIGINS, abstractPermissions } from '@/storage/abstract-hosts';
import { writeSetting } from '@/storage/settings';
import { askForAccess } from './browser-access';
import { attempt, say } from './feedback/toast-store';

/**
 * Has the browser ask the reader for the hosts of abstracts that it does not allow yet; to be called in a click. What is
 * allowed already works whatever the reader says.
 */
export async function allowAbstractHosts(): Promise<void> {
  if (!(await askForAccess(ABSTRACT_ORIGINS, abstractPermissions(ABSTRACT_ORIGINS))))
    say('Not every site was allowed. Abstracts come from those that are.');
}

/**
 * Switches the fetching of abstracts on; to be called in a click. The wish is stored first, because Firefox closes the
 * popup when it asks for a permission; and it is not waited for, because a browser takes that question only in the
 * click itself.
 */
export async function switchAbstractsOn(): Promise<void> {
  const stored = attempt(() =>
    Promise.all([writeSetting('fetchAbstracts', true), writeSetting('abstractsAsked', true)]),
  );
  await Promise.all([stored, allowAbstractHosts()]);
}
