import type { TagRules } from './rule';

/** Training: rewards, preferences, instructions, adapters, base models, experts, tokenizers. */
export const TRAINING: TagRules[] = [
  {
    tag: 'reinforcement-learning',
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          'reinforcement-learning, (RL|RLVR|GRPO|PPO|DAPO|REINFORCE|MARL|DQN|GSPO), *grpo',
          'reinforcement (fine-tuning|finetuning|learned|pre-training), policy (optimization|gradient)',
          '(verifiable|outcome|rule-based) reward, reward (function|shaping|design), actor-critic, q-learning',
          'meta-RL',
        ],
      },
      {
        name: 'title',
        strength: 'sure',
        in: 'title',
        phrases: [
          'reinforcement learning, (RL|GRPO|PPO|RLVR), *grpo, policy optimization',
          'reinforc* ... (reasoning|LLM|LLMs|fine-tuning)',
        ],
      },
    ],
    except: [
      'reinforced concrete, direct preference optimization, preference policy optimization',
      'reinforcement (in psychology|schedule), without reinforcement learning',
    ],
  },
  {
    tag: 'alignment',
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          '(human|LLM|LLMs|model|value|preference|safety|AI|pluralistic|language model|weak-to-strong|self|superhuman|inference-time|iterative|offline|online) alignment',
          'align* ... (LLM|LLMs|language models|large language models|human values|human preferences|human intent|AI systems|human values and|models with human|preferences)',
          'alignment (of|in|for) (LLM|LLMs|large language|language models|AI|superintelligence)',
          '(RLHF|DPO|RLAIF|SimPO|KTO|IPO|ORPO), *dpo',
          '(direct|odds ratio|human|contrastive|iterative|online|kahneman|identity|offline) preference (optimization|alignment|learning|tuning)',
          'preference (optimization|alignment|tuning|learning|data|dataset|pair|modeling)',
          '(reinforcement learning from|learning from|learn from) (human|ai|user|language|corrective) feedback',
          'human (preference|feedback|value), constitutional AI, (superalignment|over-optimization)',
          '(helpful|helpfulness) ... (harmless|harmlessness), reward hacking, alignment tax',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          '(safety|value|human|LLM|preference|AI|goal) alignment',
          '(alignment|aligned|aligning) ... (LLM|LLMs|language models|AI|human|feedback|preferences|values)',
          '(LLM|LLMs|language models|AI|model|preference|preferences) ... (alignment|aligned|misalignment)',
          '(human|AI|crowd) feedback, preference ... (optimization|reinforcement|learning|distillation)',
          'align* ... (diffusion|text-to-image), self-play fine-tuning, (helpful|harmless|harmlessness)',
          '(RLHF|DPO|RLAIF), *dpo, preference-based',
        ],
        needs: ['language-models', 'neural-networks', 'reinforcement'],
        unless: ['other-fields'],
      },
    ],
    except: [
      '(sequence|ontology|image|interference|spin|representation|vision-language|cross-modal|entity|word|semantic|temporal|modality|modal|multi-sequence|text-image|image-text|feature|visual|spatial|physical|audio-visual|multilingual|cross-lingual|beam|laser|geometric|speech-text|distribution|domain|multimodal|latent|embedding) align*',
      'align* ... (visual|image|modalities|modality|representation|representations|embedding|embeddings|features|speech|text and|domains)',
      'alignment (between|of) ... (modalities|image|visual|text|features|sequences|representations)',
    ],
  },
  {
    tag: 'reward-modeling',
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          '(process|outcome|generative|preference|scalar|step-level|learned|multimodal|LLM|judge|human|verifiable|rubric|agentic|proxy|visual|implicit)-reward model*',
          'reward-model*, process (supervision|reward|verifier|verification)',
          '(step|step-wise|stepwise|step-level|generative|outcome|learned|reasoning|solution|LLM|trained) (verifier|verification)',
          '(PRM|PRMs|ORM|RewardBench), rewarding',
          'reward (hacking|overoptimization|over-optimization|ensemble|signal), (rubric|rubrics)-based reward',
        ],
        needs: ['language-models', 'neural-networks', 'reinforcement'],
      },
      {
        name: 'title',
        strength: 'sure',
        in: 'title',
        phrases: [
          'reward-model*, process (reward|supervision), (PRM|PRMs), verifiers for',
          '(generative|step) (verifier|verifiers|verification), rewarding, verify step by step',
        ],
        needs: ['language-models', 'reasoning', 'reinforcement', 'neural-networks'],
      },
    ],
    except: ['formal verif*, (mining|monetary|neural) reward, verifier-free'],
  },
  {
    tag: 'instruction-tuning',
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          '(instruction|visual instruction|multimodal instruction|code instruction|instructional|chat) (tuning|tuned|finetuning|fine-tuning|data|dataset|pair|generation|synthesis|evolution)',
          'instruction-tuned, instruction-follow*, following instructions',
          '(supervised fine-tuning|supervised finetuning|SFT)',
          '(Evol-Instruct|self-instruct|Alpaca|WizardLM|OSS-Instruct|FLAN), fine-tun* ... instructions',
          'complex instructions',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'title',
        strength: 'sure',
        in: 'title',
        phrases: [
          'instruction-tun*, instruction-follow*, instruction (data|synthesis|generation|finetuning|fine-tuning)',
          'supervised fine-tuning, (SFT|FLAN), *instruct, instruct, follow* instructions, post-training data',
        ],
      },
    ],
    except: [
      'instruction set, cpu instruction, (teaching|classroom|peer) instruction',
      'vision-and-language navigation instruction, (after|and|with|via|by|through|between) SFT',
    ],
  },
  {
    tag: 'peft',
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          '(LoRA|QLoRA|DoRA|PEFT|LoRAs), *lora, low-rank adapt*, parameter-efficient*',
          '(prompt|prefix|soft prompt|p|adapter|bias|side|delta|ladder)-tuning, soft prompt',
          '(lightweight|efficient|low-rank) (fine-tuning|finetuning|adaptation|adapter)',
          '(trainable|tunable) parameters, memory-efficient (fine-tuning|finetuning|adaptation)',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'adapter',
        strength: 'hint',
        phrases: ['adapter, fine-tun*'],
        needs: ['language-models'],
      },
      {
        name: 'title',
        strength: 'sure',
        in: 'title',
        phrases: [
          'adapter tuning, (LoRA|QLoRA|DoRA|PEFT|LoRAs), low-rank adapt*, parameter-efficient*',
          '(prompt|prefix|adapter|p)-tuning, continuous prompts',
        ],
        unless: ['other-fields'],
      },
    ],
    except: ['(LoRaWAN|lorawan), LoRA (radio|network|gateway|modulation), usb adapter, site adapter, ip-adapter'],
  },
  {
    tag: 'pretraining',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          'technical report, trillion tokens, (model|system) card, (scaling|neural scaling) law',
          '(pre-training|pretraining) ... (from scratch|corpus|corpora|data mixture|trillion|tokens|recipe|data quality|data selection)',
          '(data mixture|data mixing|mixture) ... (pre-training|pretraining)',
          '(language model|LLM|LLMs|large-scale|foundation model|continual|continued|code|encoder|decoder|generative|multilingual|vision-language|masked language|BERT|contrastive|domain-adaptive|language-image) (pre-training|pretraining)',
          'pre-train* ... (language model|LLM|foundation model|transformer|encoder) from',
          '(series|family|suite|herd|collection) of ... (foundation models|base models|LLM|LLMs|language models|multimodal models|vision-language models)',
          '(pretrained|pre-trained|trained) (on|from|with) ... (trillion|billion|T|B) ... tokens',
        ],
        needs: ['language-models'],
      },
      {
        name: 'title',
        strength: 'sure',
        in: 'title',
        phrases: [
          'pre-train*, open (foundation|language|lightweight|base|code|weight) ... model',
          '(foundation|frontier) language model, open models, advancing ... (language model|LLM|LLMs|intelligence)',
          'foundation language models, (foundation|frontier) models for',
          '(2|3|4|7B|8B|13B|1B|3B|20B|70B|32B|9B|1|5)-(technical report|model card)',
          '(Qwen|Qwen2|Qwen3|Llama|LLaMA|Gemma|GPT|Phi|DeepSeek|Mistral|Baichuan|InternLM|StarCoder|Kimi|GLM|Nemotron|Yi|OLMo|PaLM|Falcon|Claude|Gemini|EXAONE|MiniCPM|SmolLM) (technical|report|open|family|system|card)',
          'scaling laws, (herd|family) of models, pushing the frontier, open ... intelligence, technical report',
          'few-shot learners, text-to-text transformer, trained from scratch',
        ],
        unless: ['other-fields'],
      },
      {
        name: 'pretrain',
        strength: 'topic',
        in: 'abstract',
        phrases: [
          '(pre-training|pretraining), (pre-trained|pretrained) from scratch, continual pre-training',
          'foundation model',
        ],
        needs: ['language-models'],
      },
      {
        name: 'model',
        strength: 'clear',
        in: 'abstract',
        phrases: [
          '(we|to) (introduce|present|release|train) ... (foundation model|base model|family of models|series of)',
          '(billion|7B|1B|3B|13B|70B)-parameter, (trained|pretrained|pre-trained) on ... tokens',
        ],
        needs: ['language-models'],
      },
    ],
    except: [
      '(pre-trained|pretrained) (model|language model|vision|diffusion|encoder|transformer), staff training',
      '(without|no|after|during) pre-training, lightweight ... (framework|module|method)',
    ],
  },
  {
    tag: 'moe',
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          '(mixture|mixtures)-of-(experts|expert), (MoE|MoEs|SMoE|MoLE), *moes',
          'sparse* (activated expert|mixture|expert)',
          'expert (routing|parallelism|offloading|selection|specialization|activation|load|pruning|merging|choice|caching|prefetching)',
          '(switch transformer|mixtral|Mixtral|DeepSeekMoE), (token|expert)-choice routing',
          '(routed|shared|sparse|activated) experts, load balancing loss',
        ],
        needs: ['moe'],
        strict: true,
      },
      {
        name: 'expert',
        strength: 'hint',
        phrases: ['expert, routing'],
        needs: ['moe'],
        strict: true,
      },
      {
        name: 'title',
        strength: 'sure',
        in: 'title',
        phrases: ['mixture-of-(experts|expert), (MoE|MoEs), *moes, sparse experts, switch transformer'],
        needs: ['language-models', 'neural-networks'],
      },
    ],
    except: [
      '(human|domain|clinical|medical|subject matter|field|legal|human domain|industry|security) expert',
      'expert (advice|knowledge|annotat*|demonstrat*|opinion|review|judg*|trajectory), gaussian mixture',
    ],
  },
  {
    tag: 'tokenization',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(subword|sub-word|text|language model|LLM|LLMs|BPE|byte-pair|byte-level|unigram|sentencepiece|multilingual|morphological|numeric|number|neural|character-level) (tokenization|tokenizer|tokenizers|tokenisation)',
          '(tokenizer|tokenization|tokenisation)-free, (BPE|byte pair encoding|sentencepiece|wordpiece)',
          '(byte|character)-level (model|language|LLM|transformer|modeling|models)',
          'tokenizer (transfer|training|vocabulary|adaptation|replacement|design|choice|selection)',
          '(vocabulary|vocabularies) (size|expansion|adaptation|extension|pruning|transfer|scaling)',
          'dynamic chunking ... (end-to-end|byte|bytes), replac* tokeniz*',
          '(effect|impact|role|limits|beyond) ... tokenization, raw bytes',
        ],
        needs: ['language-models'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          '(tokenizer|tokenizers|tokenization|tokenisation|tokenizing|detokenization|retokenization)',
          '(subword|vocabulary|vocabularies|byte-level)',
        ],
        needs: ['language-models'],
      },
      {
        name: 'tokenizer',
        strength: 'clear',
        phrases: ['(tokenizer|tokenization|tokenisation), subword, (vocabulary|vocabularies)'],
        needs: ['language-models'],
      },
    ],
    except: [
      '(asset|crypto|blockchain|real estate|visual|image|video|action|speech|audio|semantic|motion|vision|discrete visual|acoustic|3d|graph|molecular) tokeniz*',
      'tokenized (asset|security), open-vocabulary, (large|open|out-of)-vocabulary',
    ],
  },
];
