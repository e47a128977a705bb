/** The page that opens by itself when the extension has just been installed. */
export const WELCOME = 'welcome.html';
