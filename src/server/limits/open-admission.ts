import type { Settings } from '../../settings/settings.ts';
import { connectRedis } from '../cache/connect-redis.ts';
import { type Admission, createAdmission } from './admission.ts';
import { createAddressReader } from './client-address.ts';
import { createRateLimiter } from './rate-limiter.ts';

export interface OpenAdmission {
  admission: Admission;
  close(): void;
}

/** Counts by the settings: in Redis where there is one, for all gateways that share it. */
export function openAdmission(settings: Settings): OpenAdmission {
  const redis = settings.REDIS_URL ? connectRedis(settings.REDIS_URL) : undefined;
  const limiter = createRateLimiter({
    addressPoints: settings.ONRECORD_RATE_ADDRESS,
    keyPoints: settings.ONRECORD_RATE_KEY,
    redis,
  });
  const addressOf = createAddressReader(settings.ONRECORD_TRUSTED_PROXIES);
  return {
    admission: createAdmission({ limiter, addressOf }),
    close: () => redis?.disconnect(),
  };
}
