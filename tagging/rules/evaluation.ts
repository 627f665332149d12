import { clear, ELSEWHERE, hint, LANGUAGE, MODELS, strong, sure, type TagRules, topic } from './rule';

/** Measuring models, data for them, overviews, and models as judges. */
export const EVALUATION: TagRules[] = [
  {
    tag: 'benchmark',
    rules: [
      strong(
        'named',
        { needs: MODELS },
        '(introduce|propose|release|construct|establish|design|provide) ... benchmark',
        '(new|first|comprehensive) benchmark, benchmark (for|of|to|that|designed|comprising)',
        '(comprehensive|systematic) (evaluation|assessment) of',
        '(we|to) (systematically|comprehensively|empirically) (evaluate|assess|study|investigate)',
        'we evaluate ... (LLM|models)',
      ),
      sure(
        'title',
        { in: 'title', unless: ELSEWHERE },
        'leaderboard',
        '(benchmark|benchmarking), *bench, *arena, (evaluating|evaluate|assessing|assess|measuring)',
        'evaluation (of|on), (an|a) (evaluation|comprehensive evaluation)',
        '(comprehensive|systematic|empirical|human|automatic) evaluation, empirical study',
        'how (well|good|far|robust) (do|does|are|is|can), stress-test*, exam, challenge for',
      ),
      topic(
        'title-question',
        { in: 'title', needs: ['language-models', 'evaluation'] },
        'can (LLM|large language models|language models|ChatGPT), are (LLM|large language models|we), do LLM',
        '(evaluation|comparison|comparative|probing), (case|preliminary|comparative|comprehensive) study',
        '(impact|effect) of',
      ),
      topic(
        'evaluation',
        { in: 'abstract', needs: MODELS },
        '(benchmark|benchmarking), evaluation (framework|protocol|metric), *bench, test cases',
      ),
    ],
    except: [
      'benchmark (dataset|tasks)',
      '(experiment|results|evaluation|evaluated|performance|improvements|gains|tasks|accuracy) (on|across|over|in) ... benchmark*',
      '(across|on|over|several|multiple|various|popular|standard|public|widely used|diverse|three|two|four|five|six|reasoning|common|other|established|math|mathematical|downstream|all|different) benchmark*',
      '(outperform*|state-of-the-art) ... benchmark*, benchmark* (show|demonstrate|result|confirm)',
    ],
  },
  {
    tag: 'dataset',
    anyField: true,
    rules: [
      sure(
        'told',
        { in: 'abstract', needs: MODELS },
        'we (introduce|present|construct|release|collect|curate|create|build|propose|develop|contribute|compile|assemble|annotate|publish|gather|generate|synthesize) ... (dataset|corpus)',
        'we (also|further|first|then|thus|therefore|additionally|have|carefully|manually|newly) (introduce|present|construct|release|collect|curate|create|build|propose|develop|contribute|compile|assemble|annotate|collected|built|constructed|created|curated) ... (dataset|corpus)',
        '(dataset|corpus) (named|called|dubbed|termed|coined)',
      ),
      strong(
        'named',
        {},
        '(introduce|propose|collect|publish|contribute|compile|assemble|develop) ... (dataset|corpus)',
        '(present|release|construct|create|build|curate|annotate|curated|collected|annotated) ... (dataset|corpus|training data)',
        '(new|novel|first|public|high-quality|large-scale|publicly available|open-source|crowd-sourced|human-annotated|million-scale|comprehensive|diverse|instruction|preference|multimodal|synthetic) dataset (for|with|of|to|that|containing|comprising), (new|novel|first|largest) (dataset|corpus)',
        '(dataset|corpus) (of|containing|comprising|comprised|consisting|spanning|covering|featuring|with|consists|contains|comprises|includes|covers|for)',
        '(data|dataset) (curation|construction|collection|annotation) (pipeline|process|engine), our (dataset|corpus) (comprises|comprise|contains|consists|includes|covers|is available|spans), (dataset|corpus) is released, (benchmark|benchmarks) and (dataset|datasets), (million|thousand|hours|K|M) (image-text|instruction|video-text|annotated|labeled|question-answer|preference) (pair|sample|instance|example)',
      ),
      sure(
        'title',
        { in: 'title', unless: ELSEWHERE },
        '(dataset|corpus|corpora|datasheet), (harvesting|synthesizing|crowdsourcing|curating|collecting) ... data, instruction data, (1M|100K|10M), (million|billion) ... (pairs|samples|images|examples|documents|conversations|instructions)',
        'data for, captions, open data, (treebank|data collection|data release|training data for), (instruction|conversation|web-scale|dialogue) (data|dataset|corpus), crowdsourced ... annotations, common objects in context',
      ),
      topic(
        'dataset',
        { in: 'abstract', needs: MODELS },
        '(dataset|data) ... (publicly available|publicly released|will be released|open-sourced), data (generation|synthesis) pipeline, data engine, annotator agreement',
      ),
    ],
    except: [
      '(several|multiple|various|public|benchmark|three|two|four|five|real-world|six|different|these|popular|downstream|diverse|widely used|both|many|large|synthetic and real|existing|standard|common|well-known|real|established|challenging|all|seven|eight|evaluation|test) datasets',
      '(on|across|over|using|from|in|with|to|via|through) (the|a|several|multiple|various|public|three|two|four|five|real|real-world|our|diverse|standard|six|different|both|this|these|publicly available) ... (dataset|corpus)',
      '(on|across|over) ... dataset, dataset (show|demonstrate|distillation|condensation|pruning|bias|shift|size|for evaluation|for training)',
      'experiments ... datasets, cold-start (dataset|data), corpus interaction, corpus callosum',
      'release (all|our|the) (code|codes|models|source code), (existing|previous|prior|current) (dataset|datasets|corpus)',
      '(training|fine-tuning|calibration|pre-training|private|target|source) (dataset|corpus) (of|with|contains)',
    ],
  },
  {
    tag: 'survey',
    rules: [
      sure(
        'title',
        { in: 'title', unless: ['physical-sciences', 'questionnaires'] },
        'overview',
        '(a|an) ... (survey|review|overview|primer|taxonomy), survey (of|on|and), survey, systematic exploration',
        'state of the art (in|of|and|on), (advances|advancements|progress) (in|on|and|of|towards|toward), (challenges and opportunities|opportunities and challenges|open problems|open challenges|progress and|recent advances|recent progress|recent developments|future directions|future perspectives|future trends|future outlook|future prospects|future challenges|research directions|taxonomy|introduction to)',
        '(challenges|opportunities|applications|trends|methods|risks|limitations|foundations|frontiers|prospects|techniques) and (future|opportunities|challenges|directions|outlook|prospects|open|perspectives|trends|applications|beyond)',
        'review, tutorial, primer, roadmap, SoK, systematization of knowledge, landscape of, meta-analysis, (literature|scoping|systematic|bibliometric) review, systematic mapping, bibliometric analysis, state-of-the-art review, (brief|short) history of, past present and future, (what|where) (do|are) we (know|now|stand)',
      ),
      strong(
        'named',
        { in: 'abstract', needs: MODELS, unless: ['questionnaires'] },
        '(this|our|in this|present|the present) (survey|review|tutorial), (comprehensive|systematic|thorough|extensive|holistic|in-depth|detailed|broad|structured) (survey|review|overview|literature review)',
        '(this|the) (paper|work|chapter|study) ... (surveys|reviews|overviews|systematically reviews), we (survey|review|systematically review|comprehensively review), (provide|present|offer|give|conduct) ... (survey|comprehensive overview|literature review|systematic review)',
      ),
      clear(
        'taxonomy',
        { in: 'abstract', needs: MODELS },
        'taxonomy, (existing|current|recent) (literature|research|studies|work) ... (categor*|classif*|organiz*|summariz*), (open|future) (challenges|research directions|directions), overview',
      ),
    ],
    except: [
      'survey (generation|data|questionnaire)',
      '(sky|online|student|photometric|infrared|sample|household|user|field|radio|galaxy|imaging|spectroscopic|developer|public|population|cross-sectional) survey, survey of (developers|users|students|practitioners|galaxies|participants|adults), survey (data|response|sampling|design|weights|methodology|experiment|simulation)',
      '(code|peer|product|paper|movie|user|app|human|customer|online|restaurant|security|legal) review, review (comments|process|generation|text|sentiment|spam|helpfulness), (peer|code) reviewing, state-of-the-art (performance|results|accuracy|models|method), literature review (generation|writing|automation)',
      '(automated|generat*) ... (survey|reviews)',
    ],
  },
  {
    tag: 'llm-as-judge',
    rules: [
      sure(
        'unmistakable',
        {},
        '(LLM|LLMs|GPT-4|language model)-as-(a-judge|judge|judges|an-evaluator|evaluator|evaluators)',
      ),
      strong('other-judges', {}, '(MLLM|VLM|model|agent)-as-(a-judge|judge|judges|an-evaluator)'),
      sure(
        'title-named',
        { in: 'title', needs: LANGUAGE, strict: true },
        '(judge|judges|judging|jury|juries|evaluator|evaluators|meta-evaluat*|auto-eval*|autorater|grader|graders|self-preference|peer reviewers), (relevance|LLM|AI|automated|rubric-based) (judgment|judgments|judgement|grading), (evaluation|evaluating) ... (with|by|using) (LLM|LLMs|large language models|language models|ChatGPT|GPT-4), (LLM-based|reference-free|automatic|automated|NLG|LLM-driven) (evaluation|evaluator|metric|assessment|scoring|essay scoring)',
      ),
      strong(
        'named',
        { needs: LANGUAGE },
        '(LLM|automatic|LLM-based|automated|model-based|neural) (evaluator|grader|rater|autorater), LLM-as-judge, (judge|evaluator) (LLM|model|agent), (LLM|LLM-based|GPT-4-based|model-based|reference-free|automated) (evaluation|assessment|grading|scoring|judging) (of|metric|method|framework|approach|pipeline), autorater, G-Eval',
        '(correlat*|agreement|agree|aligned) ... human (judgment|judgement|judgments|judgements|evaluation|evaluators|rating|annotators|raters)',
        '(LLM|AI) (judge|judgment), (judge|judging) (model|LLM|bias)',
        '(LLM|large language models) ... (evaluators|judges), pairwise comparison, NLG evaluation',
      ),
      hint('arenas', { needs: LANGUAGE }, '(chatbot arena|AlpacaEval|MT-Bench|Arena-Hard)'),
      topic(
        'title',
        { in: 'title', needs: ['judging'] },
        '(judge|judging|judgment|evaluator|scoring)',
        '(LLM|language models|automatic|automated|reference-free) ... (evaluation|metric|critique)',
        'evaluation ... (LLM|language models), (critique|critic)',
      ),
    ],
  },
];
