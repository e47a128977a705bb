import { defineBackground } from 'wxt/utils/define-background';
import { z } from 'zod';
import { startBackground } from './start-background.ts';

// zod compiles schemas with new Function where it may; under the extension's policy it may not, so it never tries.
z.config({ jitless: true });

export default defineBackground({ main: startBackground });
