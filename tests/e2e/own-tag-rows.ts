/** An own tag as a test writes it. */
export interface OwnTagRow {
  name: string;
  colour: string;
  query: string;
}

/** Runs in a page of the extension: puts own tags into the database, and tells listings. */
export async function putOwnTags(tags: OwnTagRow[]): Promise<void> {
  // The page makes the database after it is drawn: whoever opened it first would open an empty one.
  while (!(await indexedDB.databases()).some(({ name }) => name === 'papertags'))
    await new Promise((done) => setTimeout(done, 20));
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('papertags');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const rows = tags.map((tag) => ({
    ...tag,
    nameKey: tag.name.toLowerCase(),
    titleOnly: false,
    createdAt: 1,
    updatedAt: Date.now(),
  }));
  const transaction = database.transaction('ownTags', 'readwrite');
  for (const row of rows) transaction.objectStore('ownTags').put(row);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
  await chrome.storage.local.set({ tagsRevision: Date.now() });
}
