import { arxivIdIn } from '../identifiers';
import { type AbstractAnswer, abstractText, jsonIn, propertyOf } from './abstract-answer';

/** The abstract in an answer of `https://huggingface.co/api/papers/<arXiv id>`: one paper, its abstract in `summary`. */
export function abstractInHuggingFacePaper(json: string): AbstractAnswer {
  const paper = jsonIn(json);
  const id = propertyOf(paper, 'id');
  const arxivId = typeof id === 'string' ? arxivIdIn(id) : undefined;
  if (!arxivId) return { kind: 'unreadable' };
  const abstract = abstractText(propertyOf(paper, 'summary'));
  return { kind: 'abstracts', byId: new Map(abstract ? [[arxivId, abstract]] : []) };
}
