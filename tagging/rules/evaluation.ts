import type { TagRules } from './rule';

/** Measuring models, data for them, overviews, and models as judges. */
export const EVALUATION: TagRules[] = [
  {
    tag: 'benchmark',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(introduce|present|propose|release|develop|construct|build|create|establish|design|curate|introducing|presenting|presents|introduces|provide) ... (benchmark|testbed|test suite|leaderboard|evaluation suite|evaluation framework)',
          '(new|novel|first|comprehensive|challenging|large-scale|diagnostic|multilingual|multimodal|realistic|dynamic|live|holistic) (benchmark|testbed|evaluation benchmark)',
          'benchmark (for|of|to|that|designed|consisting|comprising|consists|comprises|contains|spanning|covering|evaluating|tests|measuring)',
          'evaluat* ... (state-of-the-art|proprietary|open-source|frontier|leading|popular|existing|representative|different|recent) (LLM|LLMs|models|VLM|VLMs|MLLMs|language models|large|multimodal)',
          '(comprehensive|systematic|extensive|large-scale|thorough|empirical|in-depth|rigorous) (evaluation|empirical evaluation|assessment|benchmarking|comparison|empirical study) of',
          '(we|to) (systematically|comprehensively|empirically) (evaluate|assess|compare|benchmark|study|investigate|examine)',
          '(we|this paper|this study) (evaluate|assess|benchmark|evaluates|assesses) ... (LLM|LLMs|models|ChatGPT|GPT-4|language models|capabilities|performance of)',
        ],
        needs: ['language-models', 'neural-networks'],
      },
      {
        name: 'title',
        strength: 'sure',
        in: 'title',
        phrases: [
          '(benchmark|benchmarks|benchmarking|leaderboard|testbed|arena), *bench, bench, *arena, *evals',
          '(evaluating|evaluate|assessing|assess|measuring), evaluation (of|on)',
          '(an|a) (evaluation|assessment|empirical evaluation|comprehensive evaluation)',
          '(comprehensive|systematic|holistic|empirical|human|large-scale|multi-dimensional|automatic) evaluation',
          'test suite, empirical study, how (well|good|far|robust|reliable|effective) (do|does|are|is|can)',
          'stress-test*, exam, (arena|olympics|challenge) for',
        ],
        unless: ['other-fields'],
      },
      {
        name: 'title-question',
        strength: 'topic',
        in: 'title',
        phrases: [
          'can (LLM|LLMs|large language models|language models|ChatGPT|agents|models|GPT-4|VLMs|AI)',
          'are (LLM|LLMs|large language models|language models|we)',
          'do (LLM|LLMs|large language models|language models|models), (evaluation|comparison|comparative|probing)',
          '(case|empirical|preliminary|comparative|comprehensive) study, (impact|effect) of, limits of',
        ],
        needs: ['language-models', 'evaluation'],
      },
      {
        name: 'evaluation',
        strength: 'topic',
        in: 'abstract',
        phrases: [
          '(benchmark|benchmarking), leaderboard, evaluation (framework|protocol|metric|methodology|dataset), *bench',
          'test cases, human-annotated',
        ],
        needs: ['language-models', 'neural-networks'],
      },
    ],
    except: [
      'benchmark (datasets|dataset|results|tasks|performance)',
      '(experiment|experiments|results|evaluation|evaluations|evaluated|performance|tested|improvements|gains|validated|tasks|superior|accuracy|effectiveness) (on|across|over|in) ... benchmark*',
      '(across|on|over|several|multiple|various|popular|standard|public|existing|widely used|diverse|three|two|four|five|six|challenging|reasoning|common|these|other|established|math|mathematical|downstream|all|different|competitive|many|numerous) benchmark*',
      '(outperform*|surpass*|state-of-the-art) ... benchmark*',
      'benchmark* (show|demonstrate|result|demonstrat*|suggest|indicate|confirm|reveal that our)',
    ],
  },
  {
    tag: 'dataset',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(introduce|present|release|construct|collect|curate|create|contribute|build|propose|publish|provide|develop|compile|assemble|introducing|presents|introduces|constructed|curated|collected) ... (dataset|corpus|corpora|data set|training data|instruction data|treebank)',
          '(new|novel|first|public) ... (dataset|corpus)',
          '(large-scale|high-quality) (dataset|corpus) (of|for|with|containing|comprising)',
          '(dataset|corpus) (of|containing|comprising|consisting|with|that contains|consists|comprises|contains|spanning|covering|for)',
          'data (collection|curation|construction) pipeline',
        ],
      },
      {
        name: 'title',
        strength: 'sure',
        in: 'title',
        phrases: [
          '(dataset|datasets|corpus|corpora|treebank), (harvesting|curating|collecting|synthesizing) ... data',
          'instruction (data|tuning data), (million|1M|100K|10M|10K), data for, captions, data collection, open data',
        ],
        unless: ['other-fields'],
      },
    ],
    except: [
      '(several|multiple|various|public|benchmark|three|two|four|five|real-world|standard|six|different|these|popular|downstream|diverse|widely used|both|many|large|synthetic and real) datasets',
      '(on|across|over|using|from|in|with|to) (the|a|several|multiple|various|public|three|two|four|five|real|real-world|our|diverse|standard|six|different|both|each|this|these) ... (dataset|datasets|corpus)',
      '(on|across|over) ... (dataset|datasets)',
      'dataset (show|demonstrate|distillation|pruning|bias|shift|condensation|size), experiments ... datasets',
    ],
  },
  {
    tag: 'survey',
    rules: [
      {
        name: 'title',
        strength: 'sure',
        in: 'title',
        phrases: [
          '(a|an|the|comprehensive|systematic|brief|short|literature|technical|recent|critical|scoping|practical|holistic|first|extensive|structured|concise) ... (survey|review|overview|tutorial|primer|roadmap|taxonomy)',
          '(survey|overview) (of|on|and), (literature|systematic) review, survey, systematic exploration',
          '(state of the art|past present|advances|challenges and opportunities|trends and|open problems|progress and|roadmap|recent advances|research directions|future directions|taxonomy|introduction to)',
          '(review|tutorial)',
        ],
        unless: ['other-fields', 'questionnaires'],
      },
      {
        name: 'named',
        strength: 'strong',
        in: 'abstract',
        phrases: [
          '(this|our|the present|in this) (survey|review|overview|tutorial|review paper|survey paper)',
          '(comprehensive|systematic|first|thorough|extensive|holistic|in-depth) (survey|review|overview|literature review)',
          '(survey|review) ... (recent advances|literature|existing methods|existing work|current state|the landscape)',
          '(we|paper) (survey|review|reviews|surveys) ... (methods|literature|approaches|work|works|advances|progress|techniques|recent|existing|research)',
          'systematic literature review',
        ],
        needs: ['language-models', 'neural-networks'],
        unless: ['questionnaires'],
      },
    ],
    except: [
      '(sky|galaxy|redshift|questionnaire|user|online|household|spectroscopic|developer|student|photometric|imaging|radio|legacy|panel|health|h i|infrared|x-ray|lensing|deep|transient|questionnaires|social|sample|opinion) survey',
      'survey (data|response|participants|respondents|generation|writing|questions|instrument|sampling)',
      '(code|peer|product|customer|paper|movie|clinical|user|app|automated|legal|document|security|human) review',
      'review (comments|generation|process|helpfulness), reviewer',
      '(automated|automatic|generat*) ... (survey|surveys|reviews)',
      'we survey (developers|participants|users|practitioners)',
    ],
  },
  {
    tag: 'llm-as-judge',
    rules: [
      {
        name: 'named',
        strength: 'strong',
        phrases: [
          '(LLM|LLMs|MLLM|VLM|model|agent|AI|language model|language models|GPT-4|ChatGPT)-as-(a-judge|judge|judges|a-jury|evaluator|evaluators|an evaluator)',
          '(LLM|LLMs|language model|agent|model) as (a judge|judge|judges|the judge|an evaluator|evaluators|evaluator)',
          '(LLM|LLM-based|automatic|automated|GPT-4|model-based|fine-tuned|language model|generative|AI|pairwise|open-source|neural|multimodal) (judge|judges|evaluator|evaluators|judgement|judgment|grader)',
          '(judge|judging|evaluator|judgment) (model|models|LLM|LLMs|bias|biases|ability|reliability)',
          '(LLM|LLMs|language models|ChatGPT|GPT-4|large language models) ... (evaluators|judges|evaluate the quality|graders)',
          '(position|verbosity|self-preference|self-enhancement) bias',
          '(LLM-based|LLM|reference-free|NLG|text generation|dialogue|model-based|LLM-judged|generation|summarization) (evaluation metric|evaluation metrics|evaluation with LLM|evaluation using|evaluator)',
          'pairwise (comparison|judgments|evaluation|preference evaluation), NLG evaluation',
          '(chatbot arena|AlpacaEval|MT-Bench|G-Eval)',
          'human (evaluation|judgments|judgements|raters|evaluators) ... (correlation|correlat*|LLM|agreement|alternative)',
          'correlat* with human (judgment|judgments|judgements|evaluation|ratings)',
          '(automated|automatic) (essay scoring|grading)',
        ],
        needs: ['language-models'],
      },
      {
        name: 'title',
        strength: 'topic',
        in: 'title',
        phrases: [
          '(judge|judges|judging|judgment|judgments|judgement|judgements|evaluator|evaluators|grader|grading|raters|scorer|scoring|jury)',
          '(LLM|LLMs|language models|ChatGPT|GPT-4|LLM-based|automatic|automated|reference-free) ... (evaluation|evaluate|evaluating|evaluator|metric|critique|assess)',
          '(evaluation|evaluator|evaluators|metric|metrics|assessment) ... (LLM|LLMs|large language models|language models|ChatGPT|GPT-4)',
          'NLG evaluation',
          '(evaluation|evaluating) ... (text generation|generated text|summarization|dialogue|natural language generation|open-ended)',
          'LLM-(eval|judge), (critique|critic)',
        ],
        needs: ['judging'],
      },
    ],
    except: [
      '(supreme|court|sport|human) (judge|judges), judging by',
      '(judicial|legal|court|moral|legal case|clinical) judg*',
    ],
  },
];
