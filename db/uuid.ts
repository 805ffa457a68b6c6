import { randomFillSync } from 'node:crypto';

/**
 * A UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then a counter, then chance. Text order is order of making.
 * Own code, since rows written by one use case must keep their order: the counter makes ids grow within a millisecond
 * and through a clock that is set back, which a plain UUIDv7 does not promise.
 */
export function newId(now: number = Date.now()): string {
  return generate(now);
}

/** A generator with its own clock memory; the program uses one, tests make more. */
export function createIdGenerator(): (now?: number) => string {
  let lastMillisecond = -1;
  let counter = 0;
  const bytes = Buffer.alloc(16);

  return (now = Date.now()) => {
    randomFillSync(bytes);
    if (now > lastMillisecond) {
      lastMillisecond = now;
      // Half the range stays free, so that a burst within one millisecond has at least 2,048 steps.
      counter = bytes.readUInt16BE(6) & 0x07ff;
    } else {
      // Same millisecond, or the clock was set back: the older time goes on, so that ids never run backwards.
      counter += 1;
      if (counter > 0x0fff) {
        lastMillisecond += 1;
        counter = 0;
      }
    }
    bytes.writeUIntBE(lastMillisecond, 0, 6);
    bytes.writeUInt16BE(0x7000 | counter, 6);
    bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };
}

const generate = createIdGenerator();
