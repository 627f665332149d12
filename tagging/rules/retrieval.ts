import type { TagRules } from './rule';

/** Knowledge from outside, from the prompt, and inside the weights. */
export const RETRIEVAL: TagRules[] = [
  {
    tag: 'rag',
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          'retrieval-augment*, (RAG|RAGs|GraphRAG|LightRAG), *rags',
          '(knowledge|document|passage|dense|context|evidence|multi-hop|iterative|adaptive|external knowledge) retriev*',
          'retriev* ... (documents|passages|evidence|external knowledge|knowledge|relevant context|contexts|chunks)',
          '(retriever|retrievers|reranker|rerank*)',
          '(open-domain|knowledge-intensive|multi-hop|knowledge base|document) question answering',
          '(external|domain) knowledge (base|source), (chunking|chunk size) (strategy|method)',
          'text (chunking|segmentation), knowledge-intensive, grounded generation, (open-domain|multi-hop) QA',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'title',
        strength: 'sure',
        in: 'title',
        phrases: [
          'retrieval-augment*, (RAG|RAGs|GraphRAG), *rags',
          'retrieval-(enhanced|based|guided) ... (generation|LLM|LLMs|language|model|code|prompting)',
        ],
      },
      {
        name: 'title-retrieval',
        strength: 'topic',
        in: 'title',
        phrases: [
          '(retriev*|retriever), (open-domain|knowledge base|knowledge-based|multi-hop) ... question answering',
          'knowledge graph ... (LLM|LLMs|language models|question answering), chunking, multi-hop',
          '(long-document|document|multi-document) (QA|question answering)',
        ],
        needs: ['language-models'],
      },
    ],
    except: [
      '(phase|image|information|music|video|kv|key-value|memory|cross-modal|text-to-image|signal|time-series|code|tool|token|page|block|image-text|video-text|composed image|cache) retriev*',
      'augmented reality, retrieval head, retriev* (benchmark|task), dynamic chunking, action chunking',
    ],
  },
  {
    tag: 'knowledge-editing',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(knowledge|model|fact|factual|lifelong model|sequential|parameter|weight|belief) (editing|edit|edits|updating)',
          'edit* ... (knowledge|facts|factual associations|memories) ... (language models|LLM|LLMs|transformer)',
          'edit* (factual|knowledge|facts|memories|language models|LLM|LLMs), (ROME|MEMIT|MEND)',
          'knowledge (updating|injection|conflict), locate-and-edit, (mass-editing|lifelong editing)',
        ],
        needs: ['language-models'],
      },
    ],
    except: [
      '(image|video|code|gene|genome|text|scene|audio|music|3d|post) edit*, edit distance',
      'knowledge injection attack',
    ],
  },
  {
    tag: 'prompting',
    rules: [
      {
        name: 'named',
        strength: 'clear',
        phrases: [
          'in-context (learning|example|demonstration|learner), (ICL|APE)',
          '(few|zero|one|many)-shot (prompt*|learning|learner|demonstration|example|in-context)',
          'prompt (engineering|optimization|design|template|learning|selection|programming|search|sensitivity|formulation|format|generation|wording)',
          '(prompting|prompted) (strategy|strategies|method|technique|approach|framework|large|language)',
          '(automatic|automated|discrete|manual|prefix|hard|optimal|effective|cloze|structured) prompt*',
          '(prompt|demonstration|exemplar|example) (selection|ordering|order|retrieval)',
          'prompt-based (learning|few-shot|fine-tuning|method|tuning|approach), prompting, demonstrations',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          'prompting, in-context (learning|learner|learners|examples|demonstrations)',
          'prompt-(engineering|based|learning|optimization|programming|design), (ICL)',
          '(few|zero|many)-shot (learning|learner|learners|prompting|text classification|relation|classification|LLM|LLMs)',
          '(prompts|prompt) ... (language models|LLM|LLMs|optimization|learning|few-shot|classification)',
          '(auto|optimal|better) prompt*, demonstrations',
        ],
        needs: ['language-models', 'neural-networks'],
        unless: ['other-fields'],
      },
    ],
    except: [
      'prompt (gamma|photon|emission|neutron|response|injection|fission|charm|compression|tuning|gamma-ray|attack|leak*|extraction|stealing|caching|cache|hacking)',
      '(jailbreak|adversarial|malicious|harmful|user|soft|text|input|visual|red-teaming|point|box) prompt*',
      'human demonstration, (expert|robot|teleoperated|video) demonstration',
      '(prompting|prompts) (concern|question|interest|the need|researchers)',
    ],
  },
];
