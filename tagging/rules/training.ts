import { clear, ELSEWHERE, hint, LANGUAGE, MODELS, strong, sure, type TagRules, topic } from './rule';

/** Training: rewards, preferences, instructions, adapters, base models, experts, tokenizers. */
export const TRAINING: TagRules[] = [
  {
    tag: 'reinforcement-learning',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        '(RLHF|RLAIF|R1-Zero|DAPO|TRPO), (off-policy|on-policy) ... (RL|optimization|learning), (q-learning|policy gradient|actor-critic|self-play|policy iteration), reward (shaping|design|function|maximization), verifiable (reward|rewards|stepwise reward), (adaptive|verifiable|stepwise) rewards',
        'reinforced (reasoning|fine-tuning|tuning|learning), (meta|multi-turn|offline|online|agentic|inverse)-RL',
      ),
      clear(
        'named',
        {},
        'reinforcement-learning, (RL|RLVR|PPO|REINFORCE|GSPO), *grpo, policy (optimization|gradient)',
        '(verifiable|outcome) reward, reward (function|shaping|design), q-learning',
        '(RLOO|DAPO|TRPO|DQN|SAC), actor-critic, (off-policy|on-policy) (RL|learning|training|data), (offline|online|multi-turn|agentic|inverse|deep) RL, advantage estimat*, policy entropy',
      ),
      sure(
        'title',
        { in: 'title' },
        'reinforcement learning, (RL|PPO|RLVR), *grpo, policy optimization',
        'reinforc* ... (reasoning|LLM|fine-tuning)',
      ),
    ],
  },
  {
    tag: 'alignment',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        '(preference|value|safety|human|self|LLM|model|language model|weak-to-strong|pluralistic|decoding-time|inference-time|cultural|scalable agent|agent|superhuman|personalized) (alignment|aligned|aligning), align* ... (LLM|LLMs|language models|human|preference|preferences|values|AI|diffusion|feedback), (preference|preferences) (optimization|learning|tuning|data|modeling|feedback|distillation|fine-tuning|collection), (superalignment|realignment|constitutional ai|RLHF|RLAIF), (emergent|goal|value|agentic|AI|LLM|preference|human-AI|safety) misalignment, (misaligned|misaligning) ... (LLM|LLMs|language models|AI|models|assistants|values), scalable oversight, direct alignment, (KTO|ORPO|SimPO|IPO), alignment (tax|faking|for|tuning|of)',
        '(human|AI|crowd|user) feedback, (reward model overoptimization|reward overoptimization|reward hacking|sycophan*), (helpful|harmless|honesty) ... (assistant|alignment|LLM|honest), *dpo, preference-based ... (language|LLM|diffusion)',
      ),
      clear(
        'named',
        { needs: MODELS },
        '(LLM|model|value|preference|safety|AI|language model|self|inference-time) alignment',
        'align* ... (LLM|language models|human values|human preferences|preferences), (RLHF|RLAIF), *dpo',
        '(direct|human) preference (optimization|alignment|learning)',
        'preference (optimization|learning|data|dataset|pair)',
        '(reinforcement learning from|learning from) (human|ai) feedback, human (preference|feedback|value)',
        'reward hacking, scalable oversight, superalignment, weak-to-strong generalization, (helpful|helpfulness) and (harmless|harmlessness), sycophan*, (KTO|ORPO|SimPO), constitutional ai, direct alignment',
      ),
      topic(
        'title',
        { in: 'title', needs: ['language-models', 'neural-networks', 'reinforcement'], unless: ELSEWHERE },
        '(LLM|AI) ... (alignment|aligned), preference ... (learning|distillation), (helpful|harmless), DPO',
      ),
    ],
    except: [
      '(entity|word|ontology|sequence|domain|temporal|feature|distribution|vision-language|cross-modal|multimodal|codec|knowledge graph|latent|physical|image-text|graph) align*',
      '(image|representation|semantic|modal|text-image|visual|audio|speech|temporal|token|gene|structural|network|graph|shape|blob|peak|layout|spatial|pose|point|face|code|data|instance|phrase|parallel|sentence|document|band|orbit|policy) (align*|misalign*)',
      'align* (image|images|visual|vision|text and image|modalities|representations|features|audio|speech|video|embedding spaces), alignment (algorithm|score|of sequences)',
    ],
  },
  {
    tag: 'reward-modeling',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        '(reward|rewards) (model|models|modeling|modelling|aggregation|ensemble|benchmark), (process|outcome|step-level|stepwise|dense|generative|verifiable|rubric) (reward|rewards|supervision|verifier|verifiers|verification), (generative|learned|trained|reasoning) verifier, verifiers for, self-rewarding, (PRM|ORM), (rubric|rubrics) as rewards, (implicit|generalist|bradley-terry|pairwise) reward, critic (model|models), (verifier|verifiers) ... (LLM|LLMs|language models|reasoning|math|test-time)',
      ),
      clear(
        'named',
        { needs: ['language-models', 'neural-networks', 'reinforcement'] },
        '(process|generative|preference|learned)-reward model*, reward-model*, process (supervision|reward)',
        '(PRM|ORM|RewardBench|ProcessBench), rewarding, reward (hacking|overoptimization|signal), (step-level|stepwise|process) (verification|reward|supervision|verifier), (LLM|learned|trained|generative|outcome) verifier, bradley-terry, critic model',
      ),
      sure(
        'title',
        { in: 'title', needs: ['language-models', 'reasoning', 'reinforcement', 'neural-networks'] },
        'reward-model*, process (reward|supervision), PRM, verifiers for, step verification, rewarding',
        'verify step by step',
      ),
    ],
    except: ['(formal|program|hardware|model-checking|speaker|face|fact) verif*'],
  },
  {
    tag: 'instruction-tuning',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        'instruct-tun*, (supervised|instruction|multi-task) fine-tuning, fine-tuning (LLM|LLMs|large language models) ... (instructions|code|task), (instruction|instructions) ... (tuning|synthesis|tuned|evolving|evolution|generation|selection|augmentation), self-instruct, *instruct',
        '(instruction|SFT|post-training) (data|dataset|datasets|corpus|corpora), (synthetic|synthesi*) ... data ... (LLM|LLMs|language models|fine-tuning|post-training|code|math|reasoning), data (synthesis|selection|curation) ... (LLM|LLMs|language models|fine-tuning|post-training|alignment)',
      ),
      clear(
        'data',
        { in: 'abstract', needs: LANGUAGE },
        'instruction (tuning|data|dataset|evolution|synthesis|selection|pairs|corpus|samples), (instruction|instruct)-(tuned|tune) (model|LLM|on|with), instruction fine-tuning, instruction-following (data|dataset|ability|capabilities|model|benchmark|sample|evaluation)',
        '(SFT|post-training) (data|dataset|corpus|sample|example), (curat*|synthesi*|select*|generat*) ... fine-tuning (data|dataset|corpus), supervised fine-tuning (on|data|dataset), instruction-(response|output|answer|code) pair, (Evol-Instruct|Self-Instruct|OSS-Instruct)',
        '(synthetic|synthesized|self-generated) (training|instruction|fine-tuning|instructional) (data|sample|example|dataset), high-quality (training|instruction|fine-tuning|post-training|code) data, data synthesis (framework|pipeline|method|approach)',
      ),
      clear('tuning', { needs: MODELS }, 'instruction-tun*, visual instruction (data|following), instruction-finetun*'),
      sure(
        'title',
        { in: 'title' },
        'instruction-tun*, instruction-follow*, instruction (data|generation|fine-tuning), supervised fine-tuning',
        'SFT, *instruct',
      ),
      topic('following', { needs: MODELS }, 'instruction-follow*'),
      hint('named-sets', { in: 'abstract', needs: LANGUAGE }, '(Alpaca|FLAN|ShareGPT|Magicoder), complex instructions'),
      hint('sft', { in: 'abstract', needs: MODELS }, '(supervised fine-tuning|SFT)'),
    ],
    except: [
      '(after|and|with|via|followed by) SFT, instruction (set|cache|pipeline|scheduling|level), (robot|navigation|driving|language-conditioned) instruction',
    ],
  },
  {
    tag: 'peft',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: MODELS },
        '(efficient|lightweight|ladder|side|adapter|visual prompt|sparse|low-rank|representation|memory-efficient|light-weight) (fine-tuning|finetuning|adaptation|tuning|adaption|transfer learning), (prompt|prefix|P)-tuning, soft prompt, (LoRA|QLoRA|DoRA), low-rank adapt*, (adapter|adapters) ... (LLM|LLMs|language|transformer|transformers|tuning|vision|diffusion|transfer|model)',
        '*lora, (adapter|adapters|bypass) (tuning|learning|fusion|based), visual prompt (tuning|learning), mixture of LoRA',
      ),
      clear(
        'named',
        { needs: MODELS },
        'PEFT, *lora, low-rank adapt*, parameter-efficient*, (prompt|prefix|side)-tuning, soft prompt',
        'efficient (fine-tuning|adaptation), trainable parameters, low-rank (update|matrices|weights), (PETL|BitFit|AdaLoRA|VeRA|GaLore), (adapter|adapters) (layer|module|tuning|merging), continuous prompt, delta tuning',
      ),
      hint('adapter', { needs: LANGUAGE }, 'adapter, (frozen|freezing) ... (backbone|model|weights|parameters)'),
      sure(
        'title',
        { in: 'title', unless: ELSEWHERE },
        '(LoRA|QLoRA), low-rank adapt*, parameter-efficient*, (prompt|prefix)-tuning',
      ),
    ],
    except: ['LoRa, LoRaWAN, usb adapter', 'ip-adapter'],
  },
  {
    tag: 'pretraining',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        '(open|open-source|open-weight|multilingual|bilingual|small|foundation|base|fully open|lightweight|open-access|frontier|generative) (foundation|language|large language|LLM|LLMs|weight|lightweight|generative|large) ... (model|models|LLM|LLMs), (pre-training|pretraining|mid-training|continual pre-training|continued pre-training), (model|system) (card|technical report), scaling law, (data mixture|data mixing|data filtering|web data|pre-training data|pretraining corpus), (compute-optimal|from scratch), (7B|1B|2B|3B|13B|70B|100B|176b)-parameter, (family|suite|series|herd) of ... (models|LLM|LLMs)',
      ),
      strong(
        'named',
        { needs: LANGUAGE },
        'technical report, trillion tokens, (model|system) card, scaling law, pre-training ... (corpus|recipe)',
        '(large-scale|continual|continued) pre-training',
        '(series|family|suite) of ... (LLM|language models|multimodal models), trained (on|with|using) ... (trillion|billion|T|B) tokens, (data|domain) (mixture|mixing), mid-training, compute-optimal',
        '(fully open|open-weight|open-source|open) (LLM|language model|foundation model|base model) ... (trained|parameters|tokens|family)',
      ),
      sure(
        'title',
        { in: 'title', unless: ELSEWHERE },
        'pre-train*, open (foundation|language|lightweight|base|code|weight) ... model, foundation language model',
        'open models, (a|an|towards|building|generalist) ... foundation model, (foundation models|foundation model) for, (2|3|4|7B|1|5)-technical report',
        'scaling laws, herd of models, pushing the frontier, open ... intelligence, technical report',
        'few-shot learners',
      ),
      topic(
        'pretrain',
        { in: 'abstract', needs: LANGUAGE },
        'pre-training, (introduce|present|train|build|release|develop) ... foundation model',
      ),
      hint('foundation', { in: 'abstract', needs: LANGUAGE }, 'foundation model'),
      clear('model', { in: 'abstract', needs: LANGUAGE }, '(billion|7B|1B|3B|13B)-parameter, trained from scratch'),
    ],
    except: [
      '(video|image|motion|speech) (generation|generative|diffusion) model',
      '(open-vocabulary|open-ended|open-world|open-domain)',
      'pre-trained (model|language model|vision|diffusion|encoder|transformer)',
      '(without|no|after|during) pre-training',
    ],
  },
  {
    tag: 'moe',
    never: ['statistics'],
    rules: [
      topic(
        'named',
        { needs: MODELS, strict: true },
        'mixture-of-expert, (MoE|SMoE|MoEs), expert (routing|parallelism|offloading|activation|specialization|pruning|merging|choice)',
        '(sparse|sparsely) (activated|gated) (model|expert|network|transformer), (router|gating) network, (upcycling|upcycled), (shared|routed|fine-grained|activated|inactive) expert, expert (load|layer|selection|collapse|prefetching|caching|utilization|capacity), load balancing loss, conditional computation, (OLMoE|DeepSeekMoE|Mixtral)',
      ),
      hint('expert', { needs: ['moe'], strict: true }, 'expert, routing, router, gating'),
      sure(
        'title',
        { in: 'title', needs: MODELS },
        'mixture-of-expert, MoE, (sparse|sparsely) (expert|experts|mixture|activated|gated), switch transformer, expert (routing|parallelism|merging|offloading|pruning|replica|choice)',
        '(sparse|conditional) ... (expert|experts), routed (language|transformer), (mixture|mixtures)-of-(lora|loras|adapters|depths|heads|attention), soft moe, sparse upcycling, conditional computation, (OLMoE|DeepSeekMoE), Mixtral (of|8x7B|8x22B)',
      ),
    ],
    except: [
      'prediction with expert, human expert',
      '(human|domain|medical|subject matter|legal|human domain|security) expert',
      'expert (advice|knowledge|annotat*|demonstrat*|review|judg*|trajectory|level|system|opinion|elicitation)',
      '(mixture-of-experts|MoE) ... (total|active|activated) parameters, mixture-of-expert (MoE|language) ... parameters',
    ],
  },
  {
    tag: 'tokenization',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        'tokeniz* ... (LLM|language models|multilingual|free|subword|language|morphology|transformer|BPE|vocabulary|algorithm), (tokenizer|tokenizers|tokenisation), (subword|BPE|byte-level|byte-pair|character-level|token-free|tokenizer-free|vocabulary|byte latent) ... (model|models|tokenization|encoding|segmentation|transformer|expansion|size|LLM|language|adaptation|transfer), byte-pair encoding',
      ),
      strong(
        'named',
        { needs: LANGUAGE },
        'subword',
        'BPE, byte-level LLM, vocabulary (size|expansion|pruning|transfer|scaling)',
        'dynamic chunking ... end-to-end',
      ),
      topic('title', { in: 'title', needs: LANGUAGE }, 'byte-level'),
      clear(
        'tokenizer',
        { needs: LANGUAGE },
        '(tokenizer|tokenization|tokenizers|pre-tokenization), (byte-level|token-free|tokenizer-free), byte-pair encoding',
      ),
      hint('vocabulary', { needs: LANGUAGE }, 'vocabulary, byte, subword'),
    ],
    except: [
      '(image|visual|video|speech|audio|action|motion|molecule|residual|gated residual|graph|facial|3d|asset|real-world asset|data) token*',
      '(visual|video|action|speech|audio|motion|discrete visual|acoustic) tokeniz*, open-vocabulary',
      '(large|out-of)-vocabulary',
    ],
  },
];
