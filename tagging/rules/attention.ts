import { clear, ELSEWHERE, hint, LANGUAGE, MODELS, strong, sure, type TagRules, topic } from './rule';

/** Attention, its cache, and everything about long inputs. */
export const ATTENTION: TagRules[] = [
  {
    tag: 'kv-cache',
    lends: { inference: 1 },
    rules: [
      sure('title-named', { in: 'title' }, 'kv cache*, kvcache*, kcache, k-cache, key-value cach*, *kvcache'),
      clear(
        'cache',
        { needs: LANGUAGE },
        'heavy-hitter',
        'kv cache*, kvcache*, kv (pair|states|vectors|compression|eviction|entries|sharing|memory), key-value cach*, key-value KV cach*',
        '(prompt|context|prefix|attention|prefix-aware) caching, (prefix|prompt|semantic) cache',
        'cache (eviction|compression|quantization|reduction|offloading|management|optimization|size|budget|reuse)',
        'attention sink, (multi-query|multi-head latent) attention, key-value states, (keys and values|key and value)',
      ),
      clear('heads', { needs: LANGUAGE, unless: ['robots'] }, '(MLA|GQA|MQA)'),
      sure(
        'title-attention',
        { in: 'title', needs: LANGUAGE },
        'attention sink, (multi-query|grouped-query|multi-head latent) attention, multi-query, (token|state|cache) eviction, heavy-hitter, write-head',
        '(kv|key-value|query-key) (compression|sharing|reuse|states|selection|pruning|quantization|retrieval|pairs), (prefix|prompt|attention) (caching|cache|reuse)',
      ),
      topic('title', { in: 'title', needs: LANGUAGE }, 'KV, cach*, key-value'),
      hint('memory', { needs: LANGUAGE }, 'cach*, evict*'),
    ],
    except: [
      '(web|CPU|CDN|content|expert) cach*, key-value (store|database), cache (coherence|hierarchy)',
      '(cpu|coded|content|edge|expert|hardware|data|feature|block) cach*, key-value store, cache (miss|line|coherence)',
    ],
  },
  {
    tag: 'efficient-attention',
    rules: [
      sure(
        'flash',
        { in: 'title' },
        'flash-attention, (efficient|sub-quadratic) attention, linear-complexity attention',
      ),
      sure(
        'title-named',
        { in: 'title', needs: MODELS },
        '(grouped-query|multi-query|multi-head latent|latent|tensor product|local|hybrid|selective|approximate|low-rank|compressed|slim|fine-to-coarse) attention',
        '(efficient|long-range|fast|linear|sub-quadratic|hierarchical|sparse) transformer, (linear|sub-quadratic|quasi-linear) ... (attention|complexity|sequence|transformer)',
        'attention (approximation|sparsity|kernel|complexity|computation), online softmax, softmax (bottleneck|approximation), (quadratic|attention) bottleneck, multi-head attention',
      ),
      strong(
        'named',
        { needs: MODELS },
        'sub-quadratic, io-aware',
        '(efficient|approximate) attention, flash-attention, grouped-query attention, multi-head latent attention',
        '(latent|block|chunk|local|hybrid|selective) attention, efficient transformer',
        'attention (approximation|sparsity|computation|kernel), linear ... transformer, linear complexity',
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
        'quadratic (cost|complexity|scaling|time), quadratically, attention (mechanism|module|layer|head), softmax attention',
      ),
      clear('heads', { needs: LANGUAGE, unless: ['robots'] }, '(GQA|MQA|MLA)'),
      strong(
        'kernels',
        { needs: MODELS },
        '(SageAttention|FlexAttention|FlashInfer|xFormers|ThunderKittens), *sageattention*, (quantized|low-bit|8-bit|sub-quadratic|linear-time|memory-efficient|hardware-efficient|faster|accelerated) attention, (accelerat*|speed*) ... attention (computation|kernels|operators|mechanism), quadratic ... (self-attention|attention)',
      ),
    ],
    except: [
      '(visual|human) attention, attention economy',
      '(spatial|cross-modal|temporal|channel|selective visual|joint|public|graph) attention',
    ],
  },
  {
    tag: 'sparse-attention',
    lends: { 'efficient-attention': 1 },
    rules: [
      sure(
        'title-unmistakable',
        { in: 'title', unless: ['vision', 'physical-sciences'] },
        '(native|trainable|training-free|dynamic|block|top-k|content-based|learned) sparse attention, native sparse',
      ),
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        '(spars*|top-k|block|chunk|selective|sliding-window|dilated|dynamic|hierarchical|windowed|window|local-global|streaming|retrieval|top-p|strided|routing|clustered|content-based|mixture of block|block-wise|trainable sparse|threshold*) attention, attention (sparsity|sparse|sparsification|pruning), sparse transformer',
        'spars* ... attention, attention ... spars*, (sliding-window|block-sparse|vertical-slash), (locality-sensitive|LSH) ... (attention|transformer), streaming heads, retrieval heads and streaming, sparsif* ... (attention|transformers), sparse (prefill*|decoding), (Longformer|BigBird|MInference|MoBA|NSA), attend* ... (subset|fewer|selected|relevant) ... tokens',
      ),
      strong(
        'named',
        { needs: MODELS },
        'block-sparse, sliding-window attention, native sparse',
        '(block-sparse|dynamic sparse|top-k) ... attention, attention ... (sparsity|sparse), sparse transformer',
        'spars* ... attention, (block|chunk|selective|hierarchical|dilated|strided|windowed|top-p|local-window|vertical-slash) attention, locality-sensitive hashing, (Longformer|BigBird|MInference|Quest|MoBA), attention (pruning|sparsification|mask sparsity), sparse (prefill*|decoding)',
        'attend* ... (subset|fewer|only|selected) ... (tokens|keys|blocks|positions), (subset|fraction) of (tokens|keys|KV|attention|key-value), (dynamic|static|structured|token) sparsity ... attention, (skip|skipping|omit*) ... (attention|blocks)',
        '(select*|retriev*) ... (important|relevant|critical|salient|key|top-k) (tokens|blocks|chunks|kv)',
      ),
      clear(
        'selection',
        { needs: ['attention'] },
        '(token|query-aware|block|chunk|page) (selection|sparsity), sliding window, (key|critical) (chunks|blocks), (block|chunk) selection',
      ),
    ],
    except: [
      'sparse (coding|recovery|auto-encoder|MoE|signal)',
      '(weight|activation) sparsity',
      '(thinking|reasoning|visual|thought|draft|data) token selection, (window|windows) ... (time series|forecasting), (human|visual|spatial) attention',
    ],
  },
  {
    tag: 'linear-attention',
    lends: { 'efficient-attention': 1 },
    rules: [
      strong(
        'named',
        { needs: MODELS },
        'gated linear, (RetNet|RWKV|xLSTM|GLA), (lineariz*|linear-time|linear-complexity) ... (transformer|attention|LLM|sequence model)',
        '(linear|gated linear|lightning|kernelized|delta|recurrent|kernel) attention, linear transformer, (DeltaNet|Linformer|cosFormer|RetNet|HGRN|fast weight)',
        'linear (RNN|recurrent|recurrence), recurrent (language model|neural language|transformer), linear-time ... transformer, (modern|minimal|gated) RNN',
        '(delta rule|retention network|retentive network|random feature attention|receptance weighted|linearly recurrent|recurrentgemma|fast weight programmer)',
      ),
      clear(
        'title',
        { in: 'title', needs: LANGUAGE },
        '(RNN|RNNs), *deltanet, *rwkv, lineariz*, recurrent, (recurrence|recurrentgemma)',
      ),
    ],
    except: ['linear (regression|operator|models), local linear'],
  },
  {
    tag: 'state-space-models',
    rules: [
      clear(
        'named',
        { needs: MODELS },
        '(S4|S5|S6|H3|Hyena), selective (scan|state), *mamba, state-space model, (SSM|SSMs), structured state-space, selective state-space, (mamba|mamba2|jamba|hippo)',
      ),
      sure(
        'mamba',
        { in: 'title' },
        '*mamba, mamba*, selective state-space, structured state-space, (jamba|zamba|samba)',
      ),
      topic('state-space-title', { in: 'title', needs: MODELS, unless: ELSEWHERE }, 'state-spaces, SSM'),
    ],
    except: [
      '(classical|kalman|gaussian) state-space',
      '(gaussian|nonlinear|linear gaussian|bayesian|econometric|switching) state-space, state-space (realization|estimation|explosion)',
    ],
  },
  {
    tag: 'long-context',
    rules: [
      clear(
        'named',
        { needs: MODELS },
        '(long|longer|ultra-long|million-token|very long|lengthy)-context*, context (window|extension)',
        '(long|longer|lengthy|extremely long) (sequence|input|document|text|range language|prompt)',
        '(extend*|expand*|increas*|scaling|scale) ... (context|context window|context length|sequence length)',
        'needle-in-a-haystack, length (extrapolation|generalization), (128K|100K|256K|200K|1M) (token|context)',
        'million token, long-range (context|arena|dependenc*), beyond context, lost in the middle',
      ),
      sure(
        'title-named',
        { in: 'title', needs: MODELS },
        '(long|longer|ultra-long|infinite|unlimited|unbounded|streaming)-context*, long-(context|sequence|document|form|input|text|range) (model|modeling|transformer|LLM|understanding|processing|language|inference|training|reasoning|attention|qa|evaluation|benchmark)',
        'context (window|length|extension|extrapolation|limit|scaling), (length|lengths) (extrapolation|generalization), length-generaliz*',
        '(million|1M|2M|100K|128K|200K|256K|32K|1000K) (token|context|length), lost in the middle, (infinite|extreme|longer|million-length) (context|length|input|sequence)',
        '(long|longer|lengthy|whole|entire) (document|sequence|text|input|book|narrative|range transformer|conversation), (infinite|long)-range transformer, many-shot in-context',
      ),
      hint(
        'length',
        { needs: LANGUAGE },
        '(128K|256K|1M) tokens',
        'context length, sequence length, (RULER|LongBench|InfiniteBench), 32k tokens',
      ),
      topic(
        'title',
        { in: 'title', unless: ELSEWHERE },
        'long (narrative|form generation), (length|context) length, infinite ... length, haystack, long-form (factuality|text|question)',
      ),
    ],
    except: [
      'long (video|chain|cot|thought|tail|reasoning), (infinite|any|arbitrary|extreme|unlimited)-length ... (video|film|movie|animation|image|motion|3d|scene|world|music), long-range (order|interaction|correlation|force)',
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
        '(position|positional) (encoding|bias|interpolation), (rotary|relative|absolute) (position|positional), (rotary|relative) ... embedding, NoPE, *rope, rotary, position indices',
        '(length|context) extrapolation, length generalization',
      ),
      topic('embedding', { needs: MODELS }, '(position|positional) (embedding|information)'),
      sure(
        'title-named',
        { in: 'title', needs: MODELS },
        '(position|positional) (encoding|embedding|bias|interpolation|information|extrapolation|vector), rotary, RoPE, NoPE, ALiBi, YaRN, (length|context) extrapolation, position (indices|index|interpolation)',
        're-position*, length-generaliz*, (train short|self-extend), extrapolat* ... (length|context|transformer), relative position',
      ),
      topic('title', { in: 'title', unless: ELSEWHERE }, 'RoPE, extrapolat*, (context|length) ... extend'),
    ],
    except: ['positional game, robot position, (market|data|linear) extrapolat*'],
  },
  {
    tag: 'context-compression',
    lends: { inference: 0.34 },
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: MODELS },
        '(prompt|context|contextual|token|document|visual token|instruction|evidence|embedding|optical|long-context|text|history) (compression|compressor|compressing|condensation|distillation|pruning|reduction)',
        'compress* ... (prompt|context|contexts|tokens|RAG|retrieval-augmented|documents), (gist|summary|memory) token, (token|tokens) (pruning|merging|reduction|dropping|sparsification|selection|compression|skipping)',
        '(visual|vision|video|image) ... (pruning|merging|dropping|compression), (prun*|merg*|drop*|compress*|reduc*|skip*) ... (token|tokens), *lingua, compression ... (retrieval-augmented|RAG), batch prompting',
      ),
      strong(
        'named',
        { needs: MODELS },
        '(gist|summary) token, (prompt|context) compress*, compress* ... (prompts|contexts)',
        '(prompt|context|document|long-context|token|visual token) (compression|compressor)',
        'compress* ... (prompt|context|tokens|long context), (summary|memory) token',
        'token (pruning|merging|reduction|sparsification|eviction|selection|dropping|compression)',
        '(visual|vision) tokens ... (pruning|merg*|drop*), (prun*|reduc*|remov*|discard*|drop*) ... (visual|redundant|vision|unimportant|image) token',
        'context pruning, LLMLingua, (redundant|fewer) (visual|vision|image) token',
      ),
      topic('title', { in: 'title', needs: MODELS }, 'context ... compress*'),
      hint('compress', { needs: LANGUAGE }, 'compress*, compression ratio'),
    ],
    except: [
      '(model|data|kv cache|cache|image|thought|chain-of-thought|reasoning|weight|gradient|key-value|cot|video) compress*',
      'compress* ... (CoT|chain-of-thought|reasoning|kv cache|cache|weights), compressing ... (model|LLM)',
      '(context|knowledge|prompt) distillation ... (teacher|student), (chain-of-thought|thinking|reasoning) token',
    ],
  },
];
