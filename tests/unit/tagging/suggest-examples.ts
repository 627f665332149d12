import type { TaggableText } from '@/tagging/tag';

/** Topics with words of their own, for papers that are like each other and unlike other ones. */
const TOPICS = {
  bees: 'honeybee foraging|waggle dance|hive temperature|honeybee pollen|honeybee colony|hive entrance',
  ice: 'glacier retreat|sea ice|ice core|glacier thaw|ice albedo|glacier calving',
  queues: 'bank queue|waiting line|queue counter|waiting customer|queue length|customer patience',
} as const;
export type Topic = keyof typeof TOPICS;

const FRAMES = [
  'We measure TOPIC in the field and report OTHER over ten years.',
  'A new look at TOPIC shows how OTHER depends on the season.',
  'This paper studies TOPIC with sensors; OTHER is found to matter.',
  'We ask why TOPIC varies, and give a simple account of OTHER.',
];

/** The papers of a topic: the same number gives the same paper. */
export function topicPaper(topic: Topic, number: number): Required<TaggableText> {
  const words = TOPICS[topic].split('|');
  const word = (shift: number) => words[(number + shift) % words.length] ?? '';
  const frame = (shift: number) => FRAMES[(number + shift) % FRAMES.length] ?? '';
  const filled = (shift: number) =>
    frame(shift)
      .replace('TOPIC', word(shift))
      .replace('OTHER', word(shift + 2));
  return { title: `On ${word(0)} and ${word(1)}, part ${number}`, abstract: `${filled(0)} ${filled(1)} ${filled(2)}` };
}

export function topicPapers(topic: Topic, count: number, from = 0): Required<TaggableText>[] {
  return Array.from({ length: count }, (_, i) => topicPaper(topic, from + i));
}
