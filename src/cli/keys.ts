import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import type { Sign } from '../documents/index.ts';
import { UsageError } from './exit.ts';
import { readBytes } from './input.ts';

/** 密钥对: a new Ed25519 pair as PEM texts. */
export function newKeys(): { readonly privateKey: string; readonly publicKey: string } {
  return generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}

/** 签名: signs with the private key of a file. The same 底稿 gets the same signature, so the bytes of a PDF stay the same. */
export function signerFrom(path: string | undefined): Sign | undefined {
  if (path === undefined) return undefined;
  const key = keyIn(path, '私钥', createPrivateKey);
  return (provenance) => sign(null, provenance, key).toString('hex');
}

/** 验签: whether a signature is that of the holder of the public key of a file. */
export function signatureCheck(path: string): (provenance: Uint8Array, signature: string) => boolean {
  const key = keyIn(path, '公钥', (pem) => {
    // From a private key Node would make the public one; whoever is handed that file has been handed too much.
    if (/PRIVATE KEY/.test(pem)) throw new TypeError('a private key');
    return createPublicKey(pem);
  });
  return (provenance, signature) =>
    /^[0-9a-f]{128}$/.test(signature) && verify(null, provenance, key, Buffer.from(signature, 'hex'));
}

function keyIn(path: string, what: '私钥' | '公钥', read: (pem: string) => KeyObject): KeyObject {
  const pem = new TextDecoder().decode(readBytes(path));
  const key = tried(() => read(pem));
  if (key?.asymmetricKeyType === 'ed25519') return key;
  throw new UsageError(`“${path}”不是衡策可用的${what}文件（Ed25519，PEM），可用 hengce keygen 生成。`);
}

function tried(read: () => KeyObject): KeyObject | null {
  try {
    return read();
  } catch {
    // What Node says of a file that holds no key is in English, and of the encoding.
    return null;
  }
}
