import type { Language } from '../words';
import type { HelpArea } from './shape';

/** The pages of the help in this language, fetched when they are asked for. */
export async function helpPages(language: Language): Promise<readonly HelpArea[]> {
  return language === 'en' ? (await import('./en')).help : (await import('./zh')).help;
}
