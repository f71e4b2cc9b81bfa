import { ButtonStyle } from 'discord.js';
import type { Story } from '../answering/story.js';
import { storyKey } from './custom-id.js';
import type { Button } from './message.js';
import { button } from './message.js';

/** The button that shows a private message to the channel; its handler is `share`. */
export function shareButton(story: Story): Button {
  return button(
    'Share',
    { action: 'share', story: storyKey(story), args: [] },
    { style: ButtonStyle.Primary },
  );
}
