import { useState } from 'react';
import type { ImportProblem } from '@/exporters/importers/import-reading';
import { checkTagSetSize, readTagSet, TagSetError, type TagSetReading } from '@/exporters/importers/tag-set';
import { type AddedOwnTags, addOwnTags } from '@/storage/own-tags';
import { asStoreError } from '@/storage/store-error';
import { type OwnTag, ownTagKey } from '@/tagging/own-tags/own-tag';

export type TagSetRun =
  /** Some tags of the set are here already and differ: the user decides. */
  | { step: 'asking'; reading: TagSetReading; conflicts: string[] }
  | { step: 'storing' }
  | { step: 'done'; report: AddedOwnTags; notes: readonly ImportProblem[] }
  | { step: 'failed'; reason: string; problems: readonly ImportProblem[] };

/** Names of the set that an own tag has which looks for something else. */
function conflictsOf({ tags }: TagSetReading, own: readonly OwnTag[]): string[] {
  const byKey = new Map(own.map((tag) => [tag.nameKey, tag]));
  return tags.flatMap((tag) => {
    const known = byKey.get(ownTagKey(tag.name));
    const isSame = known?.query === tag.query && known.colour === tag.colour && known.titleOnly === tag.titleOnly;
    return known && !isSame ? [tag.name] : [];
  });
}

/** Reads a tag set and takes it over: all of it or nothing. */
export function useTagSetImport(own: readonly OwnTag[]) {
  const [run, setRun] = useState<TagSetRun>();
  const store = async ({ tags, notes }: TagSetReading, existing: 'replace' | 'skip') => {
    setRun({ step: 'storing' });
    try {
      setRun({ step: 'done', report: await addOwnTags(tags, existing), notes });
    } catch (error) {
      setRun({ step: 'failed', reason: asStoreError(error).message, problems: [] });
    }
  };
  const start = async (file: File) => {
    try {
      checkTagSetSize(file.size);
      const reading = readTagSet(await file.text());
      const conflicts = conflictsOf(reading, own);
      if (conflicts.length > 0) setRun({ step: 'asking', reading, conflicts });
      else await store(reading, 'skip');
    } catch (error) {
      if (error instanceof TagSetError) setRun({ step: 'failed', reason: error.message, problems: error.problems });
      else {
        console.error('Papertags: the tag set could not be read', error);
        const reason = error instanceof Error ? error.message : String(error);
        setRun({
          step: 'failed',
          reason: `The file could not be read (${reason}). Your tags are unchanged. Choose the file again.`,
          problems: [],
        });
      }
    }
  };
  const add = (existing: 'replace' | 'skip') => {
    if (run?.step === 'asking') void store(run.reading, existing);
  };
  return { run, start, add, close: () => setRun(undefined) };
}
