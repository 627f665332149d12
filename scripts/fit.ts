// `npm run fit`: trains the learned layer of tagging on labelled papers and writes its weights.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Evaluation } from '@/tagging/evaluation';
import { type FieldFigures, type FieldFit, fitField, READ_AS } from '@/tagging/learned/fit-field';
import { readUserFile, runCommand, UsageError } from './arguments';
import { readGold } from './gold-file';

const USAGE = `usage: npm run --silent fit -- GOLD.jsonl [--check]
  --check   print the figures, write nothing`;
const WEIGHTS_FILE = 'tagging/learned/field-weights.ts';
const HEADINGS = { titleOnly: 'titles alone', withAbstract: 'title + abstract' };
const ROWS: [name: keyof FieldFigures, label: string][] = [
  ['rulesAlone', 'rules alone'],
  ['fitted', 'rules + layer, fitted'],
  ['splitByList', 'rules + layer, split by list'],
];

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { check: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError(USAGE);
    return { path, check: values.check === true };
  } catch (error) {
    // parseArgs names the option that it does not know.
    throw error instanceof UsageError
      ? error
      : new UsageError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function fileOf({ weights, curves }: FieldFit): string {
  const curve = (as: keyof FieldFit['curves']) => {
    const { from, slope, sureFrom, umbrella } = curves[as];
    return `  ${as}: { from: ${from}, slope: ${slope}, sureFrom: ${sureFrom}, umbrella: ${umbrella} },`;
  };
  return `// Written by \`npm run fit\`, see README.md: do not edit.
import type { FieldWeights } from './field-model';
import type { FieldCurve } from './field-threshold';

export const FIELD_CURVES: Record<'titleOnly' | 'withAbstract', FieldCurve> = {
${READ_AS.map(curve).join('\n')}
};

export const FIELD_WEIGHTS: FieldWeights = {
  bias: ${weights.bias},
  step: ${weights.step},
  features:
    '${weights.features}',
};
`;
}

function row(label: string, { f1Star, exhaustive, confirmedRecall, trapRate, lists }: Evaluation): string {
  const figures = [f1Star, exhaustive.micro.precision, exhaustive.micro.recall, exhaustive.micro.f1, confirmedRecall];
  const cells = [...figures, trapRate, lists.micro.f1, lists.macro.f1];
  return `${label.padEnd(30)}${cells.map((cell) => (cell?.toFixed(3) ?? '-').padStart(8)).join('')}`;
}

function report({ figures, curves }: FieldFit): string {
  const columns = ['F1*', 'exh P', 'exh R', 'exh F1', 'confR', 'traps', 'lists F1', 'macro F1'];
  const lines = READ_AS.flatMap((as) => [
    `${HEADINGS[as].padEnd(30)}${columns.map((name) => name.padStart(name.length > 7 ? name.length + 1 : 8)).join('')}`,
    ...ROWS.map(([name, label]) => row(label, figures[as][name])),
    `curve ${JSON.stringify(curves[as])}`,
    '',
  ]);
  return [
    ...lines,
    'Rules were written with all of these papers in view: on other papers they do worse than "rules alone" says.',
  ].join('\n');
}

await runCommand(async () => {
  const { path, check } = readArguments(process.argv.slice(2));
  const papers = readGold(readUserFile(path));
  const fit = fitField(papers, (step) => console.error(step));
  console.log(report(fit));
  const file = fileOf(fit);
  console.log(`weights: ${gzipSync(file).length} bytes gzipped`);
  if (!check) writeFileSync(WEIGHTS_FILE, file);
});
