import { clear, ELSEWHERE, LANGUAGE, MODELS, strong, sure, type TagRules, topic } from './rule';

/** Knowledge from outside, from the prompt, and inside the weights. */
export const RETRIEVAL: TagRules[] = [
  {
    tag: 'rag',
    rules: [
      clear(
        'named',
        { needs: MODELS },
        'retrieval-augment*, RAG, (knowledge|document|passage|dense|context|evidence) retriev*',
        'retriev* ... (evidence|knowledge|contexts), (retriever|rerank*)',
        '(open-domain|multi-hop|knowledge base) question answering',
      ),
      sure(
        'title',
        { in: 'title' },
        'retrieval-augment*, (RAG|GraphRAG), retrieval-based ... (generation|LLM|model|code)',
      ),
      topic(
        'title-retrieval',
        { in: 'title', needs: LANGUAGE },
        'retriev*, knowledge graph ... (LLM|language models), chunking, multi-hop',
      ),
    ],
    except: [
      '(phase|image|information|music|video|key-value|memory|cross-modal|time-series|code|tool|image-text|composed image|cache) retriev*',
      'retriev* task, dynamic chunking, action chunking',
    ],
  },
  {
    tag: 'knowledge-editing',
    rules: [
      strong(
        'named',
        { needs: LANGUAGE },
        '(ROME|MEMIT), (lifelong|mass) editing, edit* ... (knowledge|facts)',
        '(knowledge|model) (editing|edit|updating), edit* (factual|language models|LLM)',
        'knowledge (injection|conflict)',
      ),
    ],
    except: ['(image|video|code|gene) edit*, edit distance', 'knowledge injection attack'],
  },
  {
    tag: 'prompting',
    rules: [
      clear(
        'named',
        { needs: MODELS },
        'few-shot (prompt*|learning|example)',
        'in-context (learning|example|learner), (ICL|APE)',
        '(few|zero|one|many)-shot (prompt*|learning|learner|example|in-context)',
        'prompt (engineering|optimization|design|template|learning|programming|sensitivity)',
        'prompting (strategy|method|technique|large), (manual|effective) prompt*',
        'prompt-based (learning|few-shot|fine-tuning|method), prompting, demonstrations',
      ),
      topic(
        'title',
        { in: 'title', needs: MODELS, unless: ELSEWHERE },
        'prompt-based, (few|zero)-shot (text classification|relation|LLM)',
        'prompt ... (language models|LLM|learning|classification)',
      ),
    ],
    except: [
      'prompt (injection|compression|attack|leak*|caching)',
      '(jailbreak|adversarial|harmful|user|soft|input|visual) prompt*, human demonstration',
      '(expert|robot|teleoperated|video) demonstration',
    ],
  },
];
