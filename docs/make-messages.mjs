// Writes docs/LANGUAGE/messages.md anew from the catalogue of messages: `npm run build && node docs/make-messages.mjs`.
import { writeFileSync } from "node:fs";
import { CATALOGUE } from "../dist/messages/catalogue.js";
import { messagesPage } from "../dist/messages/manual-page.js";

for (const lang of ["zh", "en"])
  writeFileSync(new URL(`${lang}/messages.md`, import.meta.url), messagesPage(CATALOGUE, lang));
