import type { TagRules } from './rule';

/** What may go wrong with models, and what goes on inside them. */
export const UNDERSTANDING: TagRules[] = [
  {
    tag: 'safety',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(jailbreak*|jailbroken), (red-team*|red teaming)',
          '(prompt|indirect prompt|tool|command|memory) (injection|leaking|stealing|leakage|extraction), backdoor*',
          '(adversarial|evasion|poisoning|privacy|extraction|inversion|inference|membership inference|data poisoning|jailbreaking|injection|transfer|black-box|white-box|safety|security|model stealing|trojan|fault injection) (attack|attacks|attacker|risk)',
          '(membership|attribute) inference, (data|model|corpus|knowledge) poisoning',
          '(watermark|watermarks|watermarked|watermarking), machine unlearning',
          '(unlearning|guardrail|guardrails|toxicity|deepfake|deepfakes)',
          '(AI|LLM|LLMs|model|agent|safety-aligned|content) (safety|security)',
          'safety (alignment|training|guardrail|evaluation|benchmark|risk|mechanism|fine-tuning|tuning|filter|guarantee for LLM|classifier|concerns)',
          '(harmful|toxic|unsafe|malicious|hateful) (content|output|response|behavior|fine-tuning|query|queries|prompt|prompts|instructions|request|language|generation)',
          '(differential privacy|differentially private|personally identifiable|privacy leakage|privacy-preserving)',
          '(social|gender|political|racial|stereotyp*|cultural|demographic) bias*',
          '(AI|machine|LLM)-generated (text|content|image|images|code) (detection|detector|detectors)',
          '(detect*) ... (AI-generated|machine-generated|LLM-generated) (text|content|images)',
          '(training data|private data|prompt) (extraction|leakage|reconstruction)',
          '(copyright|memorization) ... (LLM|LLMs|language models|training data|infringement)',
          'adversarial (robustness|example|prompt|suffix|training|perturbation|perturbations|image|patch)',
          '(trustworthy|responsible) (AI|LLM|LLMs|language models)',
          '(hate speech|misinformation|phishing|malware|disinformation|cyberattack|sandbagging|scheming|deception|deceptive)',
          '(refusal|over-refusal|misalignment|emergent misalignment)',
        ],
        needs: ['language-models', 'neural-networks', 'agentic'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          '(attack|attacks|attacking|attacker|adversarial|adversary|adversaries|adversarially|safety|safe|unsafe|safer|security|secure|private|privacy|harmful|harm|harms|malicious|toxic|toxicity|detoxification|bias|biases|debiasing|fairness|unlearning|unlearn|unlearned|watermark|watermarks|watermarking|poisoning|poisoned|threat|threats|defense|defenses|defending|defend|defence|trustworthy|trustworthiness|copyright|memorization|censorship|deception|deceptive|risk|risks|refusal|stealing|leakage|leak|leaking|misuse|trojan|trojans|vulnerable|vulnerabilities|exploit|exploiting|hijack|hijacking|guard|guardrail|guardrails|moderation|ethical|ethics|jailbroken|hacking|deepfake|forensics|misalignment|dangerous|sensitive|protect|protecting|protection|hack)',
          '*guard, (harmless*|harmful*|tricking|breaking|byzantine*), *jailbreak, jailbreak*, backdoor*',
          'detect* ... (generated|AI-generated|fake), (generated|AI|machine-generated) ... detect*',
        ],
        needs: ['language-models', 'neural-networks', 'agentic', 'images'],
        unless: ['other-fields'],
      },
      {
        name: 'safety',
        strength: 'topic',
        in: 'abstract',
        phrases: [
          '(attack|attacks|attacker|defense|safety|security|privacy|harmful|malicious|vulnerab*|unsafe|toxic|adversarial|adversary)',
        ],
        needs: ['language-models'],
      },
    ],
    except: [
      '(traffic|road|vehicle|plant|patient|food|nuclear|aviation|flight|memory|thread|type|driving|construction|industrial|functional|workplace|rail) safety',
      '(network) intrusion, safe (reinforcement|RL|control|set|navigation)',
      '(inductive|exploration|position|selection|estimation|sampling|bias-variance|model|verbosity|length|spectral|exposure|modality|language|low) bias',
      'bias (correction|term|variance|tuning), (generative|wasserstein) adversarial (network|networks|net)',
      'code vulnerab*, (software|smart contract) vulnerab*, vulnerability (detection|repair|prediction)',
      'adversarial (distillation|loss|objective|network|autoencoder|diffusion distillation|post-training)',
      'security (game|analyst|price), type safety, heart attack',
    ],
  },
  {
    tag: 'hallucination',
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          'hallucinat*, (factuality|truthfulness|truthful)',
          '(factual|faithfulness|fact) (consistency|error|errors|accuracy|correctness|inconsistency|verification|checking|evaluation|inconsistencies|precision|grounding)',
          '(factually) (incorrect|consistent|inconsistent|accurate), (faithful|unfaithful) (generation|summar*|to)',
          'TruthfulQA, nonfactual, fact-check*, (untruthful|misstatements), confabulat*',
        ],
        needs: ['language-models', 'neural-networks', 'vision', 'text'],
      },
      {
        name: 'title',
        strength: 'sure',
        in: 'title',
        phrases: [
          'hallucinat*, dehallucinat*',
          '(factuality|factual|truthful|truthfulness|nonfactual|lying|factually|fact-checking|confabulation|truth|attribution|falsehood|falsehoods)',
          '(fact) (verification|checking)',
        ],
        needs: ['language-models', 'text', 'neural-networks'],
      },
    ],
    except: [
      '(face|clinical|visual auditory|texture|auditory|verbal|psychotic|image) hallucination',
      '(reduc*|prevent*|avoid*|less) hallucination* in passing',
      'faithful (representation|functor|action|module|simulation|explanation)',
      '(chain-of-thought|CoT|explanation) faithful*, hallucinat* ... super-resolution',
    ],
  },
  {
    tag: 'uncertainty',
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          'uncertainty (quantification|estimation|estimate|calibration|measure|aware|modeling|awareness)',
          '(model|predictive|epistemic|aleatoric|semantic|linguistic|verbalized|token-level) (uncertainty|confidence|entropy)',
          '(confidence|model|probability|LLM|LLMs|temperature|verbalized|language model) (calibration|calibrated|estimation|elicitation|score|scores)',
          '(calibration|calibrated|miscalibrated|miscalibration) ... (LLM|LLMs|language models|confidence|models|neural|probabilities|uncertainty)',
          'semantic entropy, conformal*, (overconfiden*|overconfident|overconfidence)',
          '(abstain|abstention|abstaining|selective prediction|selective classification), uncertainty',
          'knowledge boundary, know* what (they|it) (do not|does not|know), (expected calibration error|ECE)',
        ],
        needs: ['language-models'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          'uncertain*',
          '(calibration|calibrate|calibrated|calibrating|overconfidence|confidence|conformal|abstain|abstention|miscalibration|confident)',
        ],
        needs: ['language-models', 'neural-networks', 'text'],
        unless: ['other-fields'],
      },
    ],
    except: [
      '(heisenberg|measurement|instrument|camera|economic|systematic|policy|parameter|parametric|structural) (uncertainty|calibration)',
      'uncertainty (principle|relation), calibration (data|set|dataset|sample|samples|method for quant*|free)',
      'quantiz* ... calibrat*, high confidence, confidence (interval|region)',
      '(attention|activation|weight|probability of injury) calibration',
    ],
  },
  {
    tag: 'interpretability',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          'mechanistic* (interpretability|interpret|understanding|analysis|interpretation|explanation|study)',
          'mechanistically',
          '(sparse|top-k) auto-encoder ... (feature|features|language|LLM|LLMs|interpret*|model|models), (SAE|SAEs)',
          '(circuit|circuits) (discovery|analysis|in|tracing|finding)',
          '(activation|attribution|path|causal) (patching|steering|tracing|engineering|addition)',
          '(linear|internal|hidden state|probing) prob(e|es|ing) ... (representation|representations|model|models|language|knowledge)',
          '(probing|linear|structural) (classifier|classifiers|probe|probes|task|tasks|analysis), (logit|tuned) lens',
          'attention head* ... (role|function|induction|specialized|interpret*), induction head',
          '(steering|concept|refusal|persona) (vector|vectors|direction|directions)',
          'activation (steering|engineering|space)',
          '(monosemantic*|polysemantic*|superposition hypothesis|feature superposition)',
          '(knowledge|interpretable|individual|polysemantic|safety|language-specific) neuron, interpretability',
          'internal (mechanism|mechanisms|representation|representations|workings|computation) of ... (LLM|LLMs|language|transformer|models|model)',
          'model internals, (feature|token) attribution, representation engineering',
          '(explain|explaining|explanations for) ... (neurons|neural networks|transformers|predictions|language models)',
          'reverse-engineer*',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          '(interpretability|interpretable|interpreting|interpret|interpretation|interpretations|explainable|explainability|explaining|explanation|explanations|mechanistic|mechanistically|mechanism|mechanisms|circuit|circuits|neuron|neurons|superposition|probing|probe|patching|steering|dissecting|anatomy|grokking|monosemanticity|lens|inner workings|internal|attribution|saliency|understanding how|inside|emerge|emerges|how do|how does|hidden states|black box|latent concepts|causal analysis|representations|concept|concepts|causal)',
        ],
        needs: ['interpreting'],
        unless: ['other-fields'],
      },
    ],
    except: [
      '(quantum|many-worlds|physical|geometric|probabilistic|statistical|bayesian) interpret*',
      'interpretable (result|results)',
      '(integrated|electric|electronic|quantum|analog|boolean|superconducting) circuit, interpretab* (results)',
      'without ... interpretability, and interpretability, interpretability (and|of results)',
    ],
  },
];
