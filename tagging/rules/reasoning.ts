import { clear, ELSEWHERE, hint, LANGUAGE, strong, sure, type TagRules, topic } from './rule';

/** Reasoning of models, written out, shortened, scaled or hidden. */
export const REASONING: TagRules[] = [
  {
    tag: 'reasoning',
    rules: [
      strong(
        'named',
        { needs: LANGUAGE },
        '(LLM|large) reasoning model, LRM, reasoning LLM',
        'reasoning (in|of|with|for) (LLM|large language|language models), reasoning (abilities|capabilities) of',
        '(complex|mathematical|logical|math|visual) reasoning (task|benchmark|ability|capabilities)',
      ),
      topic(
        'title',
        { in: 'title', unless: ELSEWHERE },
        'reason*, (think|thinking), chain-of-thought, (o1|R1), planning ... LLM, problem solving',
      ),
      topic('reasoning', { in: 'abstract', needs: LANGUAGE }, 'reasoning'),
      hint('thought', { in: 'abstract', needs: LANGUAGE }, '(thinking|thought), (GSM8K|MATH)'),
    ],
    except: [
      '(legal|probabilistic|bayesian|temporal|moral) reasoning, for this reason, reason (for|why|behind|to)',
      'reasonabl*',
    ],
  },
  {
    tag: 'chain-of-thought',
    lends: { reasoning: 1 },
    rules: [
      clear(
        'named',
        { needs: LANGUAGE },
        'chain-of-thought*, CoT, (thinking|reasoning|thought) (token|chain|trace|trajectory|path|process|length)',
        'rationale',
      ),
      hint('thinking', { needs: ['reasoning'] }, '(thinking|thought), reasoning step'),
      sure(
        'title',
        { in: 'title', unless: ELSEWHERE },
        '(chain|tree|program)-of-thought*, CoT, step by step, thinking token, thoughts*',
      ),
    ],
    except: ['rationale (for|behind)'],
  },
  {
    tag: 'efficient-reasoning',
    lends: { reasoning: 1, 'chain-of-thought': 0.6 },
    rules: [
      strong(
        'named',
        { needs: ['language-models', 'reasoning'] },
        '(efficient|concise|adaptive|shorter|hybrid|fast|short) ... (reasoning|thinking|thoughts|chain-of-thought|CoT)',
        'overthink*, underthink*',
        '(thinking|reasoning|thought|chain-of-thought) (compression|pruning|length|efficiency)',
        '(compress*|reduc*|prun*|lengthy) ... (reasoning|thinking|CoT|chain-of-thought), reasoning effort',
        'length penalty, when to think, think* fast',
      ),
      topic(
        'title',
        { in: 'title', needs: ['language-models', 'reasoning'] },
        '(reason|reasoning) ... (efficient|efficiently|length)',
      ),
      topic('length', { in: 'abstract', needs: ['reasoning'] }, 'reduc* ... tokens'),
    ],
  },
  {
    tag: 'test-time-scaling',
    lends: { reasoning: 0.5 },
    rules: [
      strong(
        'named',
        { needs: LANGUAGE },
        '(test|inference)-time (scaling|compute|computation|training|reasoning|sampling)',
        '(scale|scaling) ... (test-time|inference|thinking|inference compute), inference scaling',
        'self-consistency, best-of-n, majority voting, (parallel|multi-path) (thinking|reasoning)',
        'tree-of-thought, slow thinking',
      ),
      topic('title', { in: 'title', needs: ['language-models', 'reasoning'] }, '(test|inference)-time, tree search'),
      topic('samples', { needs: ['reasoning'] }, 'test-time, tree search, MCTS, inference-time'),
    ],
    except: ['test-time adaptation, inference-time (intervention|steering|defense)'],
  },
  {
    tag: 'latent-reasoning',
    lends: { reasoning: 1 },
    rules: [
      strong(
        'named',
        { needs: ['language-models', 'reasoning'] },
        'latent (reasoning|chain-of-thought|thought|planning), reason* in ... latent space',
        '(implicit|soft) (CoT|reasoning|thinking), flow chain-of-thought',
      ),
    ],
  },
  {
    tag: 'math',
    lends: { reasoning: 0.5 },
    rules: [
      clear(
        'named',
        { needs: LANGUAGE },
        '(math|mathematical|mathematics|arithmetic|geometry) (reasoning|problem|word problem|question|LLM|benchmark|capability|abilities|olympiad|problem-solving)',
        '(theorem|formal theorem|neural theorem) (proving|prover), formal proof, (Lean|Coq), autoformaliz*',
        '(GSM8K|AIME|MATH-500|IMO|MathVista)',
      ),
      topic(
        'title',
        { in: 'title', needs: LANGUAGE },
        '(math|arithmetic), (geometry|theorem|olympiad) ... (LLM|language models)',
      ),
    ],
    except: ['(including|on|across|such as) ... (math|mathematical), on (GSM8K|AIME|MATH500)'],
  },
];
