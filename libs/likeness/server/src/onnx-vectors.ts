import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { SettingsError } from '@essaim/platform-server';
import { ofLengthOne, pooled, type MeaningVectors } from './meaning-vectors.ts';

/** Packages that only an instance with a model carries. */
const RUNTIME = 'onnxruntime-node';
const TOKENIZERS = '@huggingface/tokenizers';
/** Files of a model's folder. */
const MODEL = 'model.onnx';
const TOKENIZER = 'tokenizer.json';

/** Texts at once, and tokens read of each: what a sentence model was made for. */
const BATCH = 16;
const MOST_TOKENS = 256;

/** What is used of onnxruntime-node, which need not be there when this is compiled. */
interface OnnxRuntime {
  InferenceSession: {
    create(file: string, options: { executionProviders: string[]; intraOpNumThreads: number }): Promise<OnnxSession>;
  };
  Tensor: new (type: 'int64', data: BigInt64Array, dims: number[]) => unknown;
}
interface OnnxSession {
  inputNames: readonly string[];
  outputNames: readonly string[];
  run(inputs: Record<string, unknown>): Promise<Record<string, { data: Float32Array; dims: readonly number[] }>>;
}

/** What is used of @huggingface/tokenizers. */
interface Tokenizers {
  Tokenizer: new (tokenizer: object, config: object) => { encode(text: string): { ids: number[] } };
}

interface Opened {
  runtime: OnnxRuntime;
  session: OnnxSession;
  idsOf: (text: string) => number[];
  padId: number;
}

/**
 * A sentence-embedding model of this machine: a folder with `model.onnx` and `tokenizer.json`, run on the processor. It is
 * read when a text is first put to it. Nothing is ever downloaded.
 */
export class OnnxVectors implements MeaningVectors {
  private readonly folder: string;
  private opening: Promise<Opened> | undefined;
  private hashing: Promise<string> | undefined;

  /** Throws SettingsError, in one sentence, where the folder is not one of a model or the packages are not installed. */
  constructor(folder: string) {
    this.folder = folder;
    for (const file of [MODEL, TOKENIZER])
      if (!existsSync(path.join(folder, file)))
        throw new SettingsError(`LIKENESS_MODEL: there is no ${file} in ${folder}.`);
    const { resolve } = createRequire(import.meta.url);
    for (const name of [RUNTIME, TOKENIZERS])
      try {
        resolve(name);
      } catch {
        throw new SettingsError(
          `LIKENESS_MODEL needs the package ${name}: npm install --no-save --save-peer --ignore-scripts ${RUNTIME} ${TOKENIZERS}`,
        );
      }
  }

  fingerprint(): Promise<string> {
    return (this.hashing ??= this.hash().catch((error: unknown) => {
      this.hashing = undefined; // what failed once is tried again
      throw error;
    }));
  }

  async of(texts: readonly string[]): Promise<Float32Array[]> {
    const opened = await (this.opening ??= this.open().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    }));
    const vectors: Float32Array[] = [];
    for (let at = 0; at < texts.length; at += BATCH) vectors.push(...(await run(opened, texts.slice(at, at + BATCH))));
    return vectors;
  }

  private async open(): Promise<Opened> {
    const runtime = await imported<OnnxRuntime>(RUNTIME);
    const { Tokenizer } = await imported<Tokenizers>(TOKENIZERS);
    const written = JSON.parse(await readFile(path.join(this.folder, TOKENIZER), 'utf8')) as {
      padding?: { pad_id?: number } | null;
    };
    const tokenizer = new Tokenizer(written, {});
    const session = await runtime.InferenceSession.create(path.join(this.folder, MODEL), {
      executionProviders: ['cpu'],
      intraOpNumThreads: Math.max(1, availableParallelism() - 1),
    });
    return {
      runtime,
      session,
      idsOf: (text) => bounded(tokenizer.encode(text).ids),
      padId: written.padding?.pad_id ?? 0,
    };
  }

  private async hash(): Promise<string> {
    const hash = createHash('sha256');
    for (const file of [MODEL, TOKENIZER])
      for await (const part of createReadStream(path.join(this.folder, file))) hash.update(part as Buffer);
    return hash.digest('hex').slice(0, 32);
  }
}

/** A package that need not be there when this is compiled. */
async function imported<T>(name: string): Promise<T> {
  const found = (await import(name)) as T & { default?: T };
  return found.default ?? found;
}

/** A long text ends earlier, with the sign that ends it. */
const bounded = (ids: readonly number[]): number[] =>
  ids.length > MOST_TOKENS ? [...ids.slice(0, MOST_TOKENS - 1), ids.at(-1)!] : [...ids];

async function run({ runtime, session, idsOf, padId }: Opened, texts: readonly string[]): Promise<Float32Array[]> {
  const all = texts.map(idsOf);
  const length = Math.max(1, ...all.map((ids) => ids.length));
  const filled = (ids: readonly number[], by: number) => [...ids, ...Array<number>(length - ids.length).fill(by)];
  const mask = all.map((ids) => filled(Array<number>(ids.length).fill(1), 0));
  const inputs: Record<string, number[]> = {
    input_ids: all.flatMap((ids) => filled(ids, padId)),
    attention_mask: mask.flat(),
    token_type_ids: Array<number>(texts.length * length).fill(0),
  };
  const fed = Object.fromEntries(
    session.inputNames.map((name) => {
      const numbers = inputs[name];
      if (!numbers) throw new Error(`the model asks for ${name}, which a sentence model does not`);
      return [name, new runtime.Tensor('int64', BigInt64Array.from(numbers, BigInt), [texts.length, length])];
    }),
  );
  const outputs = await session.run(fed);
  const { data, dims } = outputs['last_hidden_state'] ?? outputs[session.outputNames[0]!]!;
  const width = dims.at(-1)!;
  // Some models end in one vector a text, others in one a token.
  if (dims.length === 2) return texts.map((_, text) => ofLengthOne(data.slice(text * width, (text + 1) * width)));
  return pooled(data, mask, width);
}
