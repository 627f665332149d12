import { paper, type TagExamples } from './tag-examples';

/** For the rules in `tagging/rules/modalities.ts`. */
export const MODALITIES_EXAMPLES: Record<string, TagExamples> = {
  multimodal: {
    gets: [
      'Video-LLMs Forget the First Scene',

      paper('Hours of Film', 'MLLMs forget the beginning of a long film. We give MLLMs a memory of what they saw.'),
      'Vision-Language Models Miss Small Objects',
      'Multimodal Large Language Models for Charts',
    ],
    not: [
      paper(
        'Better Pictures',
        'Text-to-image generation is slow. Captions from multimodal large language models (MLLMs) train our generator.',
      ),
      'Multimodal distributions and their modes',
      'Optimal transport of multimodal densities',
    ],
  },
  'diffusion-lm': {
    gets: ['Masked Diffusion Language Models', 'Diffusion LLMs Decode in Parallel'],
    not: ['Text-to-image diffusion with layouts', 'Reaction-diffusion equations'],
  },
  'image-generation': {
    gets: ['Text-to-Image Generation with Layout Control', 'Instruction-Based Image Editing'],
    not: ['Diffusion MRI of the brain', 'Anomalous diffusion in cells', 'Diffusion language models for text'],
  },
  video: {
    gets: ['Text-to-Video Generation with Camera Control', 'Long Video Understanding with MLLMs'],
    not: ['Adaptive bitrate for video streaming', 'Hardware for video coding'],
  },
  '3d': {
    gets: [
      paper(
        'Around the Statue',
        'From ten images a neural network estimates camera poses; our diffusion model does novel view synthesis by gaussian splatting.',
      ),
      '3D Gaussian Splatting from Few Views',
      'Neural Radiance Fields for Street Scenes',
    ],
    not: ['3D simulations of turbulent flow', '3D parallelism for training LLMs', '3D molecular generation'],
  },
  robotics: {
    gets: ['Vision-Language-Action Models for Robotic Manipulation', 'Humanoid Robots Learn to Walk'],
    not: ['Manipulation of Ultracold Molecules', 'Values embodied in law', 'Robotic process automation in banks'],
  },
  speech: {
    gets: [
      paper(
        'Who Is Talking',
        'Voice conversion changes the speaker. Our neural vocoder, a deep generative model, keeps the words.',
      ),
      'Neural Speech Codecs at Low Bitrate',
      'Text-to-Speech with Emotion',
    ],
    not: ['Acoustic waves in crystals', 'The voice of the people in parliament', 'Hate speech on social media'],
  },
  multilingual: {
    gets: [
      'Translating Poems with Large Language Models',
      paper('Szia', 'We test language models on Hungarian questions and on other underrepresented languages.'),
      'Multilingual Language Models for African Languages',
      'Cross-Lingual Transfer to Low-Resource Languages',
    ],
    not: [
      'C-to-Rust Translation with Large Language Models',
      'SQL Dialects in Text-to-SQL',
      'A type system for programming languages',
      'How ideas translate into gains',
    ],
  },
};
