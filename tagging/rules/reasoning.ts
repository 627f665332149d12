import type { TagRules } from './rule';

/** Reasoning of models, written out, shortened, scaled or hidden. */
export const REASONING: TagRules[] = [
  {
    tag: 'reasoning',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(LLM|LLMs|large|slow-thinking|o1-like|R1-like) reasoning (model|ability|capability), (LRM|LRMs)',
          '(reasoning LLM|reasoning language model|large reasoning model)',
          'reasoning (in|of|with|for) (LLM|LLMs|large language|language models|large reasoning)',
          'reasoning (abilities|capabilities|ability|capability) of',
          '(complex|mathematical|multi-step|commonsense|long-horizon|deductive|inductive|logical|arithmetic|symbolic|math|general|visual|spatial|compositional) reasoning (task|problem|benchmark|ability|abilities|capabilities|capability|performance)',
        ],
        needs: ['language-models'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          'reason*, (think|thinking), chain-of-thought, (o1|R1), planning ... (LLM|LLMs|language models)',
          'problem solving, deliberat*',
        ],
        unless: ['other-fields'],
      },
      {
        name: 'reasoning',
        strength: 'topic',
        in: 'abstract',
        phrases: [
          'reasoning, (system 2|system-2) thinking, multi-step (problem|inference), logical (inference|deduction)',
        ],
        needs: ['language-models'],
      },
      {
        name: 'thought',
        strength: 'hint',
        in: 'abstract',
        phrases: ['(thinking|thought), mathematical, (GSM8K|AIME|MATH|GPQA)'],
        needs: ['language-models'],
      },
    ],
    except: [
      '(description logic|ontology|case-based|legal|human|diagrammatic|automated|qualitative|geometric|probabilistic|bayesian|rule-based|fuzzy|monotonic|non-monotonic|clinical|temporal|moral|equational|nonmonotonic|owl) reasoning',
      'for this reason, (reason|reasons) (for|why|behind|to), reasonabl*, reasonable',
      'reasoning (about|with|over) (programs|proofs|ontologies|uncertainty|time|knowledge bases|description)',
      'reasoner',
    ],
  },
  {
    tag: 'chain-of-thought',
    lends: { reasoning: 1 },
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          '(chain|chains|tree|graph|program|skeleton|train|draft)-of-thought*',
          '(chain|chains) of (draft|reasoning|continuous thought|thinking), (CoT|CoTs), *cots',
          '(thinking|reasoning|thought) (token|chain|trace|trajectory|trajectories|path|process|length)',
          '(let us|let) think step by step, think* step by step',
          'step-by-step (reasoning|thinking|rationale|solution), (intermediate|explicit) reasoning step, rationale',
          'long thought',
        ],
        needs: ['language-models'],
      },
      {
        name: 'thinking',
        strength: 'hint',
        phrases: ['(thinking|thoughts|thought), reasoning (step|steps), intermediate steps'],
        needs: ['reasoning'],
      },
      {
        name: 'title',
        strength: 'sure',
        in: 'title',
        phrases: [
          '(chain|chains|tree|graph|program|skeleton)-of-thought*, (CoT|CoTs), step by step, thinking (token|chain)',
          'chain-of-(draft|reasoning), (shorter|concise) ... (thoughts|chains|thinking), thoughts*',
        ],
        unless: ['other-fields'],
      },
    ],
    except: [
      '(markov|supply|block|spin|value) chain, rationale (for|behind|of the study), attention chain',
      'blockchain of thought',
    ],
  },
  {
    tag: 'efficient-reasoning',
    lends: { reasoning: 1, 'chain-of-thought': 0.6 },
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(efficient|concise|adaptive|shorter|cheaper|economical|hybrid|budgeted|budget-aware|length-controlled|token-efficient|fast|short|frugal|compressed|budget-constrained) ... (reasoning|thinking|thoughts|chain-of-thought|CoT)',
          'overthink*, underthink*, over-thinking',
          '(thinking|reasoning|thought|CoT|chain-of-thought|cot) (compression|compress|pruning|budget|length|economy|efficiency|brevity|cost|overhead|redundancy)',
          '(compress*|shorten*|reduc*|prun*|trim*|truncat*|skip*|redundan*|unnecessary|excessive*|verbose|lengthy) ... (reasoning|thinking|thought|thoughts|CoT|chain-of-thought|cot)',
          'reasoning (efficiency|economy|token usage|compression|budget|length|effort|shortcut)',
          'length (penalty|control|reward|budget|bias in reasoning), when to (think|stop thinking|reason)',
          '(stop|exit) ... (thinking|reasoning), (early-exit*|early stop*) ... (reasoning|thinking)',
          '(thinking|reasoning|no-thinking|non-thinking) mode, think* (less|only when|twice|fast|smarter)',
          '(chain|chains) of draft, token budget ... reasoning',
        ],
        needs: ['language-models', 'reasoning'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          'overthink*',
          '(concise|concisely|brief|less is more|shorter|short|efficient|efficiently|adaptive|adaptively) ... (think|thinking|reason|reasoning|thought|CoT)',
          '(think|thinking|reason|reasoning) ... (less|faster|shorter|concise|concisely|efficient|efficiently|budget|adaptive|adaptively|length)',
          'early (exit|stopping) ... (reasoning|thought), (fast and slow|fast-slow)',
        ],
        needs: ['language-models', 'reasoning'],
      },
      {
        name: 'length',
        strength: 'topic',
        in: 'abstract',
        phrases: [
          '(reduc*|sav*|fewer|less) ... tokens, token (usage|consumption|cost|budget|efficiency|reduction)',
          '(response|output|generation|solution) length, verbos*, inference cost, redundan*, concise',
        ],
        needs: ['reasoning'],
      },
    ],
    except: ['reduc* ... (reasoning error|hallucination), efficient (training|fine-tuning)'],
  },
  {
    tag: 'test-time-scaling',
    lends: { reasoning: 0.5 },
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(test|inference)-time (scaling|compute|computation|search|training|reasoning|thinking|optimization|reinforcement|scale|sampling)',
          '(scale|scaling) ... (test-time|inference-time|inference|thinking|inference compute)',
          '(inference|test-time) (scaling|compute), self-consistency, (best|top|majority|pass)-of-N, best-of-n',
          '(majority|weighted|self-consistent) voting',
          '(parallel|native parallel|multi-path|asynchronous) (thinking|reasoning|scaling), tree-of-thought',
          'repeated sampling, (verifier|PRM|reward)-guided (search|decoding|generation)',
          '(verifier-based|verifier-guided), (beam|tree|step-level|guided) search ... reason*',
          'sequential (scaling|revision), rejection sampling at inference, budget forcing, slow thinking',
        ],
        needs: ['language-models'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          '(test|inference)-time, tree search, best-of-n, self-consistency',
          '(parallel|multiple|more) (thinking|reasoning|thoughts|samples), deep think, foresight',
          'sampl* ... reasoning',
        ],
        needs: ['language-models', 'reasoning'],
      },
      {
        name: 'samples',
        strength: 'topic',
        phrases: [
          'test-time, tree search, MCTS, multiple (samples|reasoning paths|candidates|solutions|chains|responses)',
          'inference-time',
        ],
        needs: ['reasoning'],
      },
    ],
    except: [
      'test-time (adaptation|augmentation|domain|prompt tuning)',
      '(temperature|feature|finite-size|dimensional) scaling, scaling law',
      'inference-time (alignment|intervention|steering|attack|defense)',
    ],
  },
  {
    tag: 'latent-reasoning',
    lends: { reasoning: 1 },
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          'latent (reasoning|chain-of-thought|CoT|thought|thinking|thoughts|planning|tokens reasoning|space reasoning)',
          'reason* in ... (latent|continuous|hidden|embedding) space',
          '(implicit|continuous|internalized|soft|hidden) (chain-of-thought|CoT|thought|thoughts|reasoning|thinking|concept)',
          '(looped|recurrent-depth|recursive|depth-recurrent|universal) (transformer|language model|model)',
          'recurrent depth, (continuous|latent) (thought|reasoning|thoughts) tokens',
          '(pause|filler|thinking) tokens ... (hidden|latent|implicit), pause token, implicit* reason*',
          'reasoning ... latent space, (coconut|Coconut), flow chain-of-thought, superposition ... reasoning',
        ],
        needs: ['language-models', 'reasoning'],
      },
    ],
    except: ['latent (variable|diffusion|factor|class|dirichlet), implicit reasoning about'],
  },
  {
    tag: 'math',
    lends: { reasoning: 0.5 },
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          '(math|mathematical|mathematics|arithmetic|geometry|olympiad|algebra) (reasoning|problem|word problem|question|LLM|LLMs|benchmark|reasoner|reasoners|capability|abilities|olympiad|problem-solving|competition)',
          '(theorem|automated theorem|formal theorem|neural theorem) (proving|prover|proof)',
          '(formal|lean|machine-checked) (proof|proofs|mathematics|theorem), (Lean|Lean4|Isabelle|Coq)',
          'autoformaliz*, (GSM8K|AIME|MATH500|MATH-500|MiniF2F|ProofNet|IMO|MathVista), problem solving ... math',
        ],
        needs: ['language-models'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          '(math|maths|arithmetic|mathematician|mathematicians)',
          '(mathematical|geometry|theorem|olympiad) ... (reasoning|problem|problems|LLM|LLMs|language models|proving)',
          'theorem prov*',
        ],
        needs: ['language-models'],
      },
    ],
    except: [
      'mathematical (analysis|model|framework|formulation|theory)',
      '(including|on|across|such as) ... (math|mathematical|mathematics), on (GSM8K|AIME|MATH500)',
    ],
  },
];
