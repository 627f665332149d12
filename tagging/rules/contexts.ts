import type { Phrase } from './rule';

/** Sciences whose own words are many of ours. */
const PHYSICAL_SCIENCES = [
  'quantum*',
  '(qubit|photon|boson|fermion|neutrino|galaxy|galaxies|telescope|hamiltonian|superconduct*|ferromagnet*|lattice|laser|plasma)',
  '(cosmolog*|astrophys*|gravitational|interstellar|stellar|supernova)',
  '(cohomology|riemannian|symplectic|conjecture|algebras|semigroup|hilbert space|banach)',
  '(wireless|antenna|mimo|beamforming|precoding|ARQ|radar|5g|6g|fading|vehicular)',
  '(base station|cellular network|sensor network|channel estimation|mobile edge computing)',
  '(crystal|alloy|polymer|molecular dynamics|protein folding|seismic|epidemic)',
] as const;

/**
 * What kind of paper this is, for rules whose words other fields use too ("cache", "alignment", "agents").
 * A context holds when one of its phrases occurs anywhere in the title or abstract.
 */
export const CONTEXTS = {
  /** Language models and their close kin. */
  'language-models': [
    '(language|foundation|reasoning|vision-language|multimodal large|auto-regressive|pretrained|pre-trained|generative) model',
    '(LLM|MLLM|VLM|LVLM|SLM|PLM|LRM|dLLM|LM|VLA|GPT|ChatGPT|BERT|T5|NLP|LLaMA|Qwen|RAG|RLHF|SFT|LoRA)',
    '*llm',
    '(llama|gemini|claude|deepseek|mistral|chatbot|copilot|codex)',
    '(generative|conversational|agentic) ai',
    '(ai|llm|gui|web|coding) agent',
    'transformer*',
    '(self|multi-head) attention',
    'attention (mechanism|head|layer|matrix)',
    'kv cache',
    '(next|multi) token prediction',
    'token generation',
    'chain of thought',
    'in-context learning',
    'instruction (tuning|following)',
    'prompt engineering',
    '(text|code) generation',
    'natural language (processing|generation|understanding)',
    'question answering',
    'auto-regressive (decoding|generation|language|transformer)',
    '(speculative|greedy|constrained) decoding',
    '(deep research|computer-use|tool-using|role-playing|conversational|SWE) agent',
    '(fine-tuned|instruction-tuned|open-weight|frontier|code|large multimodal|image-text|audio-language) model',
    'vision-(language|and-language)',
  ],
  /** Inventions of the field that no other field has: who names one is not doubted. */
  unmistakable: [
    'gaussian splat*, (neural radiance|radiance field), (NeRF|NeRFs)',
    'latent diffusion, text-to-(image|video|3d|speech), (stable diffusion|ControlNet)',
    '(sparse|linear|flash|paged|native sparse) attention, flash-attention, attention sink',
    'speculative decoding, kv cache, rotary position, in-context learning',
    '(chain|tree|graph)-of-(thought|thoughts), (RLHF|QLoRA|GRPO|RLVR|MLLM|LLM-as-a-judge)',
    'vision-language-action, diffusion language model, masked diffusion language',
  ],
  /** Reasoning, thinking, thought. */
  reasoning: ['reasoning', '(thinking|overthinking|thought|CoT)', 'think'],
  /** Models that write long thoughts. */
  'reasoning-models': [
    '(LRM|LRMs|DeepSeek-R1|QwQ)',
    '(large|long) reasoning model',
    'long (chain-of-thought|CoT)',
    'o1-like',
  ],
  /** Learning from rewards. */
  reinforcement: ['reinforcement learning', '(RL|RLHF|PPO|GRPO|PRM|DPO)', 'reward model'],
  /** Mixture-of-experts models, and routing inside one network. */
  moe: [
    'mixture-of-(experts|expert)',
    '(MoE|MoEs|SMoE|Mixtral|GShard)',
    '*moes',
    '(token|expert) routing',
    'rout* ... experts',
  ],
  /** Mixtures as statisticians fit them. */
  statistics: [
    '(EM|expectation maximization) algorithm',
    'maximum likelihood estimat*',
    '(identifiability|finite mixture|non-normal|skew)',
    'regression function',
  ],
  /** Model agents, as opposed to agents of economics or control. */
  agentic: [
    '(agentic|chatbot|MCP|ChatGPT|GUI)',
    '(LLM|AI|web|GUI|language|coding|computer-use|autonomous|conversational|search|generative|multimodal) agent',
    '(tool use|tool calling|computer use|model context protocol)',
  ],
  /** Programs and the people who write them. */
  programming: [
    '(programming|software|programmer|developer|codebase|github|SQL|compiler|LeetCode|HumanEval|fuzz*)',
    '(source|generated|python|java|binary|assembly) code',
    'code (generation|completion|review|search|summarization|snippet|model|repair|translation|LLM|LLMs)',
    '(program|code) (synthesis|repair)',
    '(vulnerability|bug) (detection|repair|localization)',
  ],
  /** Attention inside models. */
  attention: ['(attention|self-attention|transformer)'],
  /** Sparsity of attention, not of weights. */
  'attention-sparsity': ['(sparse|sparsity) ... attention', 'attention ... sparsity'],
  /** Networks that carry data. */
  networks: [
    '(wireless|multicast|5g|bitrate adaptation|adaptive bitrate|quality of experience|HTTP|packet|transport protocol|social network)',
  ],
  /** Solids, fluids and cells. */
  mechanics: ['(topography|porous|turbulent|rocket|chromosome|viscous|strain|finite element)'],
  /** Written language. */
  text: ['(text|language|linguistic|sentence|corpus|corpora|NLP|words|translation|sequence)'],
  /** Pictures. */
  images: ['(image|images|visual|picture|photo|portrait|pixel|text-to-image|T2I|GAN|GANs)', 'stable diffusion'],
  /** Looking at pictures together with other input. */
  vision: ['(image|images|visual|vision|video|picture|chart)'],
  /** Making pictures and films, for which language models are a means. */
  'making-pictures': [
    '(image|images|video|videos|motion|world) (generation|editing|synthesis|simulation|diffusion)',
    'text-to-(image|video)',
  ],
  /** Films. */
  'moving-pictures': ['(video|videos)', 'video*', '*video', 'text-to-video'],
  /** Robots. */
  robots: ['(robot|robots|robotic|robotics|manipulation|embodied|VLA|humanoid|imitation learning)'],
  /** Sound that a model hears or makes. */
  sounds: ['(speech|spoken|audio|music|voice|speaker|codec)'],
  /** Molecules and proteins: their shapes are no 3D vision. */
  molecules: ['(molecule|molecular|protein|ligand|crystal)'],
  /** Studies that measure models. */
  evaluation: [
    '(benchmark|evaluation|evaluate|evaluating|assess|empirical study|leaderboard|investigate|examine)',
    '*bench',
  ],
  /** Asking people. */
  questionnaires: ['(respondent|questionnaire|interviewed|interviewees|survey data|survey participants)'],
  /** Grading the output of models. */
  judging: [
    '(LLM|LLMs|MLLM|VLM|ChatGPT|GPT-4|model|language model|agent)-as-(a-judge|judge|judges|an-evaluator|evaluator|evaluators)',
    '(LLM|LLM-based|automatic|automated|model-based|GPT-4) (judge|judges|evaluator|evaluators|evaluation|grader)',
    'human (judgment|judgement|evaluation|evaluator|rating|annotator)',
    '(evaluation metric|judge model|text evaluation|NLG evaluation|evaluation of text|reference-free|pairwise comparison)',
    '(LLM|LLMs|ChatGPT|language models) ... (evaluator|evaluators|judge|judges)',
    '(quality|evaluation) of generated',
  ],
  /** Looking inside models. */
  interpreting: [
    '(interpretability|mechanistic|mechanistically|interpretable|activation patching|causal tracing|SAE|SAEs|logit lens)',
    'sparse auto-encoder',
    '(internal|learned) (representation|mechanism|computation)',
    '(attention head|residual stream|hidden state|neurons|circuit discovery|probing|induction head|dictionary learning|superposition)',
  ],
  /** Neural networks of any kind. */
  'neural-networks': [
    'neural net*',
    'deep (learning|network|model)',
    '(convolutional|recurrent|deep) neural',
    'convolution*',
    '(CNN|CNNs|DNN|DNNs|RNN|LSTM|ViT|GAN|ResNet|MobileNet|ImageNet|CIFAR)',
    'diffusion (model|transformer)',
    'fine-tun*',
    'pre-train*',
    'self-supervised',
    '(image|text) classification',
    'machine (learning|translation)',
    'mixture-of-expert',
    '(MoE|MoEs|SMoE)',
    'representation learning',
    'computer vision',
    '(autoencoder|embedding|backpropagation|overparameterized)',
    'AI',
  ],
  /** Fields of science that use many of the same words for other things, also beside a model. */
  'physical-sciences': PHYSICAL_SCIENCES,
  /** Everything that is likelier to be another field than models where nothing speaks of models. */
  'other-fields': [
    ...PHYSICAL_SCIENCES,
    // Mathematics and statistics
    '(homotopy|homology|sheaf|sheaves|functor|lie algebra|lie group|moduli|hopf|galois|diophantine|ergodic|martingale|brownian)',
    '(sobolev|navier|schrodinger|dirichlet|laplacian|polynomials|integers|primes|combinatorial|automata|petri net|lambda calculus)',
    '(PDE|PDEs|differential equation|integral equation|boundary value|cauchy problem|group action|algebraic|inequality|inequalities)',
    '(bayesian|cox process|mcmc|monte carlo|estimator|covariate|causal effect|confounding|instrumental variable|mixed model|log-gaussian)',
    // Physics, astronomy, chemistry
    '(QCD|quark|gluon|hadron*|meson|collider|LHC|higgs|baryon|neutron|proton|electroweak|supersymmetr*|gauge theory|gauge field|ising|dirac|majorana)',
    '(magnetic|magnetism|electron|electrons|phonon|graphene|nanotube|semiconductor|insulator|spintronic|condensate|superfluid|thermodynamic*)',
    '(redshift|dark matter|dark energy|black holes|cosmic|accretion|exoplanet|solar|halo|pulsar|spectroscop*|photometr*|new physics)',
    '(turbulence|turbulent|navier-stokes|combustion|couette|viscosity|elastic|fracture|catalyst|nanoparticle|colloid*)',
    // Life, earth, society
    '(cancer|tumor|tumour|mice|patients|bacteria*|genome|genomic|myocardial|cardiac|EEG|fMRI|biological|biology)',
    '(earthquake|climate|ocean|atmospheric|soil|rainfall|flood|geophysic*|groundwater)',
    '(stock market|economic|economics|economy|auction|monetary|labor market|election|voters|endogenous|households|tariff|prices)',
    // Engineering, control, networks
    '(lyapunov|passivity|passivation|passivity-short|system identification|feedback control|nonlinear system|linear system|formation control|consensus control|output regulation|controllability|kalman)',
    '(sensor network|ad hoc network|opportunistic network|mobile network|peer-to-peer|blockchain|smart grid|power grid|grid computing|handheld|hand-held|cognitive radio|satellite|UAV|IoT|bandwidth-guaranteed|multicast)',
    '(steel|turbine|aircraft|aerodynamic*|battery|reactor|welding|manufacturing|traffic flow|vehicle routing|airport)',
  ],
} as const satisfies Record<string, readonly Phrase[]>;

export type ContextId = keyof typeof CONTEXTS;
