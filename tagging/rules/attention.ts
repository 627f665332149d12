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
        'kv cache*, kvcache*, kv (pair|vectors|compression), key-value cach*, key-value KV cach*, context caching',
        'cache (eviction|compression|quantization|management|size), attention sink, (MLA|GQA)',
      ),
      topic('title', { in: 'title', needs: LANGUAGE }, 'KV, cach*, key-value'),
      hint('memory', { needs: LANGUAGE }, 'cach*, evict*'),
    ],
    except: ['(cpu|coded|content|edge|expert|hardware|data) cach*, key-value store, cache (miss|line|coherence)'],
  },
  {
    tag: 'efficient-attention',
    rules: [
      strong(
        'named',
        { needs: MODELS },
        'efficient attention, flash-attention, (latent|chunk|local) attention, efficient transformer',
        'attention (computation|kernel)',
      ),
      topic(
        'title',
        { in: 'title', needs: LANGUAGE },
        'attention ... (efficient|fast|long-context), squeezed attention, *attention',
      ),
      clear(
        'cost',
        { needs: LANGUAGE, unless: ELSEWHERE },
        'quadratic cost, attention (mechanism|module|layer|head), softmax attention, (GQA|MLA)',
      ),
    ],
    except: ['(spatial|cross-modal|temporal) attention'],
  },
  {
    tag: 'sparse-attention',
    lends: { 'efficient-attention': 1 },
    rules: [
      strong(
        'named',
        { needs: MODELS },
        '(dynamic sparse|top-k) ... attention, attention ... (sparsity|sparse), spars* ... attention',
        '(block|selective|hierarchical) attention',
      ),
      clear('selection', { needs: LANGUAGE }, 'token (selection|sparsity)'),
    ],
  },
  {
    tag: 'linear-attention',
    lends: { 'efficient-attention': 1 },
    rules: [
      strong(
        'named',
        { needs: MODELS },
        '(linear|gated linear|lightning) (attention|transformer), (DeltaNet|RWKV|Linformer|xLSTM)',
        'linear (RNN|recurrent), recurrent language model, linear-time ... transformer',
      ),
    ],
  },
  {
    tag: 'state-space-models',
    rules: [
      clear('named', { needs: MODELS }, '*mamba, state-space model, SSM'),
      sure('mamba', { in: 'title' }, '*mamba, selective state-space'),
      topic('state-space-title', { in: 'title', needs: MODELS, unless: ELSEWHERE }, 'state-spaces'),
    ],
    except: ['(gaussian|nonlinear) state-space'],
  },
  {
    tag: 'long-context',
    rules: [
      clear(
        'named',
        { needs: MODELS },
        '(long|longer)-context*, context (window|extension), (long|longer) (sequence|input|document|text)',
        '(extend*|scaling|scale) ... (context|context window|context length), needle-in-a-haystack',
        'length (extrapolation|generalization)',
      ),
      hint('length', { needs: LANGUAGE }, 'context length, sequence length, LongBench'),
      topic('title', { in: 'title', unless: ELSEWHERE }, 'context length, haystack'),
    ],
  },
  {
    tag: 'position-encoding',
    lends: { 'long-context': 0.5 },
    rules: [
      clear(
        'named',
        { needs: MODELS },
        '(position|positional) (encoding|embedding|bias), *rope, rotary, (length|context) extrapolation',
        'length generalization',
      ),
      topic('title', { in: 'title', unless: ELSEWHERE }, 'RoPE, extrapolat*'),
    ],
  },
  {
    tag: 'context-compression',
    lends: { inference: 0.34 },
    rules: [
      strong(
        'named',
        { needs: MODELS },
        '(prompt|context|document|long-context|token|visual token) (compression|compressor)',
        'compress* ... (prompt|context|tokens|long context), token (pruning|merging|reduction|eviction|selection)',
        'visual tokens ... pruning, context pruning, LLMLingua',
      ),
      hint('compress', { needs: LANGUAGE }, 'compress*, compression ratio'),
    ],
    except: [
      '(model|data|kv cache|cache|image|thought|chain-of-thought|reasoning|weight|gradient|key-value|cot) ... compress*',
      'compress* ... (CoT|chain-of-thought|reasoning|kv cache|cache|model|LLM|weights)',
    ],
  },
];
