import type { Page } from '@playwright/test';

/** How many rows go to the page in one message. */
const ROWS_AT_ONCE = 1_000;

/** Puts rows into a table of the database that the extension's page has made. */
export async function putRows(page: Page, table: string, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await page.evaluate(putIntoTable, [table, rows.slice(start, start + ROWS_AT_ONCE)] as const);
}

/** Runs in the page. */
function putIntoTable([table, rows]: readonly [table: string, rows: readonly object[]]): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('papertags');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction(table, 'readwrite');
      for (const row of rows) transaction.objectStore(table).put(row);
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}
