import type { CDPSession } from '@playwright/test';

/** Samples of V8's profiler come so often, in µs. */
const INTERVAL = 100;
/** They come in the browser's own functions too, so that a longer gap is none of the page's time. In µs. */
const LONGEST_GAP = 10 * INTERVAL;
/** Method of the content script that reads a card, makes its row and asks for its tags. Methods keep their names. */
const DRAW = 'draw';

/** Time of the page's main thread, in µs. */
export interface ScriptTime {
  /** All script of ours: content script, adapter, and the browser's functions that they call. */
  all: number;
  /** The part of it that reads cards and makes their rows. */
  drawing: number;
}

interface TracedTask {
  name: string;
  /** Start and duration, in µs. */
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args: { data?: { url?: string } };
}

/**
 * What our script costs while `work` runs, by V8's sampling profiler: it sees every world of the page, so the shipped
 * build is measured as it is. Garbage collection and what the browser does outside of script (layout) is not in it.
 */
export async function ourTime(cdp: CDPSession, origin: string, work: () => Promise<unknown>): Promise<ScriptTime> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await cdp.send('Profiler.start');
  await work();
  const { profile } = await cdp.send('Profiler.stop');
  const parts = new Map<number, { isOurs: boolean; isDrawing: boolean }>();
  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  // A node comes after its parent.
  for (const { id, callFrame } of profile.nodes) {
    const around = parts.get(parents.get(id) ?? Number.NaN);
    const isHere = callFrame.url.startsWith(origin);
    parts.set(id, {
      isOurs: around?.isOurs || isHere,
      isDrawing: around?.isDrawing || (isHere && callFrame.functionName === DRAW),
    });
  }
  const time = { all: 0, drawing: 0 };
  profile.samples?.forEach((id, i) => {
    // The time from a sample to the next one counts for it, unless another process had the processor meanwhile.
    const delta = Math.min(profile.timeDeltas?.[i + 1] ?? 0, LONGEST_GAP);
    if (parts.get(id)?.isOurs) time.all += delta;
    if (parts.get(id)?.isDrawing) time.drawing += delta;
  });
  return time;
}

/** Of the tasks of the page's main thread, in ms. */
export interface LongestTasks {
  /** The longest of all. */
  any: number;
  /** The longest in which script of ours ran; what the page itself does in the same frame is in it. */
  withOurs: number;
  /** The most time that our script took of one task, with the style and layout that it asked for. */
  ours: number;
}

/** Longest tasks while `work` runs, by the browser's own trace. */
export async function longestTasks(
  cdp: CDPSession,
  origin: string,
  work: () => Promise<unknown>,
): Promise<LongestTasks> {
  const events: TracedTask[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TracedTask[]));
  cdp.on('Tracing.dataCollected', collect);
  const includedCategories = ['toplevel', 'devtools.timeline', 'blink.user_timing'];
  const traceConfig = { includedCategories, excludedCategories: ['*'] };
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await work();
  // At the end, because a navigation can change the process.
  await cdp.send('Runtime.evaluate', { expression: `performance.mark('${MARK}')` });
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return longestAmong(events, origin);
}

/** Tells which of the browser's threads is the page's. */
const MARK = 'bench-main-thread';

function longestAmong(events: readonly TracedTask[], origin: string): LongestTasks {
  const marked = events.find(({ name }) => name === MARK);
  const onMain = events.filter(({ pid, tid }) => pid === marked?.pid && tid === marked.tid);
  // What goes on after an `await` is traced without its script; the pages of the bench have none of their own.
  const calls = onMain.filter(({ name, args }) => args.data?.url?.startsWith(origin) || name === 'RunMicrotasks');
  const longest = { any: 0, withOurs: 0, ours: 0 };
  for (const { name, ts, dur = 0 } of onMain) {
    if (!name.endsWith('::RunTask')) continue;
    longest.any = Math.max(longest.any, dur / 1_000);
    const ours = timeOf(calls.filter((call) => call.ts >= ts && call.ts < ts + dur));
    if (ours > 0) longest.withOurs = Math.max(longest.withOurs, dur / 1_000);
    longest.ours = Math.max(longest.ours, ours / 1_000);
  }
  if (!marked || longest.any === 0) throw new Error('The trace holds no task of the page');
  return longest;
}

/** Calls within calls count once. */
function timeOf(calls: readonly TracedTask[]): number {
  let time = 0;
  let end = 0;
  for (const { ts, dur = 0 } of calls.toSorted((a, b) => a.ts - b.ts)) {
    time += Math.max(0, ts + dur - Math.max(ts, end));
    end = Math.max(end, ts + dur);
  }
  return time;
}
