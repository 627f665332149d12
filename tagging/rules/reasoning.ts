import { clear, ELSEWHERE, hint, LANGUAGE, strong, sure, type TagRules, topic } from './rule';

/** Reasoning of models, written out, shortened, scaled or hidden. */
export const REASONING: TagRules[] = [
  {
    tag: 'reasoning',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        '(LLM|large|multimodal|visual|mathematical|math|logical|commonsense|multi-hop|multi-step|deductive|inductive|abductive|spatial|symbolic|arithmetic|scientific|causal|numerical|planning|strategic|compositional|faithful|complex|analogical|general|slow|long|table) reason*',
        'reason* ... (LLM|LLMs|language models|model|models|transformers|reinforcement|RL), (o1-like|R1-like|R1-zero|o1|R1|deepseek-r1|QwQ), self-correct*, self-verif*, problem-solving, (test-time|inference-time) (scaling|compute)',
        '(system 2|system-2|dual-process|slow-thinking|theory of mind), (aha moment), (rule|step) verification, tree search ... (LLM|language)',
      ),
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
      '(ontology|ontological|spatial-temporal logic|non-monotonic|defeasible|qualitative|relational) reasoning',
      '(description logic|description-logic|ontology|case-based|legal|human|student|analogical in humans) reasoning, reason (for|why|to), this reason',
      '(legal|probabilistic|bayesian|temporal|moral) reasoning, for this reason, reason (for|why|behind|to)',
      'reasonabl*, reason* ... (description logic|ontology|ontologies|OWL|knowledge bases in)',
    ],
  },
  {
    tag: 'chain-of-thought',
    lends: { reasoning: 1 },
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        '(reasoning|thinking|thought|rationale|chain) (token|tokens|chains|traces|trace|paths|path|steps|step|length|trajectories|trajectory|process|budget|effort|compression|pruning|quota), (long|short|latent|implicit|multimodal|visual|compressed) (CoT|chain-of-thought|thoughts), (rationale|rationales|overthinking|overthink|underthinking), think* (step|less|more|longer|short|fast|slow|long|budget|twice|when)',
        '(chains|graph|skeleton|buffer|program|algorithm|table)-of-(thought|thoughts), intermediate (reasoning|steps), without thinking, early exit ... reasoning, (skip|fewer|redundant) steps',
      ),
      clear(
        'named',
        { needs: LANGUAGE },
        '(chain|tree)-of-thought*, CoT',
        '(thinking|reasoning|thought) (chain|trace|trajectory|path|process|length), reasoning token, rationale',
      ),
      hint('thinking', { needs: ['reasoning'] }, '(thinking|thought), reasoning step, intermediate steps'),
      sure(
        'title',
        { in: 'title', unless: ELSEWHERE },
        '(chain|tree|program)-of-thought*, CoT, step by step, thinking token, shorter ... (thoughts|chains)',
        'thoughts*',
      ),
    ],
    except: ['chain-of-(action|actions|verification|agents|custody|user|lure|table)', 'rationale (for|behind)'],
  },
  {
    tag: 'efficient-reasoning',
    lends: { reasoning: 1, 'chain-of-thought': 0.6 },
    rules: [
      clear(
        'cost',
        { in: 'abstract', needs: ['reasoning-models'] },
        '(inference|computational|decoding|reasoning) (latency|overhead|cost|efficiency), (redundant|unnecessary|excessive) (steps|tokens|computation)',
      ),
      sure(
        'title-named',
        { in: 'title', needs: ['language-models', 'reasoning'] },
        '(efficient|concise|adaptive|shorter|hybrid|budget-aware|token-efficient|fast|faster|short|economical|budgeted|length-controlled|dynamic|compact|elastic|lightweight|optimal|controllable|succinct|streamlined|terse) ... (reasoning|thinking|thoughts|thought|chain-of-thought|CoT|test-time scaling)',
        '(reasoning|thinking|thought|CoT|chain-of-thought|think|response|reason) ... (efficiency|efficient|efficiently|budget|compression|pruning|length|lengths|shorter|concise|quota|faster|fast|less|early exit|early stopping|early-stopping|truncation|skipping|mode|allocation|switch|without thinking)',
        '(reason|reasoning) ... without thinking, (overthink*|underthink*|over-thinking), (when|how long|how much) ... (think|thinks|thinking|reason), (early exit|early-exit|early stopping|skip|accelerat*|compress*|prun*|trim*|shorten*|speculative|budget|controlling|redundan*) ... (reasoning|thinking|thought|thoughts|CoT|chain-of-thought|steps), (long-to-short|long2short|budget forcing), token (budget|economy|complexity)',
        '(skip|skipping) steps, not all ... thinking, need ... (think|thinking)',
      ),
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
    except: [
      'efficient inference for long, efficient (multimodal|video|visual) ... (understanding|reasoning segmentation)',
    ],
  },
  {
    tag: 'test-time-scaling',
    lends: { reasoning: 1 },
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: ['language-models', 'reasoning'] },
        '(test|inference)-time (scaling|compute|computation|training|reasoning|sampling|search|algorithm|alignment), test-time ... (scaling|compute|computation), (scaling|scale) ... (test-time|inference|thinking|sampling|verification), inference scaling, best-of-n, (self-consistency|repeated sampling), tree-of-thought*, parallel (thinking|reasoning|sampling|decoding of thoughts), budget forcing, deep think*, slow thinking',
      ),
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
        'tree search, parallel thinking, deep think',
      ),
      hint('title-time', { in: 'title', needs: ['language-models', 'reasoning'] }, '(test|inference)-time'),
      topic('samples', { needs: ['reasoning'] }, 'test-time, tree search, MCTS, inference-time'),
    ],
    except: [
      '(beam search) ... (codec|radar)',
      'test-time (adaptation|domain), inference-time (intervention|steering|defense)',
    ],
  },
  {
    tag: 'latent-reasoning',
    lends: { reasoning: 1 },
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        '(latent|continuous|implicit|hidden|silent|soft|internal|inner|internalized|recurrent-depth|looped|abstract) ... (reasoning|thought|thoughts|thinking|chain-of-thought|CoT), (reason|reasoning|think|thinking) ... (latent|continuous|hidden|silently|internally|implicit), (looped|recurrent-depth|loop) (transformer|transformers|LLM|language), universal transformer, (recurrent depth|depth recurrence|coconut|pause token*), latent (token|tokens), dense representations',
      ),
      strong(
        'named',
        { needs: ['language-models', 'reasoning'] },
        '(continuous|latent|implicit) (thought|CoT)',
        'latent (reasoning|chain-of-thought|thought|planning), reason* in ... latent space',
        '(implicit|continuous|soft) (chain-of-thought|CoT|reasoning|thinking), looped transformer',
        'flow chain-of-thought',
      ),
    ],
    except: ['latent variable, latent (diffusion|factor)'],
  },
  {
    tag: 'math',
    lends: { reasoning: 1 },
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        '(math|mathematical|mathematics|arithmetic|geometry|algebra|calculus) (reasoning|problem|problems|word|question|questions|LLM|LLMs|benchmark|olympiad|problem-solving|proof|pre-training|tutor*|agent|data|expression|competition), (theorem|formal|auto-formal*|autoformaliz*|lean) ... (proving|prover|proof|proofs|theorem|statement), (theorem prov*|olympiad|AIME|GSM8K|MATH-500|IMO), *math, math',
      ),
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
    except: [
      'mathematical (analysis|model|modeling|theory|biology|physics|finance|morphology|programming|optimization|framework|formulation)',
      '(including|on|across|such as) ... (math|mathematical), on (GSM8K|AIME|MATH500)',
    ],
  },
];
