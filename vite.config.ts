import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
  // Nothing is inlined as data: or from elsewhere; the content security policy allows files of this host only.
  build: { assetsInlineLimit: 0 },
});
