import type { TagRules } from './rule';

/** Models that act, alone or together, with tools and memory; and models that program. */
export const AGENTS: TagRules[] = [
  {
    tag: 'agents',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(LLM|LLMs|LLM-based|LLM-powered|LLM-driven|language|AI|GUI|web|coding|autonomous AI|generative|computer-use|computer use|mobile|conversational|search|tool-using|deep research|VLM|multimodal|language model|software engineering|research|code|autonomous language|SWE|data science|agentic AI|foundation|VLA|OS|workflow|scientific) agent',
          '(computer|browser|GUI|phone|device)-use agent',
          'agent (framework|benchmark|memory|workflow|skill|trajectory|scaffold|harness|evaluation|security|protocol|planning)',
          'agentic (system|workflow|AI|framework|LLM|RL|reasoning|task|search|coding|RAG|environment|reinforcement|behavior|evaluation|pipeline|memory|setting|loop|capabilities|model)',
          '(model context protocol|agent-to-agent), (deep research|deep-research)',
          '(computer use|GUI automation|web navigation|desktop automation)',
          'GUI (grounding|navigation|interaction|task), role-play*',
          '(ReAct|AutoGPT|AutoGen|WebArena|OSWorld|SWE-bench)',
        ],
        needs: ['language-models', 'agentic'],
      },
      {
        name: 'agentic',
        strength: 'sure',
        in: 'title',
        phrases: ['agentic, (LLM|AI|GUI|web|language|mobile|software|coding) agent'],
      },
      {
        name: 'agent',
        strength: 'clear',
        phrases: ['(agent|agents|agentic), (MCP), autonomous (exploration|task completion)'],
        needs: ['language-models', 'agentic'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: ['(agent|agents|agentic|agency), *agents, MCP, GUI*, multi-agent, role-playing'],
        needs: ['language-models', 'agentic', 'neural-networks'],
        strict: true,
        unless: ['other-fields'],
      },
    ],
    except: [
      'agent-based (model|modelling|modeling|simulation)',
      '(infectious|chemical|contrast|biological|rl|anticancer|therapeutic|antimicrobial|economic|rational|embodied reinforcement) agent',
      '(each|heterogeneous|mobile robot) agent',
    ],
  },
  {
    tag: 'multi-agent',
    lends: { agents: 1 },
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          'multi-agent*',
          'multiple (LLM|LLMs|AI|language|specialized|autonomous|collaborating|language model) ... agent',
          'agent (team|society|societies|collaboration|communication|coordination|debate|swarm|teams|interaction)',
          '(collaborat*|cooperat*|debat*) ... (agents|LLM|LLMs), (agents|LLM|LLMs) (debate|collaborate|society)',
          '(debate|debating), (communication game|werewolf|round-table|negotiation)',
          '(cooperative|collaborative|collaborating) ... (AI|agents|LLM), (generative|social) agents',
          '(MAS|MetaGPT|ChatDev|CAMEL), inter-agent, society of (minds|agents)',
        ],
        needs: ['language-models', 'agentic'],
      },
      {
        name: 'title',
        strength: 'sure',
        in: 'title',
        phrases: ['multi-agent*, agent (team|teams|society|collaboration|swarm), multiple agents'],
        needs: ['language-models', 'agentic'],
        strict: true,
      },
    ],
    except: ['multi-agent (consensus|control|path finding|pathfinding|reinforcement learning|formation|actor)'],
  },
  {
    tag: 'tool-use',
    lends: { agents: 0.5 },
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          'tool-(use|using|usage|calling|call|learning|augmented|integrated|invocation|selection|retrieval|making|creation|user|planning|execution|poisoning|orchestration|agent)',
          '(use|using|call|calling|invoke|invoking|select|leverage|employ) ... tools',
          '(external|multiple|diverse|real-world|available) (tools|APIs), function-call*',
          '(API|APIs|API call|api calls|API documentation), (Toolformer|ToolBench|ToolLLM|Gorilla|MCP)',
          'model context protocol, (program-aided|tool-interactive|multi-tool|plugin), augmented language model',
        ],
        needs: ['language-models'],
      },
      {
        name: 'title',
        strength: 'sure',
        in: 'title',
        phrases: [
          'tool-(use|using|usage|calling|learning|augmented|integrated|invocation|selection|retrieval|making|creation|making|agent|users)',
          '(tools|tool) ... (LLM|LLMs|language models|agents|agent)',
          '(LLM|LLMs|language models|agents|agent|models) ... (tool|tools|APIs|API), function-calling',
          '(APIs|API|MCP), *tools, model context protocol',
        ],
        needs: ['language-models', 'agentic'],
      },
    ],
    except: [
      '(software|analysis|simulation|security|developer|static analysis|diagnostic|ai|coding|programming|powerful|useful) tool',
      'a tool for, (LLM|LLMs|language models) as (a|powerful|useful) tool',
      'API (access|only|cost|misuse|documentation generation|migration)',
      '(black-box|openai|chatgpt|commercial|inference|deprecated) (API|APIs)',
    ],
  },
  {
    tag: 'memory',
    lends: { agents: 0.34 },
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(long-term|episodic|agent|agentic|external|semantic|working|persistent|hierarchical|structured|graph|conversational|procedural|associative|lifelong|neural|user|dynamic|latent|self-updating|experience|parametric) memory ... (LLM|LLMs|agent|agents|language|retrieval|module|bank|augmented|model|models|transformer)',
          'memory (bank|module|system|augmented|architecture|retrieval|consolidation|mechanism|graph|agent|management for agents|evolution|operations|layer|network) ... (agents|agent|LLM|LLMs|language|transformers|conversation)',
          '(agent|agentic|LLM|episodic|long-term conversational) memory',
          '(memory for|memories of) (agents|LLM|LLMs|language agents)',
          'memory-augmented (language|LLM|LLMs|agent|transformer|model|large|neural), (MemGPT|Mem0|MemoryBank)',
          'structured memory, long-term (conversation|dialogue|interaction|interactions|conversations|memory)',
        ],
        needs: ['language-models'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: ['(memory|memories|remember|remembering|forgetting curve|memorizing), *memory, (MemGPT)'],
        needs: ['language-models', 'agentic'],
        unless: ['other-fields'],
      },
      {
        name: 'memory',
        strength: 'clear',
        phrases: [
          '(long-term|episodic|external|semantic|working|persistent) memory',
          'memory (bank|module|retrieval|store|system|update|structure|mechanism|agent)',
        ],
        needs: ['language-models'],
      },
    ],
    except: [
      '(gpu|shared|quantum|device|host|high-bandwidth|main|cpu|peak|flash|cache|in|on-chip|associative magnetic|limited|short-term|kv|training|video|hbm|attention|phase change|non-volatile|distributed|resistive) memory',
      'memory-(bound|efficient|constrained|footprint|bandwidth|usage|consumption|overhead|cost|requirement|bottleneck|saving|limited|wall|budget|reduction|access|management|hierarchy|capacity|hard|intensive|offload*|optimal|effect|optimization|safety|friendly)',
      'processing in memory, reduc* ... memory',
    ],
  },
  {
    tag: 'code',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(code|program|sql|verilog|RTL|unit test|test case|patch|script|commit message) (generation|synthesis|completion|repair|translation|summarization|LLM|LLMs|review|search|understanding|reasoning|intelligence|model|models|language model|generators|editing|pre-training|retrieval|snippet|refactoring|optimization|migration|infilling|benchmark|generator|edit|clone detection|vulnerability|representation|assistant|debugging|reviewer|refinement|documentation|quality|correctness|explanation)',
          '(automated|automatic|neural|LLM-based|LLM|conversational) (program|code|bug|vulnerability) (repair|fixing|detection|synthesis|review|generation)',
          'text-to-(SQL|sql|code)',
          '(NL2SQL|nl2code|SWE-bench|SWE|HumanEval|MBPP|LiveCodeBench|LeetCode|Codex|Copilot|GitHub Copilot|CodeLlama|StarCoder|CodeBERT|Verilog|RTL|StackOverflow)',
          '(software|AI software) (engineering|development|developer|engineer|testing|vulnerability|repository|maintenance)',
          '(repository|repo|function|file|class|project|line)-level code',
          '(coding|programming) (agent|assistant|task|problem|LLM|LLMs|benchmark|language model|question|copilot|competition|challenge|contest|education|exercise|capabilities|ability)',
          '(competitive|pair|vibe|program) (programming|coding)',
          '(vulnerability|bug|fault|defect) (detection|localization|repair|prediction|fixing|report|reproduction)',
          '(unit|fuzz|mutation) (test|testing|tests) ... (generation|LLM), generated code, source code, fuzz*',
          '(generat*|writ*|synthesi*) ... (code|programs)',
          '(unit test|test case|test suite|test oracle) (generation|automation)',
          '(smart contract|decompil*|transpil*|compiler testing|pull request|code smell|commit message|issue resolution|Jupyter)',
        ],
        needs: ['language-models', 'neural-networks', 'programming'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          '(code|coding|coder|coders|SQL|software|program|programs|programming|programmer|programmers|debugging|debug|repositories|repo|developer|developers|bug|bugs|vulnerability|vulnerabilities|compiler|Copilot|GitHub|Rust|Java|Python|SWE|refactoring|decompilation|Codex|Verilog|RTL|unit test|test generation|commit|patch|API|transpilation|SPIDER)',
          '*coder, (CodeT5|AlphaCode|OpenCoder|CodeGen|WizardCoder|codebase|codebases|code-aware)',
          'test (case|cases|suite|suites|oracle|oracles), kernel generation',
        ],
        needs: ['language-models', 'programming'],
        unless: ['other-fields'],
      },
    ],
    except: [
      'code (is|are|will be|and data|and models|and dataset|available|has been|can be found|release|switch*|mix*)',
      'code-(switch*|mix*), (our|the) code, (source|all|training) code (is|are|and|will|available|can)',
      '(linear|quantum|polar|ldpc|error-correcting|error correcting|surface|stabilizer|simulation|cyclic|block|reed-solomon|convolutional|binary|color|turbo|genetic|neural|histone|space-time|hash|qr|latent|residual|network|bar|zip|toric|mds|constacyclic|goppa|algebraic geometry|rank-metric|subsystem) code',
      'code (rate|word|length|distance)',
      '(dynamic|linear|integer|semidefinite|quadratic|convex|mathematical|stochastic|genetic) program*',
      '(training|education|research|treatment|graduate) program, software (is|available|package|library|tool)',
      'and code, code and (data|models|dataset|datasets|benchmark|demo), codebook',
      '(encoder|decoder|auto-encoder|transcoder|vocoder), RePo',
    ],
  },
];
