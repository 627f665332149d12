import { clear, ELSEWHERE, hint, LANGUAGE, MODELS, strong, sure, type TagRules, topic } from './rule';

/** Training: rewards, preferences, instructions, adapters, base models, experts, tokenizers. */
export const TRAINING: TagRules[] = [
  {
    tag: 'reinforcement-learning',
    rules: [
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
    except: ['(image|representation|semantic|modal|text-image|visual) align*'],
  },
  {
    tag: 'reward-modeling',
    rules: [
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
  },
  {
    tag: 'instruction-tuning',
    rules: [
      clear(
        'named',
        { needs: MODELS },
        'instruction (tuning|tuned|data|dataset|evolution), instruction-follow*, (supervised fine-tuning|SFT)',
        '(Evol-Instruct|Alpaca|OSS-Instruct)',
      ),
      sure(
        'title',
        { in: 'title' },
        'instruction-tun*, instruction-follow*, instruction (data|generation|fine-tuning), supervised fine-tuning',
        'SFT, *instruct',
      ),
    ],
    except: ['(after|and|with|via) SFT'],
  },
  {
    tag: 'peft',
    rules: [
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
      '(visual|video|action|speech|audio|motion|discrete visual|acoustic) tokeniz*, open-vocabulary',
      '(large|out-of)-vocabulary',
    ],
  },
];
