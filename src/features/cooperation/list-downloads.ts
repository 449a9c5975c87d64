import type { DownloadRoute } from '../../platform/http/download-route.ts';
import { deskFunnelDownloads } from './funnel/funnel-export.ts';
import { interestDownloads } from './interests/interest-export.ts';
import { landingDownloads } from './landing/landing-export.ts';
import { projectListDownloads } from './projects/project-export.ts';

/** The lists of interests, projects, landings and the funnel as files. */
export const cooperationListDownloads: DownloadRoute[] = [
  ...interestDownloads,
  ...projectListDownloads,
  ...landingDownloads,
  ...deskFunnelDownloads,
];
