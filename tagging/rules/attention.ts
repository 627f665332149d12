import { clear, ELSEWHERE, hint, LANGUAGE, MODELS, strong, sure, type TagRules, topic } from './rule';

/** Attention, its cache, and everything about long inputs. */
export const ATTENTION: TagRules[] = [
  {
    tag: 'kv-cache',
    lends: { inference: 1 },
    rules: [
      clear(
        'cache',
        { needs: LANGUAGE },
        'heavy-hitter',
        'kv cache*, kvcache*, kv (pair|states|vectors|compression|eviction), key-value cach*, key-value KV cach*',
        '(prompt|context) caching',
        'cache (eviction|compression|quantization|reduction|offloading|management|optimization|size)',
        'attention sink, (MLA|GQA|MQA)',
      ),
      topic('title', { in: 'title', needs: LANGUAGE }, 'KV, cach*, key-value'),
      hint('memory', { needs: LANGUAGE }, 'cach*, evict*'),
    ],
    except: [
      '(web|CPU|CDN|content|expert) cach*, key-value (store|database), cache (coherence|hierarchy)',
      '(cpu|coded|content|edge|expert|hardware|data) cach*, key-value store, cache (miss|line|coherence)',
    ],
  },
  {
    tag: 'efficient-attention',
    rules: [
      sure('flash', { in: 'title' }, 'flash-attention, (efficient|sub-quadratic) attention'),
      strong(
        'named',
        { needs: MODELS },
        'sub-quadratic, io-aware',
        '(efficient|approximate) attention, flash-attention, grouped-query attention, multi-head latent attention',
        '(latent|block|chunk|local|hybrid|selective) attention, efficient transformer',
        'attention (approximation|sparsity|computation|kernel), linear ... transformer',
      ),
      topic(
        'title',
        { in: 'title', needs: LANGUAGE },
        'flash-attention',
        'attention ... (efficient|fast|long-context), (efficient|fast) ... attention',
        '(squeezed|multi-head) attention',
      ),
      clear(
        'cost',
        { needs: LANGUAGE, unless: ELSEWHERE },
        'quadratic cost, quadratically, attention (mechanism|module|layer|head), softmax attention, (GQA|MQA|MLA)',
      ),
    ],
    except: ['(visual|human) attention, attention economy', '(spatial|cross-modal|temporal) attention'],
  },
  {
    tag: 'sparse-attention',
    lends: { 'efficient-attention': 1 },
    rules: [
      strong(
        'named',
        { needs: MODELS },
        'block-sparse, sliding-window',
        '(block-sparse|dynamic sparse|top-k) ... attention, attention ... (sparsity|sparse), sparse transformer',
        'spars* ... attention, (block|chunk|selective|hierarchical) attention',
      ),
      clear('selection', { needs: LANGUAGE }, '(token|query-aware) (selection|sparsity)'),
    ],
    except: ['sparse (coding|recovery|auto-encoder|MoE)'],
  },
  {
    tag: 'linear-attention',
    lends: { 'efficient-attention': 1 },
    rules: [
      strong(
        'named',
        { needs: MODELS },
        'gated linear, (RetNet|RWKV|xLSTM), (lineariz*|linear-time) ... (transformer|attention)',
        '(linear|gated linear|lightning) (attention|transformer), (DeltaNet|RWKV|Linformer|xLSTM)',
        'linear (RNN|recurrent), recurrent language model, linear-time ... transformer',
      ),
    ],
  },
  {
    tag: 'state-space-models',
    rules: [
      clear('named', { needs: MODELS }, '(S4|S5), selective scan', '*mamba, state-space model, SSM'),
      sure('mamba', { in: 'title' }, '*mamba, selective state-space'),
      topic('state-space-title', { in: 'title', needs: MODELS, unless: ELSEWHERE }, 'state-spaces'),
    ],
    except: ['(classical|kalman|gaussian) state-space', '(gaussian|nonlinear) state-space'],
  },
  {
    tag: 'long-context',
    rules: [
      clear(
        'named',
        { needs: MODELS },
        '(long|longer|ultra-long|million-token|very long)-context*, context (window|extension)',
        '(long|longer) (sequence|input|document|text|range language)',
        '(extend*|expand*|increas*|scaling|scale) ... (context|context window|context length|sequence length)',
        'needle-in-a-haystack, length (extrapolation|generalization), (128K|100K|256K|200K|1M) (token|context)',
        'million token, long-range (context|arena), beyond context',
      ),
      hint(
        'length',
        { needs: LANGUAGE },
        '(128K|256K|1M) tokens',
        'context length, sequence length, (RULER|LongBench), 32k tokens',
      ),
      topic(
        'title',
        { in: 'title', unless: ELSEWHERE },
        'long (narrative|form generation), (length|context) length, infinite ... length, haystack',
      ),
    ],
  },
  {
    tag: 'position-encoding',
    lends: { 'long-context': 0.5 },
    rules: [
      clear(
        'named',
        { needs: MODELS },
        '(ALiBi|YaRN), position interpolation',
        '(position|positional) (encoding|embedding|bias|interpolation), NoPE, *rope, rotary, position indices',
        '(length|context) extrapolation, length generalization',
      ),
      topic('title', { in: 'title', unless: ELSEWHERE }, 'RoPE, extrapolat*'),
    ],
    except: ['positional game, robot position'],
  },
  {
    tag: 'context-compression',
    lends: { inference: 0.34 },
    rules: [
      strong(
        'named',
        { needs: MODELS },
        '(gist|summary) token, (prompt|context) compress*, compress* ... (prompts|contexts)',
        '(prompt|context|document|long-context|token|visual token) (compression|compressor)',
        'compress* ... (prompt|context|tokens|long context), (summary|memory) token',
        'token (pruning|merging|reduction|sparsification|eviction|selection)',
        '(visual|vision) tokens ... (pruning|merg*|drop*), (prun*|reduc*|remov*) ... visual token',
        'context pruning, LLMLingua',
      ),
      topic('title', { in: 'title', needs: MODELS }, 'context ... compress*'),
      hint('compress', { needs: LANGUAGE }, 'compress*, compression ratio'),
    ],
    except: [
      '(model|data|kv cache|cache|image|thought|chain-of-thought|reasoning|weight|gradient|key-value|cot) compress*',
      'compress* ... (CoT|chain-of-thought|reasoning|kv cache|cache|weights), compressing ... (model|LLM)',
    ],
  },
];
