import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { LocalDiscord } from '../../../src/local-discord/index.js';

const { String: text, Subcommand, SubcommandGroup, User, Integer, Attachment } = ApplicationCommandOptionType;

/** One command for each thing a bot can do with an interaction. */
const COMMANDS = [
  {
    name: 'echo',
    description: 'Says it again',
    options: [
      { name: 'words', description: 'What to say', type: text, required: true, maxLength: 50 },
      { name: 'hidden', description: 'Only to you', type: ApplicationCommandOptionType.Boolean },
    ],
  },
  {
    name: 'think',
    description: 'Defers, then says it',
    options: [{ name: 'words', description: 'What to say', type: text, required: true }],
  },
  {
    name: 'pick',
    description: 'Completes what you type',
    options: [{ name: 'fruit', description: 'Which', type: text, autocomplete: true }],
  },
  { name: 'panel', description: 'Shows buttons and a select' },
  { name: 'form', description: 'Opens a modal' },
  { name: 'follow', description: 'Answers, then follows up twice' },
  { name: 'silent', description: 'Never answers' },
  { name: 'guarded', description: 'For moderators', defaultMemberPermissions: '8192' },
  {
    name: 'file',
    description: 'Takes a file and hands it back',
    options: [{ name: 'upload', description: 'A file', type: Attachment, required: true }],
  },
  {
    name: 'settings',
    description: 'Has subcommands',
    options: [
      {
        name: 'show',
        description: 'Shows one',
        type: Subcommand,
        options: [{ name: 'count', description: 'How many', type: Integer, minValue: 1 }],
      },
      {
        name: 'people',
        description: 'A group',
        type: SubcommandGroup,
        options: [
          {
            name: 'name',
            description: 'Names one',
            type: Subcommand,
            options: [{ name: 'who', description: 'Who', type: User, required: true }],
          },
        ],
      },
    ],
  },
  { name: 'Check message', type: ApplicationCommandType.Message },
  { name: 'Check user', type: ApplicationCommandType.User },
] as const;

function panel(count: number): ActionRowBuilder<ButtonBuilder | StringSelectMenuBuilder>[] {
  const buttons = new ActionRowBuilder<ButtonBuilder | StringSelectMenuBuilder>().addComponents(
    new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setCustomId('later').setLabel('Later').setStyle(ButtonStyle.Secondary),
    new ButtonBuilder().setCustomId('ask').setLabel('Ask').setStyle(ButtonStyle.Secondary),
    new ButtonBuilder().setCustomId('off').setLabel('Off').setStyle(ButtonStyle.Danger).setDisabled(true),
    new ButtonBuilder().setURL('https://example.com').setLabel('Site').setStyle(ButtonStyle.Link),
  );
  const select = new ActionRowBuilder<ButtonBuilder | StringSelectMenuBuilder>().addComponents(
    new StringSelectMenuBuilder()
      .setCustomId('colour')
      .setPlaceholder(`Colour ${count}`)
      .addOptions({ label: 'Red', value: 'r' }, { label: 'Blue', value: 'b' }),
  );
  return [buttons, select];
}

function form(): ModalBuilder {
  const input = new TextInputBuilder().setCustomId('name').setLabel('Name').setStyle(TextInputStyle.Short);
  return new ModalBuilder()
    .setCustomId('form')
    .setTitle('Who are you?')
    .addComponents(new ActionRowBuilder<TextInputBuilder>().addComponents(input.setMaxLength(10)));
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    const fruits = ['apple', 'apricot', 'pear'].filter((fruit) => fruit.startsWith(typed));
    await interaction.respond(fruits.map((name) => ({ name, value: name })));
  } else if (interaction.isButton()) {
    if (interaction.customId === 'more') {
      const count = Number(interaction.message.content.replace(/\D/g, '')) + 1;
      await interaction.update({ content: `panel ${count}`, components: panel(count) });
    } else if (interaction.customId === 'ask') {
      await interaction.showModal(form());
    } else {
      await interaction.deferUpdate();
      await interaction.editReply({ content: 'later' });
    }
  } else if (interaction.isStringSelectMenu()) {
    await interaction.reply({
      content: `You chose ${interaction.values.join()}`,
      flags: MessageFlags.Ephemeral,
    });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply(`Hello ${interaction.fields.getTextInputValue('name')}`);
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply(`Message: ${interaction.targetMessage.content}`);
  } else if (interaction.isUserContextMenuCommand()) {
    await interaction.reply(`User: ${interaction.targetUser.username}`);
  } else if (interaction.isChatInputCommand()) {
    const { options } = interaction;
    switch (interaction.commandName) {
      case 'echo': {
        const flags = options.getBoolean('hidden') ? MessageFlags.Ephemeral : undefined;
        await interaction.reply({ content: options.getString('words', true), ...(flags && { flags }) });
        return;
      }
      case 'think':
        await interaction.deferReply();
        await interaction.editReply(options.getString('words', true));
        return;
      case 'panel':
        await interaction.reply({ content: 'panel 0', components: panel(0) });
        return;
      case 'form':
        await interaction.showModal(form());
        return;
      case 'follow':
        await interaction.reply('first');
        await interaction.followUp({ content: 'second', flags: MessageFlags.Ephemeral });
        await interaction.followUp('third');
        return;
      case 'guarded':
        await interaction.reply('Welcome, moderator');
        return;
      case 'file': {
        const file = options.getAttachment('upload', true);
        const body = Buffer.from(await (await fetch(file.url)).arrayBuffer());
        await interaction.reply({ content: file.name, files: [{ attachment: body, name: 'back.txt' }] });
        return;
      }
      case 'settings':
        await interaction.reply(
          options.getSubcommandGroup() === 'people'
            ? `${options.getSubcommand()} ${options.getUser('who', true).username}`
            : `${options.getSubcommand()} ${options.getInteger('count')}`,
        );
        return;
      default:
        return;
    }
  }
}

export interface EchoBot extends AsyncDisposable {
  readonly client: Client<true>;
}

/** Logs a real discord.js client in to a local Discord and registers COMMANDS. */
export async function startEchoBot(
  discord: LocalDiscord,
  options: Partial<ClientOptions> = {},
): Promise<EchoBot> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: discord.apiUrl, retries: 0 },
    ...options,
  });
  // The bot's failures are the business of the test that makes it fail.
  client.on(Events.Error, () => {});
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch(() => {});
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  const readyClient = await ready;
  await readyClient.application.commands.set([...COMMANDS]);
  return { client: readyClient, [Symbol.asyncDispose]: () => client.destroy() };
}
