export const conversationScreens = [
  { path: 'desk/conversations', file: 'conversations/web/talk-list.tsx' },
  { path: 'desk/conversations/interpreting', file: 'conversations/web/interpreting-screen.tsx' },
  { path: 'conversations/:threadId', file: 'conversations/web/talk-screen.tsx' },
  { path: 'conversations/:threadId/messages/:messageId', file: 'conversations/web/message-screen.tsx' },
  { path: 'conversations/:threadId/files', file: 'conversations/web/files-screen.tsx' },
];
