import { clear, hint, LANGUAGE, MODELS, strong, sure, type TagRules, topic } from './rule';

/** What a model reads and makes besides plain English text. */
export const MODALITIES: TagRules[] = [
  {
    tag: 'multimodal',
    rules: [
      sure('title-acronym', { in: 'title' }, '(VLM|MLLM|LVLM|VLLM|LMM|VQA)'),
      strong('acronym', { in: 'abstract', unless: ['making-pictures'] }, '(VLM|MLLM|LVLM|VLLM|LMM|VQA)'),
      strong(
        'named',
        {},
        '(vision|visual|video|audio|speech)-language (model|pre-training|understanding|task|tuning|instruction|alignment|navigation)',
        '(large vision|vision and) language, vision-language',
        'multi-modal (LLM|large|language|model|foundation|reasoning|understanding|embedding|instruction|agent|benchmark|retrieval|pre-training|generation|AI|chain-of-thought|in-context|task)',
        '(visual|video) (question answering|instruction tuning), (CLIP|LLaVA|GPT-4V|Flamingo|BLIP), omni-modal',
        'image captioning',
        '(image-text|text-image|vision-text|image-language|audio-language|audio-visual-language|speech-text|image-and-text|video-text) (model|pre-training|understanding|retrieval|matching|alignment|task|representation|dataset|interleaved)',
        '(visual|image|video) (grounding|dialog|dialogue|commonsense|instruction-following), referring expression, (document|chart|table image|screenshot|infographic|diagram|OCR) (understanding|question answering|VQA), any-to-any, interleaved (image-text|text-image|vision-language)',
        'unified (multimodal|understanding and generation), (SigLIP|InternVL|Qwen-VL|Qwen2-VL|BLIP-2|MiniGPT-4|Kosmos), (video|audio|speech|image)-(LLM|MLLM), (video|audio) (large language|large multimodal|language model|question-answering|QA)',
      ),
      strong(
        'video-language',
        { in: 'title', needs: LANGUAGE },
        'video (understanding|reasoning|grounding|captioning)',
      ),
      clear(
        'video-understanding',
        { in: 'abstract', needs: LANGUAGE },
        'video (understanding|reasoning|captioning|comprehension)',
      ),
      topic(
        'title',
        { in: 'title', needs: ['language-models', 'neural-networks', 'vision'] },
        '(multi-modal|multimodality), visual-(language|text)',
        '(visual|image|video) (understanding|reasoning|instruction|grounding|QA), chart, language and vision',
      ),
      topic(
        'modality',
        { needs: LANGUAGE },
        'multi-modal, (visual|vision) (encoder|token|understanding|perception|reasoning|feature|input|language), cross-modal, modality, multi-modality, image-text, visual question',
      ),
    ],
    except: [
      'multi-modal (distribution|posterior), multimodal planning, vision-language-action',
      'vision and language navigation, visual navigation',
      'multi-modal (optimization|imaging|transport|transportation|traffic|MRI|registration|sensor|microscopy|logistics|trip|posterior|density|densities)',
    ],
  },
  {
    tag: 'diffusion-lm',
    rules: [
      strong(
        'named',
        { needs: ['language-models', 'text'] },
        'diffusion (language|large language|LLM|LM), (dLLM|DLM|LLaDA|MDLM|MDM|DLLM)',
        '(masked|discrete|text|block) diffusion (language|model|LLM|for|modeling|process|LM)',
        '(discrete|masked|text) diffusion',
        'diffusion ... (text generation|language modeling|language generation|for text|sequence-to-sequence)',
        '(language|text) ... diffusion model, discrete flow',
        'diffusion-based (language|text|LLM|large), (masked|absorbing|uniform-state|discrete denoising|continuous|latent|simplex) diffusion ... (language|text|token|sequence), (semi-autoregressive|block|blockwise|sequence|language) diffusion',
        '(SEDD|D3PM|DiffuSeq|Diffusion-LM|SSD-LM|DiffusionBERT|Dream-7B|Dream-Coder|Seed Diffusion|Mercury Coder|BD3-LM|Fast-dLLM), score entropy, llada*, (denoising|masked denoising|non-autoregressive) ... (language model|text generation|language modeling|LLM)',
        'diffusion (coder|decoding|remasking|reasoning), (remask*|unmask*) ... (token|decoding|diffusion|order|sampling), (parallel|any-order) decoding ... diffusion, discrete (denoising|state-space) ... (text|language)',
      ),
      topic('title', { in: 'title', needs: ['language-models', 'text'], unless: ['images'] }, 'diffusion ... language'),
    ],
    except: ['text-to-(image|video) diffusion, (image|video|stable) diffusion'],
  },
  {
    tag: 'image-generation',
    rules: [
      strong(
        'named',
        { needs: ['neural-networks', 'language-models', 'images'] },
        'image and video (generation|synthesis|editing)',
        'text-to-image',
        '(image|visual|instruction-based image|autoregressive image) (generation|generator|synthesis|editing|personalization)',
        '(image|latent|text-to-image|T2I) diffusion model, (Stable Diffusion|ControlNet|T2I)',
        '(subject-driven|personalized) (generation|image), GAN ... image, style transfer, virtual try-on',
        'generat* ... images, edit* ... images, conditional image',
        '(layout|sketch|scene graph|text|class|mask|pose)-to-image, image-to-image, (image|face|object|background|text-guided) (inpainting|outpainting|swapping|customization|stylization|animation model), (textual inversion|DreamBooth|IP-Adapter|SDXL|DALL-E|Imagen|Midjourney|StyleGAN), identity-preserving (generation|image)',
        '(visual|image) autoregressive, autoregressive image, image tokenizer, (rectified flow|flow matching) ... (image|images|text-to-image), (face|portrait|texture|logo|font|sticker) (generation|synthesis|editing)',
      ),
      strong(
        'diffusion',
        { needs: ['images'], unless: ['physical-sciences', 'moving-pictures', 'robots', 'language-models'] },
        'classifier-free guidance, score-based generative, denoising diffusion',
      ),
      topic(
        'title',
        { in: 'title', needs: ['images'], unless: ['physical-sciences', 'moving-pictures', 'robots'] },
        'diffusion (model|transformer), (image|images|visual) ... (generation|editing|diffusion|synthesis), GAN, guidance, generat* ... (image|images|pictures|portraits), (DiT|DiTs), (inpainting|stylization|style transfer|personalization|personalized)',
      ),
    ],
    except: [
      '(text|language|masked|discrete|video|anomalous|reaction|heat|thermal|information|innovation|network) diffusion, generat* ... (from|for|of) images, diffusion (MRI|tensor|coefficient|equation|process on), generative adversarial imitation',
    ],
  },
  {
    tag: 'video',
    rules: [
      clear(
        'named',
        { unless: ['physical-sciences', 'networks'] },
        'video (generation|diffusion|editing|understanding|LLM|frames|data|sequence|synthesis|prediction|reasoning|captioning|question answering|QA|retrieval|grounding|summarization|model|inpainting|interpolation|generator|world model|segmentation|clip|dataset), (long|generated|text-to|image-to|short|egocentric|instructional|streaming) video, (T2V|I2V|V2V)',
        '(motion|frame) generation, *video, (Sora|AnimateDiff|CogVideoX|HunyuanVideo|Veo), temporal (consistency|coherence) ... (frames|video), (moment retrieval|action recognition|temporal grounding), human animation, lip-sync*, talking (head|face|portrait)',
      ),
      sure(
        'title',
        { in: 'title', unless: ['physical-sciences', 'networks'] },
        '(movie|film|cinematic), video*, *video, I2V, (image|character|portrait|human) animation, animat*',
        'talking (head|face|portrait), camera (control|trajectory|motion), motion (control|transfer|generation|customization|synthesis), (lip|audio)-sync*, lip-sync*, (dance|dancing|human motion) ... (generation|synthesis|diffusion), world (simulator|simulators), (T2V|V2V), egocentric, moment retrieval, frame interpolation, (Sora|AnimateDiff)',
      ),
    ],
    except: [
      'video (streaming|coding|game|surveillance|communication|service|delivery|multicast|sensor|recommendation|lab|particle|transmission|on demand)',
      '(wireless|scalable|surveillance|compressed|360-degree|UHD) video, video (quality|conferencing|encoding|codec|traffic|caching|server|telephony|recording|game|games|gaming|lectures|microscopy|camera network)',
    ],
  },
  {
    tag: '3d',
    never: ['molecules'],
    rules: [
      clear(
        'named',
        {},
        '3d (reconstruction|scene|object|asset|point|data|environment|generation|model|shape|representation|gaussian|vision|geometry|avatar|mesh|detection|understanding|content|human|perception|world|consistency), (SLAM|SMPL), *nerf, nerf*, point-cloud, (text|image)-to-3d, 4d (generation|scene|reconstruction|content)',
        'neural (rendering|radiance), gaussian splat*, (novel|novel-view|view) synthesis, multi-view (reconstruction|diffusion|stereo|consistency|images|consistent), structure from motion, signed distance, camera pose',
      ),
      hint('geometry', {}, '(occupancy|depth) (prediction|estimation|map), LiDAR'),
      sure(
        'title',
        { in: 'title', unless: ['physical-sciences', 'mechanics'] },
        '(3d|4d), *nerf, gaussian splat*, (radiance|implicit|neural|light) (field|surface), point-cloud',
        'view synthesis, (object|scene|surface|human|hand|face|mesh) reconstruction, (mesh|meshes), geometry estimation, *gaussian* splat*, (text|image)-to-3d, multi-view (diffusion|stereo|reconstruction|generation), (depth|6d pose|object pose) estimation, structure from motion, (occupancy prediction|LiDAR|SLAM|CAD), novel view, (signed distance|occupancy) (field|function), *splat, stereo matching',
      ),
    ],
    except: [
      '3d (simulation|parallelism|molecule|molecular)',
      '3d (topography|strain|porous|surface topography|turbulent|channel|compartments|flow|parallelism|molecule|molecular|ising|convolution|turbulence)',
      '(in|of) 3d, 3d-(printed|printing|print|stacked|integrated|IC|NAND|memory), (CAD|LiDAR) (patients|remote sensing), 3d (ultrasound|MRI|CT|seismic|medical|magnetic|fluid|navier|cell|culture)',
    ],
  },
  {
    tag: 'robotics',
    rules: [
      strong(
        'named',
        {},
        'robot (learning|manipulation|policy|control|foundation|navigation|action|planning|task|skill|hand)',
        'robotic (manipulation|task|policy|control|grasping)',
        '(dexterous|mobile|bimanual|object|contact-rich) (manipulation|grasping), vision-language-action, VLA',
        'diffusion polic*, visuo-motor, embodied (agent|AI|intelligence|task|navigation|reasoning)',
        '(humanoid|legged), (vision-and-language|visual|zero-shot object) navigation, action chunk*',
        '(sim-to-real|sim2real), (imitation|robot) learning ... (policy|policies|manipulation), behavior cloning, (quadruped*|locomotion|teleoperat*|bimanual|pick-and-place), end-to-end driving, world-action model, (robot|robotic|embodied|humanoid) (agent|data|dataset|benchmark|world model|foundation)',
        'vision-(and-language|language) navigation, (object|object-goal|embodied|aerial|indoor|drone) navigation, (LIBERO|Open X-Embodiment|RT-1|RT-2|CALVIN|RLBench)',
      ),
      topic(
        'title',
        { in: 'title', needs: ['robots', 'neural-networks', 'language-models'] },
        '(manipulation|grasping|grasp|dexterous|imitation learning|autonomous driving|action model), embodi*',
        'robot*, polic* ... (diffusion|action)',
      ),
      topic('robot', { needs: MODELS }, '(robot|robotic), embodied, (autonomous|self) driving, motion planning'),
    ],
    except: [
      'manipulation of ... (molecules|atoms|cells|spins|qubits|light|particles|states|beams|data|prices|markets|elections), robotic process, embodied (in|by|energy|carbon), (chat|trading|social|software|web) robot, robot (txt|exclusion)',
      '(image|data|text|symbolic|prompt|opinion) manipulation',
    ],
  },
  {
    tag: 'speech',
    rules: [
      topic('acronym', { in: 'title', needs: ['language-models', 'neural-networks', 'sounds'] }, '(ASR|TTS)'),
      strong(
        'named',
        {},
        'speech (recognition|synthesis|generation|codec|separation|translation|representation|language|understanding|token|tokenizer|tokenization|coding|interaction|to)',
        'text-to-(speech|audio|music)',
        '(speech|voice|audio|music|spoken|sound) (generation|synthesis|understanding|language model|captioning|LLM|representation|effects|dialogue|assistant|codec)',
        'neural codec, (speaker|spoken) language, (automatic speech|speech emotion|speaker|sound event|audio event) (recognition|detection|verification|diarization|classification), voice (conversion|cloning|activity), spoken (dialogue|language|question|conversational), full-duplex, (audio|sound|music|speech) (language model|tagging|question answering|reasoning|editing|enhancement|pre-training|perception|event|tokens|encoder), (Whisper|wav2vec|HuBERT|MusicGen|AudioLM|WavLM)',
        '(video|image|text)-to-(audio|music|sound), vocoder, (singing voice|foley|symbolic music), audio-(driven|language|text|visual) (speech|generation|model|understanding|representation|learning)',
      ),
      topic(
        'title',
        {
          in: 'title',
          needs: ['neural-networks', 'language-models', 'sounds'],
          unless: ['physical-sciences', 'moving-pictures'],
        },
        '(spoken|music|musical|voice|speaker|sound|singing|listening|vocoder|foley|song|acoustic|prosody|phoneme|diarization), speech*, *speech, *codec, *audio, audio*',
      ),
    ],
    except: [
      'voice of, (free|hate|freedom of) speech, speech act, (political|parliamentary|inaugural) speech',
      'hate speech, part-of-speech, (speaker|sound) (of|proof), (sound|soundness) (and complete|reasoning|argument), (video|image) codec, acoustic (wave|waves|emission|phonon|impedance|metamaterial)',
    ],
  },
  {
    tag: 'multilingual',
    rules: [
      clear(
        'named',
        { needs: ['language-models', 'neural-networks', 'text'] },
        '(low|lower|under|extremely low)-(resource|resourced) language, (under-represented|underrepresented|underserved|endangered|minority|indigenous|regional) language, code-switch*, (non-english|english-centric|non-english-centric), (arabic|regional|language|spoken|linguistic) dialect, transliterat*',
        'multi-lingual, cross-lingual*, multiple languages*, (machine|neural machine) translation',
        '(across|in|covering) ... languages*, polyglot, (mBERT|XLM-R|mT5|XNLI|FLORES|NLLB|BLOOM), language families',
        '(Arabic|Korean|Turkish|Thai|Polish|Chinese|Japanese|Hindi|Bengali|Bangla|Urdu|Persian|Vietnamese|Indonesian|Tamil|Telugu|Marathi|Odia|Swahili|Yoruba|Amharic|African|Indic|Indian|German|French|Spanish|Portuguese|Italian|Russian|Ukrainian|Czech|Greek|Hebrew|Hungarian|Finnish|Swedish|Norwegian|Danish|Dutch|Romanian|Catalan|Galician|Basque|Kazakh|Nepali|Sinhala|Slovak|Slovenian|Croatian|Serbian|Bulgarian|Estonian|Latvian|Lithuanian|Icelandic|European|Southeast Asian|Nordic|Iberian) (language|LLM|LLMs|benchmark|NLP|text|and English|corpus|dataset|language model|large language|question|speakers|instruction|BERT)',
      ),
      clear(
        'translation',
        { needs: LANGUAGE, unless: ['programming'] },
        'translation (quality|task|model|system|performance|ability), (literary|document|simultaneous|speech|neural) translation',
      ),
      sure(
        'title',
        { in: 'title', unless: ['programming'] },
        '(multi-lingual|cross-lingual|bilingual|trilingual), across languages, machine translation, languages*, non-english, (low-resource|underrepresented|under-represented) language, code-switch*, (translate|translating|translation) ... (LLM|LLMs|language models|ChatGPT|GPT-4|instructions), (LLM|LLMs|language models|ChatGPT) ... (translation|translators|translate)',
      ),
    ],
    except: [
      'programming language, (formal|query|regular|hardware description|domain-specific|low-level|high-level|specification|modeling|natural|visual|sign|body|markup|scripting|assembly|context-free|modelling|omega|functional|first-order) languages, (code|program|image|sim-to-real|programming) translation, translat* ... (code|programs|C to Rust|SQL|image|images|specifications), (in|for|of) large language, (code|program|type|data|legacy|rust|java|python|binary|assembly) translat*, (SQL|query) dialect',
      'multi-lingual (code|programming), languages (such as|like) (Python|Java|Rust)',
    ],
  },
];
