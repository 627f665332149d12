import { clear, ELSEWHERE, LANGUAGE, strong, sure, type TagRules, topic } from './rule';

/** Models that act, alone or together, with tools and memory; and models that program. */
export const AGENTS: TagRules[] = [
  {
    tag: 'agents',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        '(autonomous|generative|embodied|LLM-based|LLM|language|research|scientific|data|data science|role-playing|tool|tool-using|multimodal|browser|browsing|deep research|computer|terminal|mobile|lifelong|social|personal|personalized|interactive|smart|game|recommender AI|medical|clinical|self-evolving|evolving|persuasive|trading|assistant|VLM|cooperative|proactive|trustworthy) (agent|agents), agents ... (LLM|LLMs|language models|benchmark|tasks|environments|web|memory|planning|survey|reasoning|reinforcement), (LLM|LLMs|language models|GPT-4) ... (agent|agents|planner|planners|web navigation), (web|website|UI|GUI|app|smartphone|desktop|android|browser|OS) (navigation|automation|control|interaction|grounding|task|tasks), (computer use|computer-use|deep research|AI scientist|AI scientists|co-scientist), tool (learning|use|calling|retrieval), (role-play*|text adventure|text-based games)',
      ),
      strong(
        'named',
        { needs: ['language-models', 'agentic'] },
        'computer-use, deep research',
        '(LLM|LLM-based|LLM-powered|AI|GUI|web|coding|conversational|search|VLM|multimodal|language model|software engineering|research|code|SWE) agent',
        'agent (framework|memory|trajectory|planning), agentic (system|AI), model context protocol',
        '(GUI automation|web navigation), role-play*, (ReAct|SWE-bench)',
      ),
      sure('agentic', { in: 'title' }, 'agentic, (LLM|AI|GUI|web|language|mobile|software|coding) agent'),
      clear('agent', { needs: ['language-models', 'agentic'] }, '(agent|agentic), MCP'),
      topic(
        'title',
        { in: 'title', needs: ['language-models', 'agentic', 'neural-networks'], strict: true, unless: ELSEWHERE },
        'agent, (GUI|GUIs)',
      ),
    ],
    except: ['sleeper agent', 'agent-based model, (each|heterogeneous) agent'],
  },
  {
    tag: 'multi-agent',
    lends: { agents: 1 },
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        'multi-agent (debate|collaboration|framework|LLM|system for|communication|conversation|reasoning), (multiple|multi)-LLM, agents ... (collaboration|collaborate|debate|debating|society|communication|cooperation|team|organization|protocol), (collaborat*|debat*|negotiat*|societ*|swarm|council|round-table) ... (agents|LLM agents|language agents|LLMs), (social simulation|society of mind|agent swarm|agent society|simulacra), (mixture|team|society|network)-of-agents',
      ),
      clear(
        'named',
        { needs: ['language-models', 'agentic'] },
        'multi-agent*, agent (collaboration|communication|debate|swarm|interaction)',
        '(collaborat*|cooperat*|debat*) ... (agents|LLM), debate, (werewolf|round-table|negotiation)',
        'cooperative ... AI, (generative|social) agents, MAS',
      ),
      sure(
        'title',
        { in: 'title', needs: ['language-models', 'agentic'], strict: true },
        'multi-agent*, agent collaboration',
      ),
    ],
    except: [
      'multi-agent (consensus|control), consensus of ... multi-agent, (formation|consensus) ... multi-agent',
      'multi-agent (control|reinforcement learning)',
    ],
  },
  {
    tag: 'tool-use',
    lends: { agents: 1 },
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: ['language-models', 'agentic'] },
        '(tool|tools|API|APIs) (use|using|usage|calling|learning|retrieval|augmented|augmentation|integration|integrated|invocation|creation|making|makers|documentation|selection|manipulation|agent|agents|planning|resolution), (with|using|via|of|external|master|chemistry|multiple|learn|through) (tools|APIs), function-call*, (program|code)-aided, (tool|tools) ... (LLM|LLMs|language models|agents|models)',
      ),
      clear(
        'named',
        { needs: LANGUAGE },
        'tool-(use|using|usage|calling|call|learning|invocation|selection|creation)',
        '(use|using|invoke|invoking|leverage|employ|call|calling|equipped with) ... tools, external tools, function-call*, API (call|use|invocation|documentation), (search|code interpreter|calculator) tool, tool (agent|learning|augmented|integrated|set|chain|execution|retrieval|documentation), tools (and|or) APIs',
        '(Toolformer|Gorilla|ToolBench|HuggingGPT|API-Bank), (REST|RESTful|third-party|real-world|external) API',
        '(ToolLLM|MCP), model context protocol, (program-aided|tool-interactive|multi-tool|plugin)',
        'augmented language model',
      ),
      sure(
        'title',
        { in: 'title', needs: ['language-models', 'agentic'] },
        'tool-(use|using|calling|learning|augmented|integrated|selection|retrieval|creation)',
        'tool ... (LLM|language models|agent), (LLM|language models|agent|models) ... (tool|API)',
        'function-calling, (API|MCP), model context protocol',
      ),
    ],
    except: [
      '(annotation|labeling|visualization|diagnostic|assessment|software|debugging|security|measurement|AI) tool, toolkit, toolbox',
      'software tool, tool for',
      '(analysis|powerful) tool, a tool for, API (access|only|cost|misuse|migration)',
      '(black-box|openai|commercial|inference|deprecated) API',
    ],
  },
  {
    tag: 'memory',
    lends: { agents: 0.34 },
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: ['language-models', 'agentic'] },
        '(long-term|short-term|working|episodic|semantic|associative|hierarchical|graph|latent|agent|agentic|external|persistent|personal|lifelong|conversational|explicit|parametric|structured|procedural|cognitive|dynamic|neural|evolving|contextual|human-like|key) memory, memory ... (agent|agents|LLM|LLMs|language models|system|systems|bank|layer|layers|network|networks|module|operating system|augmented|augmentation|management|retrieval|organization|consolidation|mechanism|transformer|architecture|benchmark|conversation), memory-(augmented|enhanced|based|driven), (memorybank|memgpt), (lifelong|experience replay) ... (agent|agents)',
      ),
      strong(
        'named',
        { needs: LANGUAGE },
        '(long-term|working|hierarchical|graph|latent) memory ... (LLM|agent|language|module|model|transformer)',
        'memory (augmented|mechanism) ... (agent|language|transformers), (agent|LLM|episodic) memory',
        'memories of LLM, structured memory, long-term (conversation|dialogue|interaction|memory), (persistent|agentic|external|explicit|conversational|lifelong|evolving|procedural) memory ... (agent|LLM|language|framework|system|module|bank|store), memory (retrieval|consolidation|operations|construction|management system|evolution), memory-(augmented|enhanced) (agent|LLM|language|generation|transformer)',
      ),
      topic('title', { in: 'title', needs: ['language-models', 'agentic'], unless: ELSEWHERE }, 'remember, *memory'),
      clear('memory', { needs: LANGUAGE }, 'working memory, memory (module|system|mechanism)'),
    ],
    except: [
      'memory (footprint|bound|cost|consumption|bandwidth|saving|wall|hierarchy|bottleneck|crisis|safety), (long|short) short-term memory, long short-term',
      '(GPU|shared|quantum) memory, memory-(bound|footprint|effects)',
      '(gpu|shared|device|host|high-bandwidth|main|cpu|peak|cache|in|on-chip|limited|kv|training|video|attention|non-volatile) memory',
      'memory-(bound|efficient|constrained|footprint|bandwidth|usage|consumption|overhead|cost|requirement|bottleneck|saving|limited|wall|budget|reduction|access|management|hierarchy|capacity|intensive|effect|optimization|safety|friendly)',
      'processing in memory, reduc* ... memory',
    ],
  },
  {
    tag: 'code',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: ['language-models', 'programming', 'neural-networks'] },
        '(text2sql|text-to-sql|nl2sql|nl2code|text-to-code|sketch2code|design-to-code|image-to-code)',
        '(malware|android) (detection|detectors|analysis|classification), (log|logs) (parsing|analysis|anomaly), (requirements|requirement) (engineering|elicitation|traceability|classification), (static|program|dynamic) analysis, (type|program) inference, (code|program|API|test|unit test|test case|commit message|patch|assertion|kernel|hardware|RTL|Verilog|HDL|SQL|script|smart contract|web page|website|UI) (generation|synthesis|completion|repair|translation|summarization|review|search|representation|recommendation|understanding|comment|comments|evolution|refinement|reasoning|migration|clone|snippets|LLM|LLMs|ranker|rankers|embedding)',
        '(bug|bugs|fault|defect|vulnerability|vulnerabilities|crash|issue) (report|reports|detection|localization|prediction|repair|fixing|reproduction|resolution|identification), (stack overflow|github|copilot|software development|pair programming|low-code|code-llm*|coding assistant|developer productivity|semantic parsing|source code|programming language), (decompil*|transpil*|fuzz*|binary code|assembly code|infrastructure as code|Ansible|dockerfile|YAML|IDE), *coder',
      ),
      strong(
        'named',
        { needs: ['language-models', 'neural-networks', 'programming'] },
        '(code|program|sql|verilog|RTL|test case|commit message) (generation|synthesis|completion|repair|translation|summarization|LLM|review|search|understanding|reasoning|intelligence|model|language model|generator|editing|retrieval|snippet|optimization|migration|infilling|benchmark|edit|vulnerability|representation|assistant|debugging|refinement|quality|correctness|explanation)',
        '(automated|automatic|LLM-based|LLM) (program|code|bug|vulnerability) (repair|fixing|detection|review|generation)',
        'text-to-sql',
        '(NL2SQL|SWE-bench|SWE|HumanEval|MBPP|LiveCodeBench|Codex|GitHub Copilot|CodeBERT|Verilog|RTL)',
        'software (engineering|development|engineer|testing|vulnerability)',
        '(repository|repo|function|class|project)-level code',
        '(coding|programming) (agent|assistant|task|problem|LLM|benchmark|question|challenge|capabilities|ability)',
        'competitive (programming|coding)',
        '(vulnerability|bug|fault) (detection|localization|fixing|report|reproduction)',
        'unit test ... (generation|LLM), source code, fuzz*, (generat*|writ*|synthesi*) ... (code|programs)',
        '(smart contract|decompil*|transpil*|pull request|code smell|commit message|issue resolution|Jupyter)',
      ),
      topic(
        'title',
        { in: 'title', needs: ['language-models', 'programming'], unless: ELSEWHERE },
        '(code|coding|SQL|software|program|programming|programmer|debugging|debug|code repository|developer|bug|compiler|GitHub|Rust|Java|Python|refactoring|unit test|test generation)',
        '*coder, codebase, test case, kernel generation',
      ),
      topic(
        'title-software',
        { in: 'title', needs: ['programming'], unless: ELSEWHERE },
        '(vulnerability|commit|patch)',
      ),
      topic(
        'title-security',
        { in: 'title', needs: ['language-models', 'programming', 'neural-networks'], unless: ELSEWHERE },
        '(security|software|source|web|binary|contract|C) vulnerability, vulnerability (detector|detection|triage|reasoning|analysis|assessment|prediction|dataset|localization), (detect|detecting|discover*|identify*) ... vulnerabilities, API (misuse|testing|update|migration|request|parameter|recommendation|usage|sequence|documentation|completion), (REST|deprecated) API',
      ),
    ],
    except: [
      'staircase-generator code, high-performance code, performance code for',
      'code (is|will be|are) available, (error-correcting|error correcting|quantum|LDPC|polar) code',
      'code (is|are|will be|and data|and models|and dataset|available|can be found|switch*|mix*), our code',
      '(source|all|training) code (is|are|and|will|available|can)',
      '(linear|polar|ldpc|error-correcting|surface|simulation|cyclic|block|reed-solomon|genetic|histone|hash|latent|zip|mds) code',
      'code (rate|word|length), (dynamic|linear|integer|semidefinite|convex|mathematical|genetic) program*',
      '(LLM|model|RAG|language model|agent|alignment|safety|adversarial|jailbreak) vulnerability, research program, software (is|package|tool), (encoder|decoder|auto-encoder), RePo',
    ],
  },
];
