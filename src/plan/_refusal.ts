export const howToMake = "make it with `terraform plan -out=plan.bin && terraform show -json plan.bin > plan.json`";

/** What is wrong, before it is known what the file is called. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly fix = howToMake,
  ) {
    super(message);
  }
}
