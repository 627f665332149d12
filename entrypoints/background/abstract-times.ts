import { browser } from 'wxt/browser';
import type { AbstractHost } from '@/storage/abstract-hosts';

/** After the first failure, doubled with each further one; a background is stopped after 30 s without work. In ms. */
const FIRST_WAIT = 20_000;
/** A server that wants us to stay away for longer says so. In ms. */
const LONGEST_WAIT = 900_000;
/** No server can make us wait for longer; see `toldWait`. In ms. */
const LONGEST_TOLD = 24 * 3_600_000;

/** When a host may be asked again. */
interface HostTimes {
  /** In ms since 1970. */
  notBefore: number;
  /** In a row. */
  failures: number;
}

const keyOf = (host: AbstractHost) => `abstractTimes.${host}`;

/** Lies in `storage.session`: a background that was stopped and started must not forget that it has to wait. */
async function read(host: AbstractHost): Promise<HostTimes> {
  const key = keyOf(host);
  const { [key]: stored } = await browser.storage.session.get(key);
  return (stored as HostTimes | undefined) ?? { notBefore: 0, failures: 0 };
}

const write = (host: AbstractHost, times: HostTimes) => browser.storage.session.set({ [keyOf(host)]: times });

/** How long to wait until the host may be asked, in ms. */
export async function waitFor(host: AbstractHost): Promise<number> {
  const { notBefore } = await read(host);
  // A clock that was set back must not stop us for longer than any wait could be.
  return Math.min(LONGEST_TOLD, Math.max(0, notBefore - Date.now()));
}

/** A request starts now. @param pause until the next one may, in ms */
export async function noteRequest(host: AbstractHost, pause: number): Promise<void> {
  await write(host, { ...(await read(host)), notBefore: Date.now() + pause });
}

/** The host answered. */
export async function noteAnswer(host: AbstractHost): Promise<void> {
  await write(host, { ...(await read(host)), failures: 0 });
}

/** The host did not answer, or asked to wait. @param told how long it said, in ms. @returns failures in a row */
export async function noteFailure(host: AbstractHost, told = 0): Promise<number> {
  const { notBefore, failures } = await read(host);
  const wait = Math.max(told, Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures));
  await write(host, { notBefore: Math.max(notBefore, Date.now() + wait), failures: failures + 1 });
  return failures + 1;
}
