import type { TagRules } from './rule';

/** Attention, its cache, and everything about long inputs. */
export const ATTENTION: TagRules[] = [
  {
    tag: 'kv-cache',
    lends: { inference: 1 },
    rules: [
      {
        name: 'cache',
        strength: 'clear',
        phrases: [
          '(KV|kv) cache*, kvcache*',
          '(KV|kv) (pair|pairs|entries|states|retrieval|vectors|tensors|memory|compression|eviction|quantization|sparsity|offloading|sharing|reuse)',
          '(key-value|key value|key and value|keys and values|key/value) cach*, key-value KV cach*',
          'key-value (retrieval|pairs|states) ... (LLM|LLMs|attention)',
          '(prefix|prompt|context|attention|semantic) caching',
          'cache (eviction|compression|quantization|pruning|reuse|sharing|merging|reduction|offloading|budget|management|optimization|size)',
          'heavy-hitter, attention sink, (grouped|multi)-query attention, multi-head latent attention, (MLA|GQA|MQA)',
          'cross-layer (attention|kv), evict* ... (tokens|KV|kv|cache), (radixattention|pagedattention|streamingllm)',
        ],
        needs: ['language-models'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: ['(KV|KVs), cach*, key-value, kvquant'],
        needs: ['language-models'],
      },
      {
        name: 'memory',
        strength: 'hint',
        phrases: ['cach*, evict*, (cached|past) tokens, memory (footprint|bottleneck|usage)'],
        needs: ['language-models'],
      },
    ],
    except: [
      '(web|cpu|cdn|coded|content|edge|expert|l1|l2|hardware|data|page|wireless|video) cach*',
      'key-value (store|database|memory network), cache (hierarchy|miss|line|coherence)',
    ],
  },
  {
    tag: 'efficient-attention',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(efficient|sub-quadratic|subquadratic|cheaper|faster|fast|scalable|approximate|approximat*|memory-efficient|io-aware|hardware-efficient|hierarchical sparse|lightweight) (attention|self-attention)',
          'flash-attention, (grouped|multi)-query attention, multi-head latent attention',
          '(latent|grouped-head|block|chunk|local|windowed|hybrid|ring|tree|lightning|quantized|low-rank|kernelized|clustered|selective) attention',
          '(quadratic|linear) (complexity|cost|time) ... (attention|self-attention)',
          'attention ... (quadratic|linear) (complexity|cost|time), (efficient|long-range) transformer',
          'attention (approximation|sparsity|complexity|computation|kernel)',
          '(linformer|performer|reformer|longformer|bigbird), (linear|sub-quadratic) ... transformer',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          'attention ... (accelerat*|efficient|efficiency|constant cost|faster|fast|linear|long-context)',
          '(accelerat*|efficient|faster|fast) ... attention',
          '(softmax|exact|shared|ring|striped|squeezed|multi-head) attention, *attention',
        ],
        needs: ['language-models'],
      },
      {
        name: 'cost',
        strength: 'clear',
        phrases: [
          'quadratic (complexity|cost|scaling|computation*|bottleneck|attention|time|growth), quadratically',
          'attention (mechanism|module|layer|variant|architecture|head), softmax attention, (GQA|MQA|MLA)',
        ],
        needs: ['language-models'],
        unless: ['other-fields'],
      },
    ],
    except: [
      '(visual|human|selective visual|attention) economy',
      '(visual|human|joint|spatial|cross-modal|temporal|channel) attention, pay attention, attention is all',
    ],
  },
  {
    tag: 'sparse-attention',
    lends: { 'efficient-attention': 1 },
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(sparse|block-sparse|sparsified|dynamic sparse|top-k|native sparse|sliding-window|window|windowed|strided|global-local) ... attention',
          'attention ... (sparsity|sparsification|sparse), sparse (transformer|self-attention), spars* ... attention',
          '(sliding|local) window attention, (longformer|bigbird), block-wise sparse',
          '(block|chunk|dilated|selective|structured|clustered|hierarchical) attention',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'selection',
        strength: 'clear',
        phrases: [
          '(select*|attend*) ... (tokens|blocks|chunks|keys) ... attention',
          'attention ... (subset|selected|critical|important|top-k), attend* to ... (subset|relevant|few|selected)',
          '(token|block|chunk|page|query-aware) (selection|sparsity|retrieval)',
          'top-k (selection|tokens|keys|retrieval)',
        ],
        needs: ['language-models'],
      },
    ],
    except: ['sparse (coding|recovery|auto-encoder|autoencoder|MoE|mixture|network coding), weight sparsity'],
  },
  {
    tag: 'linear-attention',
    lends: { 'efficient-attention': 1 },
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(linear|linearized|gated linear|kernelized|kernel-based|lightning|delta-rule) (attention|self-attention|transformer)',
          'lineariz* ... (attention|transformer|LLM|LLMs|language models)',
          '(DeltaNet|RWKV|RetNet|retentive network|Linformer|Hyena|xLSTM|minGRU)',
          'linear (RNN|RNNs|recurrent|recurrence), (recurrent|RNN) language model, delta rule',
          'linear-time ... (attention|transformer|sequence), linear (complexity|time) ... attention',
          '(transformers|transformer) are (RNN|RNNs)',
        ],
        needs: ['language-models', 'neural-networks'],
      },
    ],
    except: ['linear (regression|model|operator|programming|system)'],
  },
  {
    tag: 'state-space-models',
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          'Mamba, *mamba, (structured|selective|deep|linear|diagonal|diagonalized|neural) state-space',
          'state-space (model|models|sequence|layer|dual*), (SSM|SSMs|S4|S4D|S5|S6|Mamba2|Jamba), selective scan',
          'MambaOut',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'mamba',
        strength: 'sure',
        in: 'title',
        phrases: ['Mamba, *mamba, structured state-space, selective state-space'],
      },
      {
        name: 'state-space-title',
        strength: 'topic',
        in: 'title',
        phrases: ['state-space ... (model|models|layers|duality), state-spaces'],
        needs: ['language-models', 'neural-networks'],
        unless: ['other-fields'],
      },
    ],
    except: [
      '(kalman|econometric|bayesian|gaussian|switching|linear gaussian|nonlinear|hidden) state-space',
      'state-space (explosion|search|exploration|reduction), kalman ... state-space',
    ],
  },
  {
    tag: 'long-context',
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          '(long|longer|extended|infinite|ultra-long|million-token|unlimited|very long|extremely long)-context*',
          'context (window|extension|limit)',
          '(long|longer|ultra-long|very long|extremely long|arbitrarily long) (sequence|input|document|text|prompt|range language|code context|form understanding|inputs)',
          '(extend*|expand*|increas*|enlarg*|scaling|scale) ... (context|context window|context length|sequence length)',
          '(needle|needles)-in-a-haystack, length (extrapolation|generalization), lost in the middle',
          '(128K|100K|256K|200K|1M|2M) (token|tokens|context|length|context length), (million|millions of) token',
          'long-range (context|arena|transformer), (infinitely|extremely) long, long-document, beyond context',
          'infinite ... context',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'length',
        strength: 'hint',
        phrases: [
          'context length, sequence length, (RULER|LongBench|InfiniteBench), long-range dependencies',
          '(32K|64K|16K|32k) (tokens|context)',
        ],
        needs: ['language-models'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          'long-context*, (long|longer) (sequence|document|text|input|narrative|form generation|book)',
          'long-range (transformer|language|context|arena|dependencies|memory)',
          '(length|context) (extrapolation|extension|generalization|window|length)',
          'context (extension|comprehension|scaling), (infinite|unlimited|million) ... (context|tokens|length)',
          'haystack, book-length',
        ],
        unless: ['other-fields'],
      },
    ],
    except: [
      'long (CoT|chain|reasoning chain), long-term memory, long-range (order|interaction|correlation)',
      'long context-free',
    ],
  },
  {
    tag: 'position-encoding',
    lends: { 'long-context': 0.5 },
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          '(position|positional|relative position|relative positional|rotary) (encoding|embedding|bias|representation|information|interpolation)',
          '(RoPE|ALiBi|YaRN|NoPE|LongRoPE), *rope, rotary',
          'position (interpolation|extrapolation|index|indices|id|ids), (length|context) extrapolation',
          'relative position, length generalization',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          '(position|positional) (encoding|embedding|bias|information|interpolation), (rotary|RoPE|ALiBi)',
          'length extrapolation, extrapolat*',
        ],
        unless: ['other-fields'],
      },
    ],
    except: ['position (paper|game|bias in judge|control|estimation), positional game, robot position'],
  },
  {
    tag: 'context-compression',
    lends: { inference: 0.34 },
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(prompt|context|input|soft|hard|retrieval-augmented|passage|document|long-context|in-context|token|visual token|vision token) (compression|compressor|condensation|distillation of context)',
          'compress* ... (prompt|prompts|context|contexts|documents|visual tokens|tokens|long context|inputs|input sequence)',
          '(gist|summary|memory|compressed) token',
          'token (pruning|merging|reduction|dropping|compression|sparsification|eviction|selection|condensation)',
          '(visual|vision|image|video|redundant|uninformative) tokens ... (pruning|reduc*|merg*|drop*|remov*)',
          '(prun*|merg*|drop*|reduc*|remov*) ... (visual|vision|image|video|redundant|unimportant|context) token',
          'context (pruning|distillation|condensation|reduction), prompt (pruning|reduction|shortening)',
          '(LLMLingua|AutoCompressor), soft prompt compression',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          '(compress*|gist*) ... (context|prompt|token|input|text|document), (prompt|context|token) ... compress*',
          'in-context autoencoder, (selective|pruned|fewer|redundant) (context|token)',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'compress',
        strength: 'hint',
        phrases: ['compress*, compression (ratio|rate), token (count|number|budget|redundancy), fewer tokens'],
        needs: ['language-models'],
      },
    ],
    except: [
      '(model|data|kv cache|cache|image|CoT|thought|chain-of-thought|reasoning|weight|gradient|key-value|cot) ... compress*',
      'compress* ... (CoT|chain-of-thought|reasoning|thoughts|thinking|kv cache|cache|models|model|LLM|LLMs|weights)',
      '(KV|kv) ... token (eviction|pruning), token selection ... (loss|training|decoding), reasoning token',
    ],
  },
];
