import type { TaggableText } from '@/tagging/tag';

/** Papers, in our own words, that must or must not get a tag. A string is a title alone. */
export interface TagExamples {
  gets: (string | TaggableText)[];
  not: (string | TaggableText)[];
}

export const paper = (title: string, abstract: string): TaggableText => ({ title, abstract });
