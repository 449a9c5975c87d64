import type { DownloadRoute } from '../../platform/http/download-route.ts';
import { agreementListDownload } from './agreements/agreement-export.ts';
import { deskFunnelDownloads } from './funnel/funnel-export.ts';
import { interestDownloads } from './interests/interest-export.ts';
import { landingDownloads } from './landing/landing-export.ts';
import { projectListDownloads } from './projects/project-export.ts';
import { registrationDownload } from './projects/registrations/registration-export.ts';

/** The lists of interests, projects, agreements, registrations, landings and the funnel as files. */
export const cooperationListDownloads: DownloadRoute[] = [
  ...interestDownloads,
  ...projectListDownloads,
  agreementListDownload,
  registrationDownload,
  ...landingDownloads,
  ...deskFunnelDownloads,
];
