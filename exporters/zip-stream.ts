import { deflateSync } from 'fflate';

/** Zip's own limit of files before the Zip64 end records are needed. */
const MOST_FILES = 0xffff;
const LONGEST_ARCHIVE = 0xffffffff;
const VERSION_DEFLATE = 20;
const VERSION_ZIP64 = 45;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

/** "Version made by": MS-DOS attributes, which are then none. */
const MADE_BY = Uint8Array.of(VERSION_DEFLATE, 0);

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * A zip archive, written file by file after PKWARE's APPNOTE 6.3.10. Each file is known whole, so its sizes stand
 * before it (no data descriptors, any reader can stream it), and beyond 65,535 files the end records are Zip64:
 * fflate's own `Zip` writes a wrong count there.
 */
export class ZipStream {
  private readonly directory: Uint8Array<ArrayBuffer>[] = [];
  private offset = 0;

  /** @param mostFiles up to here the plain end record is enough */
  constructor(private readonly mostFiles = MOST_FILES) {}

  /**
   * The bytes of one more file.
   *
   * @param name path with `/`, must be new in this archive
   * @param modified ms since the epoch; times that zip cannot hold become the nearest one
   * @throws RangeError when the archive would pass 4 GB
   */
  add(name: string, text: string, modified: number): Uint8Array<ArrayBuffer> {
    const encoder = new TextEncoder();
    const path = encoder.encode(name);
    const content = encoder.encode(text);
    const packed = new Uint8Array(deflateSync(content));
    const common = fields(26, (view) => {
      view.setUint16(0, VERSION_DEFLATE, true);
      view.setUint16(2, UTF8_NAMES, true);
      view.setUint16(4, DEFLATED, true);
      view.setUint32(6, dosTime(modified), true);
      view.setUint32(10, crc32(content), true);
      view.setUint32(14, packed.length, true);
      view.setUint32(18, content.length, true);
      view.setUint16(22, path.length, true);
    });
    const file = joined([signature(0x04034b50), common, path, packed]);
    this.directory.push(joined([signature(0x02014b50), MADE_BY, common, this.position(), path]));
    this.offset += file.length;
    if (this.offset > LONGEST_ARCHIVE) throw new RangeError('The zip would be larger than 4 GB; export fewer papers.');
    return file;
  }

  /** What follows the central header's common fields: no comment, no attributes, and where the file starts. */
  private position(): Uint8Array<ArrayBuffer> {
    return fields(14, (view) => view.setUint32(10, this.offset, true));
  }

  /** The directory that ends the archive. */
  end(): Uint8Array<ArrayBuffer> {
    const count = this.directory.length;
    const size = lengthOf(this.directory);
    const zip64 = count > this.mostFiles ? zip64End(count, size, this.offset) : [];
    const end = fields(22, (view) => {
      view.setUint32(0, 0x06054b50, true);
      view.setUint16(8, Math.min(count, MOST_FILES), true);
      view.setUint16(10, Math.min(count, MOST_FILES), true);
      view.setUint32(12, size, true);
      view.setUint32(16, this.offset, true);
    });
    return joined([...this.directory, ...zip64, end]);
  }
}

function zip64End(count: number, size: number, offset: number): Uint8Array<ArrayBuffer>[] {
  const record = fields(56, (view) => {
    view.setUint32(0, 0x06064b50, true);
    view.setBigUint64(4, 44n, true);
    view.setUint16(12, VERSION_ZIP64, true);
    view.setUint16(14, VERSION_ZIP64, true);
    view.setBigUint64(24, BigInt(count), true);
    view.setBigUint64(32, BigInt(count), true);
    view.setBigUint64(40, BigInt(size), true);
    view.setBigUint64(48, BigInt(offset), true);
  });
  const locator = fields(20, (view) => {
    view.setUint32(0, 0x07064b50, true);
    view.setBigUint64(8, BigInt(offset + size), true);
    view.setUint32(16, 1, true);
  });
  return [record, locator];
}

function fields(length: number, fill: (view: DataView) => void): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  fill(new DataView(bytes.buffer));
  return bytes;
}

function signature(value: number): Uint8Array<ArrayBuffer> {
  return fields(4, (view) => view.setUint32(0, value, true));
}

function joined(pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function lengthOf(pieces: Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

/** CRC-32 of ISO 3309, as zip asks for it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}

/** MS-DOS date and time: local, 2 s steps, 1980 to 2107. */
function dosTime(time: number): number {
  const date = new Date(Math.min(Math.max(time, Date.UTC(1980, 0, 2)), Date.UTC(2107, 11, 30)));
  const day = ((date.getFullYear() - 1980) << 9) | ((date.getMonth() + 1) << 5) | date.getDate();
  const clock = (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1);
  return ((day << 16) | clock) >>> 0;
}
