import { clear, ELSEWHERE, LANGUAGE, strong, sure, type TagRules, topic } from './rule';

/** Models that act, alone or together, with tools and memory; and models that program. */
export const AGENTS: TagRules[] = [
  {
    tag: 'agents',
    rules: [
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
        'agent, GUI*',
      ),
    ],
    except: ['agent-based model, (each|heterogeneous) agent'],
  },
  {
    tag: 'multi-agent',
    lends: { agents: 1 },
    rules: [
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
    lends: { agents: 0.5 },
    rules: [
      clear(
        'named',
        { needs: LANGUAGE },
        'tool-(use|using|usage|calling|call|learning|invocation|selection|creation)',
        '(use|using|invoke|invoking|leverage|employ) ... tools, external tools, function-call*, API',
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
      'software tool, tool for',
      '(analysis|powerful) tool, a tool for, API (access|only|cost|misuse|migration)',
      '(black-box|openai|commercial|inference|deprecated) API',
    ],
  },
  {
    tag: 'memory',
    lends: { agents: 0.34 },
    rules: [
      strong(
        'named',
        { needs: LANGUAGE },
        '(long-term|working|hierarchical|graph|latent) memory ... (LLM|agent|language|module|model|transformer)',
        'memory (augmented|mechanism) ... (agent|language|transformers), (agent|LLM|episodic) memory',
        'memories of LLM, structured memory, long-term (conversation|dialogue|interaction|memory)',
      ),
      topic('title', { in: 'title', needs: ['language-models', 'agentic'], unless: ELSEWHERE }, 'remember, *memory'),
      clear('memory', { needs: LANGUAGE }, 'working memory, memory (module|system|mechanism)'),
    ],
    except: [
      '(GPU|shared|quantum) memory, memory-(bound|footprint|effects)',
      '(gpu|shared|device|host|high-bandwidth|main|cpu|peak|cache|in|on-chip|limited|kv|training|video|attention|non-volatile) memory',
      'memory-(bound|efficient|constrained|footprint|bandwidth|usage|consumption|overhead|cost|requirement|bottleneck|saving|limited|wall|budget|reduction|access|management|hierarchy|capacity|intensive|effect|optimization|safety|friendly)',
      'processing in memory, reduc* ... memory',
    ],
  },
  {
    tag: 'code',
    rules: [
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
        '(code|coding|SQL|software|program|programming|programmer|debugging|debug|code repository|developer|bug|vulnerability|compiler|GitHub|Rust|Java|Python|refactoring|unit test|test generation|commit|patch|API)',
        '*coder, codebase, test case, kernel generation',
      ),
    ],
    except: [
      'code (is|will be|are) available, (error-correcting|error correcting|quantum|LDPC|polar) code',
      'code (is|are|will be|and data|and models|and dataset|available|can be found|switch*|mix*), our code',
      '(source|all|training) code (is|are|and|will|available|can)',
      '(linear|polar|ldpc|error-correcting|surface|simulation|cyclic|block|reed-solomon|genetic|histone|hash|latent|zip|mds) code',
      'code (rate|word|length), (dynamic|linear|integer|semidefinite|convex|mathematical|genetic) program*',
      'research program, software (is|package|tool), (encoder|decoder|auto-encoder), RePo',
    ],
  },
];
