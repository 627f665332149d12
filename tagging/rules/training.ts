import { clear, ELSEWHERE, hint, LANGUAGE, MODELS, strong, sure, type TagRules, topic } from './rule';

/** Training: rewards, preferences, instructions, adapters, base models, experts, tokenizers. */
export const TRAINING: TagRules[] = [
  {
    tag: 'reinforcement-learning',
    rules: [
      clear(
        'named',
        {},
        'reinforcement-learning, (RL|RLVR|PPO), *grpo, policy (optimization|gradient)',
        '(verifiable|outcome) reward, reward (function|design), q-learning',
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
        '(LLM|model|value|preference|safety|AI|language model|self) alignment',
        'align* ... (LLM|language models|preferences), (RLHF|RLAIF), *dpo',
        'direct preference (optimization|alignment), preference (optimization|learning|data|dataset)',
        'reinforcement learning from (human|ai) feedback, human (preference|feedback|value)',
      ),
      topic(
        'title',
        { in: 'title', needs: ['language-models', 'neural-networks', 'reinforcement'], unless: ELSEWHERE },
        'harmless, DPO',
      ),
    ],
    except: ['(image|representation|semantic|text-image) align*'],
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
        'instruction (tuning|tuned|data|dataset), instruction-follow*, (supervised fine-tuning|SFT), Alpaca',
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
        'PEFT, *lora, parameter-efficient*, (prefix|side)-tuning, soft prompt, efficient fine-tuning',
        'trainable parameters',
      ),
      hint('adapter', { needs: LANGUAGE }, 'adapter, fine-tun*'),
      sure('title', { in: 'title', unless: ELSEWHERE }, 'LoRA, low-rank adapt*, parameter-efficient*, prompt-tuning'),
    ],
    except: ['ip-adapter'],
  },
  {
    tag: 'pretraining',
    rules: [
      strong(
        'named',
        { needs: LANGUAGE },
        'trillion tokens, (model|system) card, scaling law, (large-scale|continual) pre-training',
        '(series|family|suite) of ... (LLM|language models|multimodal models)',
      ),
      sure(
        'title',
        { in: 'title', unless: ELSEWHERE },
        'pre-train*, open (foundation|language|lightweight|code) ... model, foundation language model',
        'advancing ... (language model|LLM), foundation models for, (2|3|4|7B|1|5)-technical report, scaling laws',
        'pushing the frontier, open ... intelligence, technical report, few-shot learners',
      ),
      topic('pretrain', { in: 'abstract', needs: LANGUAGE }, 'pre-training, foundation model'),
      clear('model', { in: 'abstract', needs: LANGUAGE }, '(billion|7B|1B|3B)-parameter'),
    ],
    except: [
      'pre-trained (model|language model|vision|diffusion|encoder|transformer)',
      '(without|no|after|during) pre-training',
    ],
  },
  {
    tag: 'moe',
    rules: [
      hint('expert', { needs: ['moe'], strict: true }, 'expert'),
      sure('title', { in: 'title', needs: MODELS }, 'mixture-of-expert, MoE'),
    ],
    except: [
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
