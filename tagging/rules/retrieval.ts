import { clear, ELSEWHERE, LANGUAGE, MODELS, strong, sure, type TagRules, topic } from './rule';

/** Knowledge from outside, from the prompt, and inside the weights. */
export const RETRIEVAL: TagRules[] = [
  {
    tag: 'rag',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        '(retrieval|knowledge|search|memory|tool-retrieval)-(augmented|enhanced|based|guided|grounded|oriented) ... (generation|LLM|LLMs|language|models|model|reasoning|code|QA|chatbot|dialogue|question|tuning), retriev* ... (augment*|generate|generation|LLM|LLMs|reasoning|question answering|prompting|long-context), (retriever|retrievers|rerank*|re-rank*|GraphRAG|graph RAG|KBQA), question answering over ... (knowledge|documents|tables|graphs|bases), (retrieve|retrieving) ... (read|refine|edit|rerank|answer), search-augmented, (kNN-LM|nearest neighbor language), vector database ... (LLM|LLMs|language models), (knowledge graph|knowledge base|knowledge graphs) ... (LLM|LLMs|language models|question answering|reasoning), (open-domain|multi-hop|knowledge-intensive|document|knowledge-based) (question answering|qa|question), citation ... (generation|LLM), dense retriev*',
      ),
      clear(
        'named',
        { needs: MODELS },
        'retrieval-augment*, RAG, (knowledge|document|passage|dense|context|evidence) retriev*',
        'retriev* ... (evidence|knowledge|contexts), (retriever|rerank*)',
        '(open-domain|multi-hop|knowledge base|knowledge graph) question answering, KBQA, (non-parametric|external) (knowledge|memory|corpus) ... (language model|LLM|generation|question), (kNN-LM|REALM|RETRO|DPR|FiD|GraphRAG), search-augmented, (search engine|web search) ... (LLM|LLMs|language model|answer), vector (database|store), chunking strategy, (noisy|irrelevant|retrieved|relevant) (passage|document|context)',
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
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        '(knowledge|model|fact|factual|lifelong|sequential|language model|memory) (edit|editing|editor|edits|update|updating|unlearning), edit* ... (LLM|LLMs|language models|knowledge|factual|facts|memory|transformers), (knowledge|memory) (conflict|conflicts|injection|patching|locating)',
      ),
      strong(
        'named',
        { needs: LANGUAGE },
        '(ROME|MEMIT), (lifelong|mass) editing, edit* ... (knowledge|facts)',
        '(knowledge|model) (editing|edit|updating), edit* (factual|language models|LLM)',
        'knowledge (injection|conflict)',
      ),
    ],
    except: [
      'edit* ... (image|images|video|code|text-to-image|diffusion|documents|document|scene|face|audio|speech|molecule)',
      '(image|video|code|gene) edit*, edit distance',
      'knowledge injection attack',
    ],
  },
  {
    tag: 'prompting',
    rules: [
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE },
        'human-level prompt*, prompt engineers, in-context (learning|learner|learners|example|examples|demonstration|demonstrations|retrieval|reasoning|exemplars|configurations|capabilities|ability|prompting), (few|zero|many)-shot ... (LLM|LLMs|language models|learner|learners|learning|prompt*|reasoners|GPT-3|demonstration|demonstrations|text|classification|language|generation), prompt* ... (LLM|LLMs|language models|GPT-3|GPT-4|ChatGPT|learning|engineering|optimization|optimizer|design|pattern|patterns|template|selection|strategies|techniques|sensitivity), (automatic|effective|black-box|discrete|knowledgeable|complexity-based|active|iterative) prompt*, (demonstration|demonstrations|exemplar|exemplars) ... (selection|retrieval|ordering|in-context), (ICL|prompting), (black-box|gradient-free) tuning',
      ),
      clear(
        'named',
        { needs: MODELS },
        'few-shot (prompt*|learning|example)',
        'in-context (learning|example|learner), (ICL|APE)',
        '(few|zero|one|many)-shot (prompt*|learning|learner|example|in-context)',
        'prompt (engineering|optimization|design|template|learning|programming|sensitivity)',
        'prompting (strategy|method|technique|large), (manual|effective) prompt*',
        'prompt-based (learning|few-shot|fine-tuning|method), (in-context|few-shot|ICL) ... demonstrations, (automatic|automated) prompt*',
      ),
      topic(
        'prompts',
        { needs: LANGUAGE },
        'prompting, demonstrations, prompt (wording|variation|format|phrasing|quality|structure|component)',
      ),
      topic(
        'title',
        { in: 'title', needs: MODELS, unless: ELSEWHERE },
        'prompt-based, (few|zero)-shot (text classification|relation|LLM)',
        'prompt ... (language models|LLM|learning|classification)',
      ),
    ],
    except: [
      'prompt (inversion|stealing|extraction|tuning), prompt (emission|photon|gamma)',
      'prompt (injection|compression|attack|leak*|caching)',
      '(jailbreak|adversarial|harmful|user|soft|input|visual) prompt*, human demonstration',
      '(expert|robot|teleoperated|video) demonstration',
    ],
  },
];
