import { describe, expect, it } from 'vitest';
import { readText } from '@/tagging/read-text';
import type { ContextId } from '@/tagging/rules/contexts';
import { THRESHOLD } from '@/tagging/score';
import type { TaggableText } from '@/tagging/tag';

const paper = (title: string, abstract: string): TaggableText => ({ title, abstract });
/** What the rules say, before the learned layer asks which field the paper is of. */
const tagsOf = (text: TaggableText) =>
  [...readText(text).judged].flatMap(([tag, { score }]) => (score >= THRESHOLD ? [tag] : []));

/** Papers that get a tag because a context holds, and next to nothing else says what kind of paper it is. */
const GIVEN: [ContextId, tag: string, TaggableText][] = [
  [
    'reasoning',
    'efficient-reasoning',
    paper(
      'Say Less',
      'Thinking helps until it does not. We shorten reasoning with a token budget and a length penalty.',
    ),
  ],
  [
    'reinforcement',
    'reward-modeling',
    paper('Points for Steps', 'In RL, reward models score an answer. Process supervision scores every step of it.'),
  ],
  [
    'agentic',
    'agents',
    paper('Errands', 'We let ChatGPT run errands. The agent plans, the agent acts, and the agent reports.'),
  ],
  [
    'programming',
    'code',
    paper(
      'Patches Overnight',
      'Software breaks at night. Automated program repair finds the bug in the source code, and unit test generation shows it.',
    ),
  ],
  [
    'attention',
    'sparse-attention',
    paper(
      'A Few Blocks',
      'Self-attention reads too much. Block selection keeps the critical blocks in a sliding window.',
    ),
  ],
  [
    'text',
    'multilingual',
    paper('Words Apart', 'We align words of one corpus across many languages. Low-resource languages gain most.'),
  ],
  [
    'images',
    'image-generation',
    paper(
      'Paint Again',
      'Photo editing is hard. We edit images, and generate many images, with a portrait as the guide.',
    ),
  ],
  [
    'vision',
    'hallucination',
    paper('Not in the Picture', 'Captions of a chart may hallucinate. We count hallucinated objects in every picture.'),
  ],
  ['robots', 'robotics', { title: 'Grasping in Clutter by Imitation Learning of Robots' }],
  ['sounds', 'speech', paper('Spoken Letters', 'A voice reads letters aloud; spoken language understanding follows.')],
  ['evaluation', 'benchmark', paper('Can LLMs Count Sheep?', 'We examine how large language models count.')],
  [
    'judging',
    'llm-as-judge',
    paper(
      'Scoring Summaries',
      'We compare a metric with human evaluation. Large language models score what others wrote.',
    ),
  ],
  [
    'interpreting',
    'interpretability',
    paper('Neurons That Count', 'By activation patching we find where a language model counts.'),
  ],
];

/** Papers that do not get a tag because a context speaks against it. */
const WITHHELD: [ContextId, tag: string, TaggableText][] = [
  [
    'moe',
    'model-routing',
    paper(
      'Who Takes the Token',
      'A mixture-of-experts language model has a router. Routing is learned, and the router is small.',
    ),
  ],
  [
    'attention-sparsity',
    'pruning',
    paper('Sparsity Where It Looks', 'Attention in transformers shows sparsity; this sparsity grows.'),
  ],
  [
    'networks',
    'video',
    paper('Video for Everyone', 'We send video data over wireless multicast; video frames arrive in order.'),
  ],
  ['mechanics', '3d', { title: 'Porous Rock in 3D' }],
  ['moving-pictures', 'image-generation', { title: 'Diffusion Models with Image Guidance for Long Videos' }],
  [
    'molecules',
    '3d',
    paper('Shapes That Bind', 'We generate a 3D object for each protein: a 3D point set of its ligand.'),
  ],
  [
    'questionnaires',
    'survey',
    paper('A Survey of Students', 'We sent a questionnaire; each respondent uses language models.'),
  ],
];

describe('a context', () => {
  it.each(GIVEN)('of %s gives %s', (_, tag, text) => {
    expect(tagsOf(text)).toContain(tag);
  });

  it.each(WITHHELD)('of %s withholds %s', (_, tag, text) => {
    expect(tagsOf(text)).not.toContain(tag);
  });
});
