import { clear, ELSEWHERE, LANGUAGE, MODELS, strong, sure, type TagRules, topic } from './rule';

/** What may go wrong with models, and what goes on inside them. */
export const UNDERSTANDING: TagRules[] = [
  {
    tag: 'safety',
    rules: [
      strong(
        'named',
        { needs: ['language-models', 'neural-networks', 'agentic'] },
        'jailbreak*, red-team*, (prompt|indirect prompt) injection, backdoor*',
        '(adversarial|poisoning|privacy|extraction|inversion|membership inference|jailbreaking|injection|safety|security) (attack|risk)',
        'membership inference, (watermark|watermarked|watermarking), machine unlearning',
        '(unlearning|guardrail|toxicity|deepfake), (AI|LLM|model|agent) (safety|security)',
        'safety (alignment|evaluation|fine-tuning), (harmful|toxic|unsafe|malicious) (content|output|prompt)',
        '(differential privacy|differentially private|privacy-preserving), (social|gender|political) bias*',
        'detect* ... AI-generated text, copyright ... LLM, adversarial (robustness|example|prompt|image)',
        '(hate speech|misinformation|malware), refusal',
      ),
      topic(
        'title',
        { in: 'title', needs: ['language-models', 'neural-networks', 'agentic', 'images'], unless: ELSEWHERE },
        '(attack|attacking|adversarial|adversarially|safety|safe|unsafe|safer|security|secure|private|privacy|harm|malicious|bias|biases|debiasing|fairness|watermark|watermarking|poisoning|threat|defense|defending|trustworthiness|copyright|memorization|risk|stealing|leakage|leak|misuse|vulnerabilities|hijacking|ethics|protect|protecting|protection)',
        '*guard, (harmless*|harmful*), jailbreak*, AI ... detect*',
      ),
      topic(
        'safety',
        { in: 'abstract', needs: LANGUAGE },
        '(attack|attacker|defense|safety|security|privacy|harmful|malicious|vulnerab*|adversarial)',
      ),
    ],
    except: [
      '(road|patient|memory) safety, (inductive|position|exposure|low) bias, bias term',
      'generative adversarial network, code vulnerab*, software vulnerab*, vulnerability (detection|repair)',
      'adversarial network',
    ],
  },
  {
    tag: 'hallucination',
    rules: [
      clear(
        'named',
        { needs: ['language-models', 'neural-networks', 'vision', 'text'] },
        'hallucinat*, factuality, fact-check*',
      ),
      sure(
        'title',
        { in: 'title', needs: ['language-models', 'text', 'neural-networks'] },
        'hallucinat*, (factuality|factual|truthful|lying|truth|attribution)',
      ),
    ],
    except: ['(texture|image) hallucination, hallucinat* ... super-resolution'],
  },
  {
    tag: 'uncertainty',
    rules: [
      clear(
        'named',
        { needs: LANGUAGE },
        'uncertainty (quantification|estimation|aware), confidence (estimation|score)',
        '(calibration|calibrated) ... LLM, (abstain|abstention), uncertainty',
      ),
      topic(
        'title',
        { in: 'title', needs: ['language-models', 'neural-networks', 'text'], unless: ELSEWHERE },
        'uncertain*, (calibration|calibrated|calibrating|confidence)',
      ),
    ],
    except: [
      '(heisenberg|measurement|instrument|camera|economic|systematic|parameter|parametric) (uncertainty|calibration)',
      'uncertainty (principle|relation), calibration (data|set|dataset|sample|free), quantiz* ... calibrat*',
      'high confidence, confidence (interval|region), weight calibration',
    ],
  },
  {
    tag: 'interpretability',
    rules: [
      strong(
        'named',
        { needs: MODELS },
        'mechanistic* (interpretability|understanding), activation (patching|steering), interpretability',
        'model internals, reverse-engineer*',
      ),
      topic(
        'title',
        { in: 'title', needs: ['interpreting'], unless: ELSEWHERE },
        '(interpretable|interpreting|mechanism|circuit|neuron|probing|probe|lens|internal|attribution|how does|black box|representations|concept|causal)',
      ),
    ],
    except: [
      '(geometric|probabilistic|statistical|bayesian) interpret*, (integrated|electronic|quantum|boolean) circuit',
      'and interpretability',
    ],
  },
];
