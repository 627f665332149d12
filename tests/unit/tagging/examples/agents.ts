import { paper, type TagExamples } from './tag-examples';

/** For the rules in `tagging/rules/agents.ts`. */
export const AGENTS_EXAMPLES: Record<string, TagExamples> = {
  agents: {
    gets: [
      'Web Agents That Ask for Help',
      'Agentic Workflows with LLM Agents',
      paper('Clicks', 'LLM agents operate apps. Our agent plans, and the agents recover from errors.'),
    ],
    not: [
      'Guided Search in Language Models',
      'Agent-based models of epidemics',
      'Contrast agents in imaging',
      'Infectious agents in ponds',
    ],
  },
  'multi-agent': {
    gets: [
      'Multi-Agent Debate among LLM Agents',
      paper('Together', 'Multiple LLM agents collaborate: a multi-agent framework with agent communication.'),
    ],
    not: ['Consensus of linear multi-agent systems', 'Formation control of multi-agent networks'],
  },
  'tool-use': {
    gets: ['Tool-Augmented Language Models', 'Function Calling with Many APIs in LLM Agents'],
    not: [
      paper(
        'A Price List',
        'Language models behind an API cost money. The API of one firm is cheaper; every API is slow.',
      ),
      'A software tool for spectra',
      'A tool for drawing graphs',
    ],
  },
  memory: {
    gets: ['Long-Term Memory for LLM Agents', 'Episodic Memory Banks in Language Models'],
    not: [
      'GPU memory footprint of solvers',
      'Shared memory multiprocessors',
      'Quantum memory with atoms',
      'Memory effects in glasses',
    ],
  },
  code: {
    gets: [
      'Malware Detection on Android with Language Models',
      'Code Generation with Unit Tests',
      'Automated Program Repair with LLMs',
      'Text-to-SQL over Large Schemas',
    ],
    not: [
      'Exploiting Model Vulnerabilities in Language Models',

      paper('A Better Loss', 'A language model improves. Our code is available online.'),
      'Quantum error-correcting codes',
      'LDPC codes over fading channels',
    ],
  },
};
