import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the user typed is wrong, or a file is: the message is all there is to say, a stack would not help. */
export class UsageError extends Error {}

/**
 * Where a file is that the user named, relative to where the user is (npm moves commands to the project's folder).
 * @throws UsageError
 */
export function userFile(name: string): string {
  const places = [process.env.INIT_CWD, process.cwd()].filter((folder) => folder !== undefined);
  const file = places.map((folder) => path.resolve(folder, name)).find((candidate) => existsSync(candidate));
  if (!file) throw new UsageError(`There is no file ${name}.`);
  return file;
}

/**
 * The text of a file that the user named.
 * @throws UsageError
 */
export function readUserFile(name: string): string {
  const file = userFile(name);
  if (!statSync(file).isFile()) throw new UsageError(`${name} is not a file.`);
  return readFileSync(file, 'utf8');
}

/** @throws UsageError unless it is a complete web address */
export function webAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new UsageError(`${text} is not a web address (https://…).`);
  return url.href;
}

/** Runs a command; what it could not do goes to stderr, and the exit code says that it failed. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const isForUser = error instanceof UsageError || !(error instanceof Error);
    console.error(isForUser ? String(error instanceof Error ? error.message : error) : error);
    process.exitCode = 1;
  }
}
