import { clear, ELSEWHERE, hint, LANGUAGE, MODELS, strong, sure, type TagRules, topic } from './rule';

/** Training: rewards, preferences, instructions, adapters, base models, experts, tokenizers. */
export const TRAINING: TagRules[] = [
  {
    tag: 'reinforcement-learning',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        '(RLHF|RLAIF|R1-Zero), (q-learning|policy gradient|actor-critic|self-play), reward (shaping|design|function|maximization), verifiable (reward|rewards|stepwise reward), (adaptive|verifiable|stepwise) rewards',
        'reinforced (reasoning|fine-tuning|tuning|learning), (meta|multi-turn|offline|online|agentic|inverse)-RL',
      ),
      clear(
        'named',
        {},
        'reinforcement-learning, (RL|RLVR|PPO|REINFORCE|GSPO), *grpo, policy (optimization|gradient)',
        '(verifiable|outcome) reward, reward (function|shaping|design), q-learning',
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
        '(preference|value|safety|human|self|LLM|model|language model|weak-to-strong|pluralistic|decoding-time|inference-time|cultural|scalable agent|agent|superhuman|personalized) (alignment|aligned|aligning), align* ... (LLM|LLMs|language models|human|preference|preferences|values|AI|diffusion|feedback), (preference|preferences) (optimization|learning|tuning|data|modeling|feedback|distillation|fine-tuning|collection), (superalignment|realignment|misalignment|misaligned|constitutional ai|RLHF|RLAIF), alignment (tax|faking|for|tuning|of)',
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
        'reward hacking',
      ),
      topic(
        'title',
        { in: 'title', needs: ['language-models', 'neural-networks', 'reinforcement'], unless: ELSEWHERE },
        '(LLM|AI) ... (alignment|aligned), preference ... (learning|distillation), (helpful|harmless), DPO',
      ),
    ],
    except: [
      '(entity|word|ontology|sequence|domain|temporal|feature|distribution|vision-language|cross-modal|multimodal|codec|knowledge graph|latent|physical|image-text|graph) align*',
      '(image|representation|semantic|modal|text-image|visual) align*',
    ],
  },
  {
    tag: 'reward-modeling',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        '(reward|rewards) (model|models|modeling|modelling|aggregation|ensemble|benchmark), (process|outcome|step-level|stepwise|dense|generative|verifiable|rubric) (reward|rewards|supervision|verifier|verifiers|verification), (generative|learned|trained|reasoning) verifier, verifiers for, self-rewarding, (PRM|ORM)',
      ),
      clear(
        'named',
        { needs: ['language-models', 'neural-networks', 'reinforcement'] },
        '(process|generative|preference|learned)-reward model*, reward-model*, process (supervision|reward)',
        '(PRM|ORM|RewardBench), rewarding, reward (hacking|overoptimization|signal)',
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
        'instruct-tun*, (supervised|instruction|multi-task) fine-tuning, fine-tuning (LLM|LLMs|large language models) ... (instructions|code|task), (instruction|instructions) ... (tuning|synthesis|tuned|evolving|generation|selection), self-instruct, *instruct',
      ),
      clear(
        'named',
        { needs: MODELS },
        'instruction (tuning|tuned|data|dataset|evolution), instruction fine-tuning, instruction-tun*',
        '(Evol-Instruct|Alpaca|OSS-Instruct)',
      ),
      sure(
        'title',
        { in: 'title' },
        'instruction-tun*, instruction-follow*, instruction (data|generation|fine-tuning), supervised fine-tuning',
        'SFT, *instruct',
      ),
      topic('following', { needs: MODELS }, 'instruction-follow*, (supervised fine-tuning|SFT)'),
    ],
    except: ['(after|and|with|via) SFT'],
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
        'efficient (fine-tuning|adaptation), trainable parameters',
      ),
      hint('adapter', { needs: LANGUAGE }, 'adapter, fine-tun*'),
      sure(
        'title',
        { in: 'title', unless: ELSEWHERE },
        '(LoRA|QLoRA), low-rank adapt*, parameter-efficient*, (prompt|prefix)-tuning',
      ),
    ],
    except: ['LoRaWAN, usb adapter', 'ip-adapter'],
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
        '(series|family|suite) of ... (LLM|language models|multimodal models)',
      ),
      sure(
        'title',
        { in: 'title', unless: ELSEWHERE },
        'pre-train*, open (foundation|language|lightweight|base|code|weight) ... model, foundation language model',
        'open models, advancing ... (language model|LLM), foundation models for, (2|3|4|7B|1|5)-technical report',
        'scaling laws, herd of models, pushing the frontier, open ... intelligence, technical report',
        'few-shot learners',
      ),
      topic('pretrain', { in: 'abstract', needs: LANGUAGE }, 'pre-training, foundation model'),
      clear('model', { in: 'abstract', needs: LANGUAGE }, '(billion|7B|1B|3B|13B)-parameter'),
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
        '(sparse|sparsely) (activated|gated) (model|expert|network|transformer), (router|gating) network',
      ),
      hint('expert', { needs: ['moe'], strict: true }, 'expert, routing, router, gating'),
      sure(
        'title',
        { in: 'title', needs: MODELS },
        'mixture-of-expert, MoE, (sparse|sparsely) (expert|experts|mixture|activated|gated), switch transformer, expert (routing|parallelism|merging|offloading|pruning|replica|choice)',
        '(sparse|conditional) ... (expert|experts), routed (language|transformer), mixture-of-lora, mixture of adapters',
      ),
    ],
    except: [
      'prediction with expert, human expert',
      '(human|domain|medical|subject matter|legal|human domain|security) expert',
      'expert (advice|knowledge|annotat*|demonstrat*|review|judg*|trajectory)',
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
      clear('tokenizer', { needs: LANGUAGE }, '(tokenizer|tokenization), vocabulary'),
    ],
    except: [
      '(image|visual|video|speech|audio|action|motion|molecule|residual|gated residual|graph|facial|3d|asset|real-world asset|data) token*',
      '(visual|video|action|speech|audio|motion|discrete visual|acoustic) tokeniz*, open-vocabulary',
      '(large|out-of)-vocabulary',
    ],
  },
];
