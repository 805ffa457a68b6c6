import type { AnyContractProcedure, InferSchemaOutput } from '@orpc/contract';

/** What a handler of this procedure receives: the input after zod has checked and cleaned it. */
export type Input<P extends AnyContractProcedure> = InferSchemaOutput<NonNullable<P['~orpc']['inputSchema']>>;

/** What it answers with, before zod checks it on the way out. */
export type Output<P extends AnyContractProcedure> = InferSchemaOutput<NonNullable<P['~orpc']['outputSchema']>>;
