import { clear, ELSEWHERE, LANGUAGE, MODELS, strong, sure, type TagRules, topic } from './rule';

/** What may go wrong with models, and what goes on inside them. */
export const UNDERSTANDING: TagRules[] = [
  {
    tag: 'safety',
    rules: [
      strong(
        'named',
        { needs: ['language-models', 'neural-networks', 'agentic'] },
        'jailbreak*, red-team*, (prompt|indirect prompt) (injection|stealing|leakage|extraction), backdoor*',
        '(adversarial|evasion|poisoning|privacy|extraction|inversion|inference|membership inference|jailbreaking|injection|black-box|safety|security) (attack|risk)',
        'membership inference, (watermark|watermarked|watermarking), machine unlearning',
        '(unlearning|guardrail|toxicity|deepfake), (AI|LLM|model|agent|content) (safety|security)',
        'safety (alignment|evaluation|benchmark|mechanism|fine-tuning|filter|classifier)',
        '(harmful|toxic|unsafe|malicious) (content|output|fine-tuning|query|prompt)',
        '(differential privacy|differentially private|privacy leakage|privacy-preserving)',
        '(social|gender|political) bias*, (AI|machine|LLM)-generated (text|image|code) (detection|detector)',
        'copyright ... (LLM|language models|infringement)',
        'adversarial (robustness|example|prompt|suffix|training|perturbation|image), trustworthy (AI|LLM)',
        '(hate speech|misinformation|malware|deception), refusal',
      ),
      topic(
        'title',
        { in: 'title', needs: ['language-models', 'neural-networks', 'agentic', 'images'], unless: ELSEWHERE },
        '(attack|attacking|adversarial|adversary|adversarially|safety|safe|unsafe|safer|security|secure|private|privacy|harm|malicious|toxic|bias|biases|debiasing|fairness|watermark|watermarking|poisoning|poisoned|threat|defense|defending|defend|trustworthiness|copyright|memorization|risk|stealing|leakage|leak|misuse|trojan|vulnerable|vulnerabilities|exploit|hijacking|ethical|ethics|hacking|protect|protecting|protection)',
        '*guard, (harmless*|harmful*), jailbreak*, backdoor*, detect* ... (generated|fake)',
        '(generated|AI) ... detect*',
      ),
      topic(
        'safety',
        { in: 'abstract', needs: LANGUAGE },
        '(attack|attacker|defense|safety|security|privacy|harmful|malicious|vulnerab*|unsafe|adversarial|adversary)',
      ),
    ],
    except: [
      '(road|patient|memory) safety, (inductive|position|exposure|low) bias, bias term',
      'generative adversarial network, code vulnerab*, (software|smart contract) vulnerab*',
      'vulnerability (detection|repair), adversarial network',
    ],
  },
  {
    tag: 'hallucination',
    rules: [
      clear(
        'named',
        { needs: ['language-models', 'neural-networks', 'vision', 'text'] },
        'hallucinat*, (factuality|truthfulness), factual accuracy, faithful to, fact-check*',
      ),
      sure(
        'title',
        { in: 'title', needs: ['language-models', 'text', 'neural-networks'] },
        'hallucinat*, (factuality|factual|truthful|lying|fact-checking|truth|attribution)',
      ),
    ],
    except: [
      '(face|auditory|clinical|visual) hallucination, hallucinations in patients',
      '(texture|image) hallucination, hallucinat* ... super-resolution',
    ],
  },
  {
    tag: 'uncertainty',
    rules: [
      clear(
        'named',
        { needs: LANGUAGE },
        'conformal*',
        'uncertainty (quantification|estimation|aware)',
        '(model|predictive|epistemic|semantic|token-level) (uncertainty|confidence|entropy)',
        'confidence (estimation|score), (calibration|calibrated) ... (LLM|language models|models|neural)',
        '(abstain|abstention), uncertainty',
      ),
      topic(
        'title',
        { in: 'title', needs: ['language-models', 'neural-networks', 'text'], unless: ELSEWHERE },
        'uncertain*, (calibration|calibrated|calibrating|confidence|confident)',
      ),
    ],
    except: [
      '(heisenberg|measurement) uncertainty, uncertainty principle, (camera|instrument) calibration, calibration data',
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
        'sparse auto-encoder, (circuits|circuit) in',
        'mechanistic* (interpretability|understanding|analysis|interpretation|study), SAE, circuit discovery',
        'activation (patching|steering), linear (probe|task), induction head, (steering|concept) vector',
        'knowledge neuron, interpretability, model internals, representation engineering, reverse-engineer*',
      ),
      topic(
        'title',
        { in: 'title', needs: ['interpreting'], unless: ELSEWHERE },
        '(interpretable|interpreting|explainable|explanation|mechanistic|mechanism|circuit|neuron|superposition|probing|probe|steering|lens|internal|attribution|inside|how does|black box|representations|concept|causal)',
      ),
    ],
    except: [
      'interpretable results',
      '(physical|geometric|probabilistic|statistical|bayesian) interpret*',
      '(integrated|electronic|quantum|boolean) circuit, and interpretability',
    ],
  },
];
