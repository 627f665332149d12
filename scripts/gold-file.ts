import type { GoldPaper } from '@/tagging/evaluation';
import { UsageError } from './arguments';

/**
 * Labelled papers from JSON lines; empty lines are passed over.
 *
 * @throws UsageError that names the first line that is no labelled paper
 */
export function readGold(text: string): GoldPaper[] {
  return text.split('\n').flatMap((line, index) => (line.trim() ? [goldPaper(line, index + 1)] : []));
}

function goldPaper(text: string, line: number): GoldPaper {
  let paper: unknown;
  try {
    paper = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`line ${line}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isGold(paper)) throw new UsageError(`line ${line}: a labelled paper has an id, a title and a list of tags`);
  return { ...paper, id: String(paper.id) };
}

function isGold(value: unknown): value is GoldPaper {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title, tags } = value as Partial<Record<keyof GoldPaper, unknown>>;
  return id !== undefined && typeof title === 'string' && Array.isArray(tags);
}
