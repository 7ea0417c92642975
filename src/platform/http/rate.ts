/** Token buckets in this process: so many root fields a second for each account or address, with a burst. */

export interface RateConfig {
  /** Tokens that come back each second. */
  readonly perSecond: number;
  /** Tokens a full bucket holds. */
  readonly burst: number;
}

export interface RateLimiter {
  /** Takes tokens; answers 0 when they were there, else the seconds until they are. */
  take(key: string, tokens: number): number;
  /** Seconds until one token is there, taking none. */
  wait(key: string): number;
}

interface Bucket { tokens: number; at: number }
const MOST_BUCKETS = 50_000;

export function rateLimiter({ perSecond, burst }: RateConfig, now: () => number = () => performance.now()): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const refilled = (key: string): Bucket => {
    const at = now();
    const bucket = buckets.get(key) ?? { tokens: burst, at };
    bucket.tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * perSecond);
    bucket.at = at;
    // Rewriting moves the bucket to the end, so the first ones are those that were idle longest: full again, and safe to forget.
    buckets.delete(key);
    buckets.set(key, bucket);
    if (buckets.size > MOST_BUCKETS) buckets.delete(buckets.keys().next().value as string);
    return bucket;
  };
  const secondsUntil = (bucket: Bucket, asked: number): number => {
    const tokens = Math.min(asked, burst); // more than a full bucket can only ever get a full bucket
    return bucket.tokens >= tokens ? 0 : Math.max(1, Math.ceil((tokens - bucket.tokens) / perSecond));
  };
  return {
    take(key, tokens) {
      const bucket = refilled(key);
      const wait = secondsUntil(bucket, tokens);
      if (wait === 0) bucket.tokens -= Math.min(tokens, burst);
      return wait;
    },
    wait: (key) => secondsUntil(refilled(key), 1),
  };
}
