// One start of the AWS provider takes seconds, more when another test starts it too.
jest.setTimeout(300_000);
