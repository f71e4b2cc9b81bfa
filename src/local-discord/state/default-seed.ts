import { readSeed, type Seed } from './seed.js';

/** One server with a newsroom, and one person for each rung of the ladder of permissions. */
export function defaultSeed(): Seed {
  return readSeed({
    users: [
      { name: 'member', displayName: 'Member' },
      { name: 'moderator', displayName: 'Moderator' },
      { name: 'admin', displayName: 'Admin' },
    ],
    guilds: [
      {
        name: 'The Local Paper',
        owner: 'admin',
        roles: [
          { name: 'Administrators', permissions: ['administrator'], color: '#e74c3c' },
          { name: 'Moderators', permissions: ['manageMessages', 'moderateMembers'], color: '#3498db' },
        ],
        channels: [
          { name: 'newsroom', topic: 'The story of the day' },
          { name: 'general', topic: 'Everything else' },
        ],
        members: [
          { user: 'member' },
          { user: 'moderator', roles: ['Moderators'] },
          { user: 'admin', roles: ['Administrators'] },
        ],
      },
    ],
  });
}
