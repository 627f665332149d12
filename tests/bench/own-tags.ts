import { HOSTILE_ABSTRACTS, HOSTILE_QUERIES } from '../unit/tagging/hostile-queries';
import { type Figure, median, rounded } from './figure';
import { OWN_TAG_LIMIT } from './limits';

const ROUNDS = 9;

/** Milliseconds from the query as written to its answer on one text. */
function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The slowest of the hostile queries of own tags on the hostile abstract of 5,000 characters that is worst for it. */
export async function ownTagFigure(): Promise<Figure> {
  const { compileOwnTags } = await import('@/tagging/own-tags/compile-own-tags');
  const times = HOSTILE_QUERIES.flatMap(({ name, query }) =>
    HOSTILE_ABSTRACTS.map((abstract) => {
      const tag = { name, nameKey: name, colour: 'blue', query, titleOnly: false, createdAt: 0, updatedAt: 0 } as const;
      const match = () => compileOwnTags([tag]).match({ title: 'A title', abstract });
      match();
      return { name, value: median(Array.from({ length: ROUNDS }, () => timed(match))) };
    }),
  );
  const worst = times.reduce((slowest, each) => (each.value > slowest.value ? each : slowest));
  return {
    name: 'own tag, worst hostile query on 5,000 characters',
    unit: 'ms',
    value: rounded(worst.value),
    limit: OWN_TAG_LIMIT,
    runs: ROUNDS,
    queries: HOSTILE_QUERIES.length,
    worst: worst.name,
  };
}
