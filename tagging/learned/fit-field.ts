import { type Evaluation, evaluate, vocabularyOf } from '../evaluation';
import { readText, type TextReading } from '../read-text';
import { type FieldReading, fieldOf } from './field-decision';
import { FieldModel, type FieldWeights } from './field-model';
import type { FieldCurve } from './field-threshold';
import { fitCurve, judgedBy, type ReadPaper, RULES_ALONE } from './fit-curve';
import { type ListedPaper, listFolds } from './list-folds';
import { type FieldExample, fieldExample, trainField } from './train-field';

/** Papers read by their titles alone, and with their abstracts. */
export const READ_AS = ['titleOnly', 'withAbstract'] as const;
export type ReadAs = (typeof READ_AS)[number];

/** Figures on the papers with an abstract. */
export interface FieldFigures {
  rulesAlone: Evaluation;
  /** Judged by the model that was fitted to these papers. */
  fitted: Evaluation;
  /** Each paper judged by a model and a curve from other lists. The rules have seen all of them. */
  splitByList: Evaluation;
}

export interface FieldFit {
  weights: FieldWeights;
  curves: Record<ReadAs, FieldCurve>;
  figures: Record<ReadAs, FieldFigures>;
}

const FOLDS = 5;
/** The set whose papers are of other fields. */
const OTHER_FIELDS = 'negatives';

/** Trains the field model and its curves, and tries the same on lists kept apart. Deterministic. */
export function fitField(papers: readonly ListedPaper[], onStep: (step: string) => void): FieldFit {
  onStep('reading the papers');
  const readings = {
    titleOnly: papers.map(({ title }) => readText({ title })),
    withAbstract: papers.map(({ title, abstract }) => readText({ title, abstract: abstract ?? '' })),
  };
  const examples = papers.map(({ set }, index) => examplesOf(set !== OTHER_FIELDS, index, readings));
  const folds = listFolds(papers, FOLDS);
  const apart = {
    titleOnly: new Array<FieldReading>(papers.length),
    withAbstract: new Array<FieldReading>(papers.length),
  };
  for (let fold = 0; fold < FOLDS; fold++) {
    onStep(`lists kept apart, ${fold + 1} of ${FOLDS}`);
    const model = new FieldModel(trainField(examples.filter((_, index) => !folds[index]?.includes(fold)).flat()));
    for (let index = 0; index < papers.length; index++) {
      if (folds[index]?.[0] !== fold) continue;
      for (const as of READ_AS) {
        const reading = readings[as][index];
        if (reading) apart[as][index] = fieldOf(reading, model);
      }
    }
  }
  onStep('all lists');
  const weights = trainField(examples.flat());
  const model = new FieldModel(weights);
  const vocabulary = vocabularyOf(papers);
  const fitOf = (as: ReadAs) => {
    onStep(`curve, ${as}`);
    const readPapers = (fields: readonly FieldReading[]): ReadPaper[] =>
      papers.flatMap((gold, index) => {
        const reading = readings[as][index];
        const field = fields[index];
        return reading && field && gold.abstract ? [{ gold, reading, field }] : [];
      });
    const unseen = readPapers(apart[as]);
    const foldsOf = new Map(papers.map((paper, index) => [paper, folds[index] ?? []]));
    const curve = fitCurve(unseen, vocabulary, as === 'titleOnly');
    const judgedApart = Array.from({ length: FOLDS }, (_, fold) => {
      const inFold = ({ gold }: ReadPaper) => foldsOf.get(gold) ?? [];
      const curveApart = fitCurve(
        unseen.filter((paper) => !inFold(paper).includes(fold)),
        vocabulary,
        as === 'titleOnly',
      );
      onStep(`curve without fold ${fold + 1}: ${JSON.stringify(curveApart)}`);
      return judgedBy(
        curveApart,
        unseen.filter((paper) => inFold(paper)[0] === fold),
      );
    });
    const seen = readPapers(readings[as].map((reading) => fieldOf(reading, model)));
    const figures = {
      rulesAlone: evaluate(judgedBy(RULES_ALONE, unseen), vocabulary),
      fitted: evaluate(judgedBy(curve, seen), vocabulary),
      splitByList: evaluate(judgedApart.flat(), vocabulary),
    };
    return { curve, figures };
  };
  const fits = { titleOnly: fitOf('titleOnly'), withAbstract: fitOf('withAbstract') };
  return {
    weights,
    curves: { titleOnly: fits.titleOnly.curve, withAbstract: fits.withAbstract.curve },
    figures: { titleOnly: fits.titleOnly.figures, withAbstract: fits.withAbstract.figures },
  };
}

function examplesOf(isAboutModels: boolean, index: number, readings: Record<ReadAs, TextReading[]>): FieldExample[] {
  const title = readings.titleOnly[index];
  const whole = readings.withAbstract[index];
  if (!title || !whole) return [];
  const titleOnly = fieldExample(title.tokens, isAboutModels);
  return whole.text.abstract === '' ? [titleOnly] : [titleOnly, fieldExample(whole.tokens, isAboutModels)];
}
