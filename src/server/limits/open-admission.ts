import type { ViewerReader } from '../../modules/access/viewer.ts';
import type { Settings } from '../../settings/settings.ts';
import { connectRedis } from '../cache/connect-redis.ts';
import { type Admission, createAdmission } from './admission.ts';
import { type AddressReader, createAddressReader } from './client-address.ts';
import { createKeyReader } from './key-reader.ts';
import { createRateLimiter } from './rate-limiter.ts';

export interface OpenAdmission {
  admission: Admission;
  addressOf: AddressReader;
  close(): void;
}

/** Counts as the settings say: in Redis if there is one, for all gateways that share it. */
export function openAdmission(settings: Settings, readViewer: ViewerReader): OpenAdmission {
  const redis = settings.REDIS_URL ? connectRedis(settings.REDIS_URL) : undefined;
  const limiter = createRateLimiter({
    addressPoints: settings.ONRECORD_RATE_ADDRESS,
    keyPoints: settings.ONRECORD_RATE_KEY,
    redis,
  });
  const addressOf = createAddressReader(settings.ONRECORD_TRUSTED_PROXIES);
  return {
    addressOf,
    admission: createAdmission({
      limiter,
      addressOf,
      keyOf: createKeyReader({ readViewer, limiter, addressOf }),
    }),
    close: () => redis?.disconnect(),
  };
}
