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
        '(complex|mathematical|multi-step|commonsense|logical|arithmetic|math|visual|spatial) reasoning (task|benchmark|ability|capabilities)',
      ),
      topic(
        'title',
        { in: 'title', unless: ELSEWHERE },
        'reason*, (think|thinking), chain-of-thought, (o1|R1), planning ... (LLM|language models)',
        'problem solving, deliberat*',
      ),
      topic('reasoning', { in: 'abstract', needs: LANGUAGE }, 'reasoning'),
      hint('thought', { in: 'abstract', needs: LANGUAGE }, '(thinking|thought), mathematical, (GSM8K|AIME|MATH|GPQA)'),
    ],
    except: [
      '(description logic|description-logic|ontology|case-based|legal|human|student|analogical in humans) reasoning, reason (for|why|to), this reason',
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
        '(chain|tree)-of-thought*, CoT',
        '(thinking|reasoning|thought) (token|chain|trace|trajectory|path|process|length), rationale',
      ),
      hint('thinking', { needs: ['reasoning'] }, '(thinking|thought), reasoning step, intermediate steps'),
      sure(
        'title',
        { in: 'title', unless: ELSEWHERE },
        '(chain|tree|program)-of-thought*, CoT, step by step, thinking token, shorter ... (thoughts|chains)',
        'thoughts*',
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
        'token budget, length penalty, early stop ... thinking',
        '(efficient|concise|adaptive|shorter|hybrid|budget-aware|token-efficient|fast|short) ... (reasoning|thinking|thoughts|chain-of-thought|CoT)',
        'overthink*, underthink*',
        '(thinking|reasoning|thought|chain-of-thought|cot) (compression|pruning|budget|length|efficiency)',
        '(compress*|shorten*|reduc*|prun*|truncat*|unnecessary|lengthy) ... (reasoning|thinking|thought|CoT|chain-of-thought)',
        'reasoning (effort|shortcut), length (penalty|control|reward), when to (think|reason), reasoning mode',
        'think* (twice|fast)',
      ),
      topic(
        'title',
        { in: 'title', needs: ['language-models', 'reasoning'] },
        '(reason|reasoning) ... (less|faster|shorter|concise|efficient|efficiently|budget|adaptive|length)',
      ),
      topic('length', { in: 'abstract', needs: ['reasoning'] }, '(reduc*|fewer) ... tokens, token (budget|efficiency)'),
    ],
  },
  {
    tag: 'test-time-scaling',
    lends: { reasoning: 0.5 },
    rules: [
      strong(
        'named',
        { needs: ['language-models', 'reasoning'] },
        '(test|inference)-time (scaling|compute|computation|training|reasoning|sampling)',
        '(scale|scaling) ... (test-time|inference|thinking|inference compute), inference (scaling|compute)',
        'self-consistency, best-of-n, majority voting, (parallel|multi-path) (thinking|reasoning)',
        'tree-of-thought, (beam|tree) search ... reason*, slow thinking',
      ),
      topic(
        'title',
        { in: 'title', needs: ['language-models', 'reasoning'] },
        '(test|inference)-time, tree search, parallel thinking, deep think',
      ),
      topic('samples', { needs: ['reasoning'] }, 'test-time, tree search, MCTS, inference-time'),
    ],
    except: ['test-time (adaptation|domain), inference-time (intervention|steering|defense)'],
  },
  {
    tag: 'latent-reasoning',
    lends: { reasoning: 1 },
    rules: [
      strong(
        'named',
        { needs: ['language-models', 'reasoning'] },
        '(continuous|latent|implicit) (thought|CoT)',
        'latent (reasoning|chain-of-thought|thought|planning), reason* in ... latent space',
        '(implicit|continuous|soft) (chain-of-thought|CoT|reasoning|thinking), looped transformer',
        'flow chain-of-thought',
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
